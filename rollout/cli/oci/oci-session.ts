import type { RolloutModel } from "../../onboarding/model.ts";
import type { Authentication } from "../../onboarding/vocabulary/authentication.ts";
import { outputsFolder, type CommonOptions } from "../open-engine.ts";
import { openSandbox } from "../sandbox/session.ts";
import type { RunningSandbox } from "../sandbox/run-file.ts";
import type { HandoverPlace } from "../spend/review-scope.ts";
import type { World } from "../world.ts";

/** The tenancy of the documents, or the local OCI, as whoever asks it through the SDK needs it. */
export interface OciSession {
  readonly handovers: HandoverPlace;
  readonly tenancyId: string;
  readonly authentication: Authentication;
  /** For the process that asks. */
  readonly env: World["env"];
  /** The local OCI's own door; absent for a tenancy. */
  readonly control: Pick<RunningSandbox, "url" | "token"> | undefined;
  readonly close: () => Promise<void>;
}

export async function openOci(
  world: World,
  model: RolloutModel,
  options: CommonOptions & { readonly sandbox?: boolean },
): Promise<OciSession> {
  const { tenancyId, authentication } = model.tenancy;
  if (options.sandbox !== true) {
    return {
      handovers: { folder: outputsFolder(world, options), tenancyId },
      tenancyId,
      authentication,
      env: world.env,
      control: undefined,
      close: async () => undefined,
    };
  }
  const { engineOptions, control, close } = await openSandbox(world, model);
  const { outputs: folder, tenancyId: played = tenancyId } = engineOptions.target;
  const certificate = engineOptions.env["custom_cert_location"];
  return {
    handovers: { folder, tenancyId: played },
    tenancyId: played,
    authentication: "ApiKey",
    // What Node's own client reads when its process starts.
    env: { ...engineOptions.env, NODE_USE_ENV_PROXY: "1", NODE_EXTRA_CA_CERTS: certificate },
    control,
    close,
  };
}
