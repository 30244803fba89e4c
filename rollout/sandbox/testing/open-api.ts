import { OPEN } from "../access.ts";
import { createApi, type SandboxCall } from "../api.ts";
import { asBody, type Body } from "../body.ts";
import { Clock } from "../clock.ts";
import { Faults } from "../faults.ts";
import { RetryTokens } from "../retry-tokens.ts";
import { SERVICES } from "../services/index.ts";
import { Store } from "../store.ts";
import { AT_ONCE, type Timings } from "../timings.ts";
import { WorkRequests } from "../work-requests.ts";

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** As it came: a list is no body. */
  readonly answer: unknown;
}

/** Every service over an empty store, without a connection and for anybody: what they answer, and nothing else. */
export function openApi(now: () => Date, region = "us-chicago-1") {
  const clock = new Clock(now);
  const store = new Store({ records: [], generations: {} }, () => {});
  const world = {
    tenancyId: "ocid1.tenancy.oc1..sandbox",
    namespace: "sandbox",
    region,
    homeRegion: region,
    now: clock.now,
  };
  let timings = AT_ONCE;
  const faults = new Faults();
  const calls: SandboxCall[] = [];
  const waited: number[] = [];
  const principal = { id: "ocid1.user.oc1..a", name: "administrator", groupIds: [], isAdministrator: true };
  const api = createApi(
    SERVICES,
    {
      store,
      world,
      workRequests: new WorkRequests(clock.now),
      retryTokens: new RetryTokens(clock.now),
      access: OPEN,
      timings: () => timings,
    },
    {
      authenticate: () => principal,
      faults,
      heard: (call) => calls.push(call),
      wait: async (seconds) => void waited.push(seconds),
    },
  );
  return {
    clock,
    faults,
    calls,
    /** Seconds for which answers were held back. */
    waited,
    setTimings: (changed: Partial<Timings>) => (timings = { ...timings, ...changed }),
    /** @param url  without `https://` */
    async call(
      method: string,
      url: string,
      sent?: Body,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<ApiAnswer> {
      const body = sent === undefined ? null : JSON.stringify(sent);
      const response = await api(new Request(`https://${url}`, { method, body, headers }));
      const text = await response.text();
      const answer: unknown = text === "" ? undefined : JSON.parse(text);
      return { status: response.status, headers: response.headers, body: asBody(answer), answer };
    },
  };
}
