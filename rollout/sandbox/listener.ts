import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Dropped } from "./api.ts";

/** What answers a request; `target` is what stood in its first line, as it was signed. */
type Answer = (request: Request, target?: string) => Response | Promise<Response>;

/** @returns the listener of a server that answers so; where there is to be no answer, the connection ends */
export function listenerOf(answer: Answer): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await answer(request, incoming.url);
      } catch (error) {
        if (!(error instanceof Dropped)) throw error;
        incoming.socket.destroy();
        return new Response(null);
      }
    },
    { overrideGlobalObjects: false },
  );
  return (request, response) => void listener(request, response);
}
