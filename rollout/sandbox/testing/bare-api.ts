import { OPEN } from "../access.ts";
import { createApi, type SandboxCall } from "../api.ts";
import { Faults } from "../faults.ts";
import type { Principal } from "../principal.ts";
import { RetryTokens } from "../retry-tokens.ts";
import type { Context, World } from "../service.ts";
import { SERVICES } from "../services/index.ts";
import { Store } from "../store.ts";
import { AT_ONCE, type Timings } from "../timings.ts";
import type { Watch } from "../watch.ts";
import { WorkRequests } from "../work-requests.ts";
import { TENANCY_ID } from "./tenancy.ts";

export const ADMINISTRATOR: Principal = {
  id: "ocid1.user.oc1..a",
  name: "administrator",
  groupIds: [],
  isAdministrator: true,
};

/** What a test plays otherwise than it is by default. */
export interface BareOptions {
  readonly now: () => Date;
  readonly region?: string;
  readonly store?: Store;
  readonly timings?: () => Timings;
  readonly principal?: () => Principal;
  readonly watch?: Watch;
}

/** Every service over a store, without a connection and for anybody: what they answer, and nothing else. */
export function bareApi({
  now,
  region = "us-chicago-1",
  store = new Store({ records: [], generations: {} }, () => {}),
  timings = () => AT_ONCE,
  principal = () => ADMINISTRATOR,
  watch,
}: BareOptions) {
  const world: World = { tenancyId: TENANCY_ID, namespace: "sandbox", region, homeRegion: region, now };
  const context: Context = {
    store,
    world,
    workRequests: new WorkRequests(now),
    retryTokens: new RetryTokens(now),
    access: OPEN,
    timings,
    ...(watch !== undefined && { watch }),
  };
  const faults = new Faults();
  const calls: SandboxCall[] = [];
  /** Seconds for which answers were held back. */
  const waited: number[] = [];
  const answer = createApi(SERVICES, context, {
    authenticate: () => principal(),
    faults,
    heard: (call) => calls.push(call),
    wait: async (seconds) => void waited.push(seconds),
  });
  return { context, faults, calls, waited, answer };
}
