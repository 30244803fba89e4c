import { asBody, type Body, textOf } from "../body.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { AT_ONCE, type Timings } from "../timings.ts";
import { bareApi } from "./bare-api.ts";
import { TENANCY_ID } from "./tenancy.ts";

/** An answer, as far as a test of a service looks at it. */
export interface ServiceAnswer {
  readonly status: number;
  /** OCI's word where it is refused. */
  readonly code: string | undefined;
  readonly text: string;
  readonly body: Body;
}

/** An empty tenancy without a network between: everybody may do everything, and it is always the time that it is set to. */
export class ServiceCalls {
  readonly tenancyId = TENANCY_ID;
  readonly #bare = bareApi({
    now: () => dateAt(millisecondsOf(this.#time)),
    timings: () => this.#timings,
  });
  #time = "2026-03-01T12:00:00Z";
  #timings: Timings = AT_ONCE;

  /** From now on it is `time`, RFC 3339. */
  setTime(time: string): void {
    this.#time = time;
  }

  setTimings(timings: Partial<Timings>): void {
    this.#timings = { ...this.#timings, ...timings };
  }

  /** @param sent  JSON, or the text of an object */
  async call(method: string, url: string, sent?: Body | string): Promise<ServiceAnswer> {
    const body = sent === undefined || typeof sent === "string" ? (sent ?? null) : JSON.stringify(sent);
    const response = await this.#bare.answer(new Request(`https://${url}`, { method, body }));
    const text = await response.text();
    const answered = asBody(/^[{[]/.test(text) ? JSON.parse(text) : {});
    return { status: response.status, code: textOf(answered, "code"), text, body: answered };
  }

  /** Creates something that must not be refused, @returns its OCID. */
  async create(url: string, sent: Body = {}): Promise<string> {
    const { status, body, text } = await this.call("POST", url, sent);
    if (status !== 200) throw new Error(`POST ${url}: ${status} ${text}`);
    return String(body["id"] ?? body["topicId"]);
  }

  /** @returns e.g. `409 Conflict`, or the bare status of what was not refused */
  async outcome(method: string, url: string, sent?: Body | string): Promise<string> {
    const { status, code } = await this.call(method, url, sent);
    return code === undefined ? String(status) : `${status} ${code}`;
  }
}
