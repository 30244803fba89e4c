import type { Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { signedCall } from "../../rollout/sandbox/testing/connect.ts";

/** One call to the local OCI, as somebody makes it past the documents. */
export interface HandCall {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Host without domain, e.g. `identity.us-ashburn-1`. */
  readonly host: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Changes something past the documents, as its administrator would in the console. @returns what OCI answered */
export async function changeByHand(
  sandbox: Pick<Sandbox, "env" | "clock" | "administrator">,
  { host, ...call }: HandCall,
): Promise<unknown> {
  const { status, body } = await signedCall(sandbox, { ...call, host: `${host}.oci.oraclecloud.com` });
  if (status >= 300) throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
