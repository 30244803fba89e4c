import { Hono } from "hono";
import { notAtHome, notFound, Refusal } from "./refusal.ts";
import { addResourceRoutes } from "./resource-routes.ts";
import type { Context, Service } from "./service.ts";

/** One call to the sandbox, as it was answered. */
export interface SandboxCall {
  readonly method: string;
  /** Host without region and domain, e.g. `identity`. */
  readonly service: string;
  readonly path: string;
  readonly status: number;
  /** OCI's word for why it was refused, e.g. `NotAuthorizedOrNotFound`. */
  readonly code?: string;
  /** When it was answered, by the sandbox's clock: RFC 3339, UTC. */
  readonly time: string;
}

/** `code` of the answer to a call that the sandbox does not know. */
export const UNKNOWN_CALL = "NotImplemented";

/** Carries the code of a refusal to whoever keeps the calls, so that no body is read twice. Never sent. */
const CODE_HEADER = "x-sandbox-code";

/** Answers OCI's REST calls, and tells `heard` each of them. */
export function createApi(
  services: readonly Service[],
  context: Context,
  heard: (call: SandboxCall) => void,
): (request: Request) => Promise<Response> {
  const apis = services.map((service) => ({ hosts: service.hosts, routes: serviceRoutes(service, context) }));
  let ordinal = 0;
  return async (request) => {
    const { host, pathname, search } = new URL(request.url);
    const service = serviceOf(host);
    const api = apis.find(({ hosts }) => hosts.test(service));
    const response = api === undefined ? refuse(unknown(request, pathname)) : await api.routes.fetch(request);
    ordinal += 1;
    response.headers.set("opc-request-id", request.headers.get("opc-request-id") ?? `sandbox-${ordinal}`);
    const code = response.headers.get(CODE_HEADER);
    response.headers.delete(CODE_HEADER);
    heard({
      method: request.method,
      service,
      path: `${pathname}${search}`,
      status: response.status,
      ...(code !== null && { code }),
      time: context.world.now().toISOString(),
    });
    return response;
  };
}

/** @returns e.g. `identity` of `identity.us-chicago-1.oci.oraclecloud.com` */
function serviceOf(host: string): string {
  return host.replace(/(\.[a-z]+-[a-z]+-\d+)?(\.oci)?\.oraclecloud\.com$/, "");
}

/** @returns e.g. `us-chicago-1` of `identity.us-chicago-1.oci.oraclecloud.com` */
function regionOf(host: string): string | undefined {
  return /\.([a-z]+-[a-z]+-\d+)(?:\.oci)?\.oraclecloud\.com$/.exec(host)?.[1];
}

function serviceRoutes(service: Service, context: Context): Hono {
  const routes = new Hono();
  if (service.changesAtHome === true) {
    const { homeRegion } = context.world;
    routes.use(async ({ req: { method, url } }, next) => {
      if (method !== "GET" && regionOf(new URL(url).host) !== homeRegion) throw notAtHome(homeRegion);
      await next();
    });
  }
  routes.get(`${service.version}/:kind{workRequests|taggingWorkRequests|iamWorkRequests}/:id`, (call) => {
    const work = context.workRequests.byId(call.req.param("id"));
    if (work === undefined) throw notFound(`work request ${call.req.param("id")}`);
    return call.json(work);
  });
  service.routes?.(routes, context);
  for (const kind of service.kinds) addResourceRoutes(routes, service, kind, context);
  routes.notFound((call) => refuse(unknown(call.req.raw, call.req.path)));
  routes.onError((error) => {
    if (error instanceof Refusal) return refuse(error);
    return Response.json({ code: "InternalServerError", message: error.message }, { status: 500 });
  });
  return routes;
}

/**
 * 400, not 501: what the sandbox can't do now it can't do in two minutes either, which is how long the provider
 * would repeat a call after a 501, while it takes 400 for the end.
 */
function unknown({ method, url }: Request, path: string): Refusal {
  return new Refusal(
    400,
    UNKNOWN_CALL,
    `The sandbox has no answer to ${method} ${path} on ${new URL(url).host}.`,
  );
}

function refuse({ status, code, message }: Refusal): Response {
  return Response.json({ code, message }, { status, headers: { [CODE_HEADER]: code } });
}
