import { Provider } from "@pulumi/oci";
import type { EnvironmentModel } from "../rollout/onboarding/tenancy-model.ts";
import type { ProgramContext } from "./program-context.ts";

/**
 * Version of the provider plugin: the first with both the private endpoint and the project of generative AI.
 * The npm package is older (4.20.0), so the version is stated here.
 */
export const PROVIDER_VERSION = "4.21.0";

/** @returns the one provider of a stack. Its arguments hold region and sign-in mode only: keys and tokens come from the environment, or they would land in the state. */
export function ociProvider(
  { model, authentication }: ProgramContext,
  environment?: EnvironmentModel,
): Provider {
  return new Provider(
    "oci",
    {
      region: model.tenancy.region,
      auth: authentication ?? environment?.authentication ?? model.tenancy.authentication,
    },
    { version: PROVIDER_VERSION },
  );
}
