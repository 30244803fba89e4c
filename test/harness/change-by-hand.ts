import { readFileSync } from "node:fs";
import type { Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { callThrough } from "../../rollout/sandbox/testing/connect.ts";

/** One call to the local OCI, as somebody makes it past the documents. */
export interface HandCall {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Host without domain, e.g. `identity.us-ashburn-1`. */
  readonly host: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Changes something past the documents, as a person in the console would. @returns what OCI answered */
export async function changeByHand(
  { env }: Pick<Sandbox, "env">,
  { host, ...call }: HandCall,
): Promise<unknown> {
  const ca = readFileSync(env["custom_cert_location"] ?? "", "utf8");
  const named = { ...call, host: `${host}.oci.oraclecloud.com` };
  const { status, body } = await callThrough(env["HTTPS_PROXY"] ?? "", ca, named);
  if (status >= 300) throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
