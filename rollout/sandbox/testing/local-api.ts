import { asBody, type Body } from "../body.ts";
import type { Principal } from "../principal.ts";
import { dateAt, millisecondsOf } from "../times.ts";
import { AT_ONCE, type Timings } from "../timings.ts";
import { ADMINISTRATOR, bareApi } from "./bare-api.ts";
import { TENANCY_ID } from "./tenancy.ts";

export const REGION = "us-chicago-1";
export const TENANCY = TENANCY_ID;
export const IDENTITY = `identity.${REGION}.oci.oraclecloud.com/20160918`;

/** What was answered; `refused` is `<status> <code>` for what is no success. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** The body of a list. */
  readonly items: readonly Body[];
  readonly refused: string | undefined;
  readonly message: string;
}

/** The local OCI without its proxy: calls are made as somebody, by a clock that the test sets. */
export class LocalApi {
  time = dateAt(millisecondsOf("2026-03-01T12:00:00Z"));
  timings: Timings = AT_ONCE;
  principal: Principal = { ...ADMINISTRATOR, name: "default/administrator" };
  readonly #bare = bareApi({
    now: () => this.time,
    timings: () => this.timings,
    principal: () => this.principal,
  });
  readonly context = this.#bare.context;
  readonly store = this.context.store;

  async call(method: string, url: string, sent?: Body): Promise<Told> {
    const body = sent === undefined ? null : JSON.stringify(sent);
    const response = await this.#bare.answer(new Request(`https://${url}`, { method, body }));
    const text = await response.text();
    const answer: unknown = text === "" ? undefined : JSON.parse(text);
    const told = asBody(answer);
    return {
      status: response.status,
      headers: response.headers,
      body: told,
      items: Array.isArray(answer) ? answer.map(asBody) : [],
      refused: response.ok ? undefined : `${response.status} ${String(told["code"])}`,
      message: String(told["message"]),
    };
  }

  /** Makes something. @returns its OCID @throws Error when it is refused */
  async make(url: string, sent: Body): Promise<string> {
    const { body, refused, message } = await this.call("POST", url, sent);
    if (refused !== undefined) throw new Error(`${refused}: ${message}`);
    return String(body["id"]);
  }

  async makeCompartment(name: string, compartmentId = TENANCY): Promise<string> {
    return this.make(`${IDENTITY}/compartments`, { compartmentId, name, description: "" });
  }

  /** @returns OCID of the key; its namespace is made where it is not there */
  async makeKey(namespace: string, key: string, details: Body = {}): Promise<string> {
    const known = this.store.living("tagnamespace").find(({ name }) => name === namespace);
    const id =
      known?.id ??
      (await this.make(`${IDENTITY}/tagNamespaces`, { compartmentId: TENANCY, name: namespace }));
    return this.make(`${IDENTITY}/tagNamespaces/${id}/tags`, { name: key, ...details });
  }
}
