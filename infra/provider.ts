import { Provider } from "@pulumi/oci";
import type { ComponentResourceOptions, ResourceTransformation } from "@pulumi/pulumi";
import type { EnvironmentModel } from "../rollout/onboarding/tenancy-model.ts";
import type { ProgramContext } from "./program-context.ts";

/**
 * Version of the provider plugin: the first with both the private endpoint and the project of generative AI.
 * The npm package is older (4.20.0), so the version is stated here.
 */
export const PROVIDER_VERSION = "4.21.0";

/**
 * What goes to the tenancy's home region. Elsewhere OCI refuses to change identity (403 `NotAllowed`) and answers
 * the Usage API with an error. Budgets and quotas are the tenancy's, too, and the home region is never wrong for
 * them.
 */
const OF_HOME_REGION = /^oci:(?:Budget|Identity|MeteringComputation)\/|^oci:Limits\/quota:/;

/**
 * Tags that OCI puts on most of what is created. No program sets them, and without this the provider would take them
 * away again in the next run. It knows whole names only, no namespace.
 */
const TAGS_OF_ORACLE = ["Oracle-Tags.CreatedBy", "Oracle-Tags.CreatedOn"] as const;

/** With which providers the components of a stack are created. */
export interface StackProviders {
  /** For every component. What belongs to the home region gets there by its type, so that no component decides it. */
  readonly opts: ComponentResourceOptions;
  /** Instead of the same of `opts`, for a component that lies in the home region as a whole. Absent: there is one region. */
  readonly home?: Pick<ComponentResourceOptions, "providers">;
}

/**
 * Makes the providers of a stack: `oci`, and `oci-home` where the home region is another.
 *
 * Their arguments hold region, sign-in mode and the tags of OCI only: keys and tokens come from the environment, or they would
 * land in the state.
 */
export function ociProviders(
  { model: { tenancy }, authentication }: ProgramContext,
  environment?: EnvironmentModel,
): StackProviders {
  const auth = authentication ?? environment?.authentication ?? tenancy.authentication;
  const providerOf = (name: string, region: string) =>
    new Provider(
      name,
      { region, auth, ignoreDefinedTags: [...TAGS_OF_ORACLE] },
      { version: PROVIDER_VERSION },
    );

  const providers = { oci: providerOf("oci", tenancy.region) };
  if (tenancy.homeRegion === tenancy.region) return { opts: { providers } };
  const home = providerOf("oci-home", tenancy.homeRegion);
  const toHomeRegion: ResourceTransformation = ({ type, props, opts }) =>
    OF_HOME_REGION.test(type) ? { props, opts: { ...opts, provider: home } } : undefined;
  return {
    opts: { providers, transformations: [toHomeRegion] },
    home: { providers: { oci: home } },
  };
}
