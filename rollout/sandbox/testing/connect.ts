import { type IncomingHttpHeaders, request } from "node:http";
import { request as requestOverTls } from "node:https";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";

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

/** One HTTPS call through the proxy at `proxyUrl`, which must show a certificate of `ca` for `host`. */
export async function callThrough(
  proxyUrl: string,
  ca: string,
  { method, host, path, body }: { method: string; host: string; path: string; body?: unknown },
): Promise<Answer> {
  const { socket } = await openTunnel(proxyUrl, `${host}:443`);
  return new Promise((resolve, reject) => {
    const createConnection = () => connectTls({ socket, servername: host, ca });
    const asked = requestOverTls({ host, headers: { host }, method, path, createConnection }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () => {
        socket.destroy();
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text === "" ? undefined : JSON.parse(text),
        });
      });
    });
    asked.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
