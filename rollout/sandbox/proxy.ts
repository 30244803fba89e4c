import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { CLOUD_DOMAIN, type CertificateAuthority } from "./certificate-authority.ts";
import { SandboxFault } from "./sandbox-fault.ts";

const LOOPBACK = "127.0.0.1";

export interface Proxy {
  /** For `HTTPS_PROXY`. */
  readonly url: string;
  /** Ends every connection, also those with a call in flight. */
  close(): Promise<void>;
}

const refuse: RequestListener = (_request, response) => {
  response.writeHead(403, { connection: "close" }).end();
};

/**
 * An HTTPS proxy on the loopback interface that passes nothing on: it plays every host of OCI itself.
 *
 * Only `CONNECT <host>.oraclecloud.com:443` is taken; another host is answered 403 and closed.
 *
 * @param control  what answers calls to the proxy itself; default: 403 for all of them
 */
export async function openProxy(
  authority: CertificateAuthority,
  answer: RequestListener,
  control: RequestListener = refuse,
): Promise<Proxy> {
  const open = new Set<Duplex>();
  const inside = createServer(answer);
  const outside = createServer(control);

  outside.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  outside.on("connect", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = cloudHost(request.url ?? "");
    if (host === undefined) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    authority.identityFor(host).then(
      (secureContext) => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        if (head.length > 0) socket.unshift(head);
        const secured = new TLSSocket(socket, { isServer: true, secureContext });
        secured.on("error", () => socket.destroy());
        inside.emit("connection", secured);
      },
      () => socket.destroy(),
    );
  });

  await new Promise<void>((resolve, reject) => {
    outside.once("error", reject).listen(0, LOOPBACK, resolve);
  });
  const address = outside.address();
  if (address === null || typeof address === "string") throw new SandboxFault("The proxy has no port.");
  return {
    url: `http://${LOOPBACK}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        outside.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** @returns the host of a CONNECT target when it is one of OCI's, on 443 */
function cloudHost(target: string): string | undefined {
  const host = /^([a-z0-9.-]+):443$/.exec(target.toLowerCase())?.[1];
  return host?.endsWith(`.${CLOUD_DOMAIN}`) ? host : undefined;
}
