import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { request as requestOverTls } from "node:https";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Credentials } from "../access/api-key.ts";
import type { Sandbox } from "../sandbox.ts";
import { signedHeaders } from "./sign.ts";

/** What a proxy says to `CONNECT`, and the connection it then is. */
export interface Tunnel {
  readonly status: number;
  readonly socket: Socket;
}

/** Asks the proxy at `url` for a connection to `target`, e.g. `identity.us-chicago-1.oci.oraclecloud.com:443`. */
export function openTunnel(url: string, target: string): Promise<Tunnel> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: "CONNECT", path: target, agent: false });
    asked.on("connect", (response, socket) => resolve({ status: response.statusCode ?? 0, socket }));
    asked.on("error", reject).end();
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The JSON that was answered; `undefined` for none. */
  readonly body: unknown;
}

/** What goes over the wire. */
export interface SentCall {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** One HTTPS call through the proxy at `proxyUrl`, which must show a certificate of `ca` for `host`. */
export async function callThrough(
  proxyUrl: string,
  ca: string,
  { method, host, path, headers = {}, text }: SentCall,
): Promise<Answer> {
  const { socket } = await openTunnel(proxyUrl, `${host}:443`);
  return new Promise((resolve, reject) => {
    const createConnection = () => connectTls({ socket, servername: host, ca });
    const options = { host, headers: { host, ...headers }, method, path, createConnection };
    const asked = requestOverTls(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () => {
        socket.destroy();
        const answered = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: answered === "" ? undefined : JSON.parse(answered),
        });
      });
    });
    asked.on("error", reject).end(text);
  });
}

/** A call to be signed; `path` with its query, `body` as JSON, `headers` besides those of the signature. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One signed call to a sandbox over TLS.
 *
 * @param credentials  who calls; default: the administrator
 */
export async function signedCall(
  sandbox: Pick<Sandbox, "env" | "clock" | "administrator">,
  { method, host, path, body, headers = {} }: Asked,
  credentials: Credentials = sandbox.administrator,
): Promise<Answer> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const call = { method, host, path, body: text, date: sandbox.clock.machineNow(), headers };
  const ca = readFileSync(sandbox.env["custom_cert_location"] ?? "", "utf8");
  return callThrough(sandbox.env["HTTPS_PROXY"] ?? "", ca, {
    method,
    host,
    path,
    headers: signedHeaders(call, credentials),
    text,
  });
}
