import { asBody, type Body } from "../body.ts";
import { Clock } from "../clock.ts";
import { AT_ONCE, type Timings } from "../timings.ts";
import { bareApi } from "./bare-api.ts";

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** As it came: a list is no body. */
  readonly answer: unknown;
}

/** A bare api with a clock, and calls as they go over the wire. */
export function openApi(now: () => Date) {
  const clock = new Clock(now);
  let timings = AT_ONCE;
  const { answer: answerTo, faults, calls, waited } = bareApi({ now: clock.now, timings: () => timings });
  return {
    clock,
    faults,
    calls,
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
      const response = await answerTo(new Request(`https://${url}`, { method, body, headers }));
      const text = await response.text();
      const answer: unknown = text === "" ? undefined : JSON.parse(text);
      return { status: response.status, headers: response.headers, body: asBody(answer), answer };
    },
  };
}
