import { Hono } from "hono";
import type { FaultKind, Faults } from "./faults.ts";
import { errorOf } from "./faults.ts";
import type { WireCall } from "./access/signing-string.ts";
import { NOBODY, type Principal } from "./principal.ts";
import { notAtHome, notFound, Refusal } from "./refusal.ts";
import { addResourceRoutes } from "./resource-routes.ts";
import type { CallEnvironment, Context, Routes, Service } from "./service.ts";

/** One call to the sandbox, as it was answered. */
export interface SandboxCall {
  readonly method: string;
  /** Host without region and domain, e.g. `identity`. */
  readonly service: string;
  readonly path: string;
  readonly status: number;
  /** OCI's word for why it was refused, e.g. `NotAuthorizedOrNotFound`. */
  readonly code?: string;
  /** Name of who made it; absent where nobody was recognized. */
  readonly principal?: string;
  /** What was made to go wrong with it. */
  readonly fault?: FaultKind;
  /** When it was answered, by the sandbox's clock: RFC 3339, UTC. */
  readonly time: string;
}

/** `code` of the answer to a call that the sandbox does not know. */
export const UNKNOWN_CALL = "NotImplemented";

/** Carries the code of a refusal to whoever keeps the calls, so that no body is read twice. Never sent. */
const CODE_HEADER = "x-sandbox-code";

/** What the api needs besides the services and their context. */
export interface ApiOptions {
  /** Who signed a call. @throws Refusal 401 */
  readonly authenticate: (call: WireCall) => Principal;
  readonly faults: Faults;
  /** Told each call when it is answered. */
  readonly heard: (call: SandboxCall) => void;
  /** Resolves after so many seconds of the machine's time. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** The connection that a call came by is to end: there is no answer. */
export class Dropped extends Error {
  override readonly name = "Dropped";
}

/**
 * Answers OCI's REST calls.
 *
 * @returns the answer to a call @throws Dropped. `target` is what stood in the request line; default: the URL's
 */
export function createApi(
  services: readonly Service[],
  context: Context,
  { authenticate, faults, heard, wait }: ApiOptions,
): (request: Request, target?: string) => Promise<Response> {
  const apis = services.map((service) => ({
    hosts: service.hosts,
    unsigned: service.unsigned,
    routes: serviceRoutes(service, context),
  }));
  let ordinal = 0;
  return async (request, target) => {
    const { host, pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const service = serviceOf(host);
    const fault = faults.take({ service, method, path: `${pathname}${search}` });
    const requestId = request.headers.get("opc-request-id") ?? `sandbox-${(ordinal += 1)}`;
    const about = { method, service, path: `${pathname}${search}`, ...(fault !== undefined && { fault }) };
    const tell = (status: number, rest: Pick<SandboxCall, "code" | "principal"> = {}) =>
      heard({ ...about, status, ...rest, time: context.world.now().toISOString() });

    if (fault !== undefined && "slow" in fault) await wait(fault.slow);
    if (fault !== undefined && "drop" in fault && fault.drop === "before") {
      tell(0);
      throw new Dropped();
    }
    let principal: Principal | undefined;
    const answered = async () => {
      if (fault !== undefined && "status" in fault) throw errorOf(fault.status);
      const body = Buffer.from(await request.clone().arrayBuffer());
      const api = apis.find(({ hosts }) => hosts.test(service));
      principal =
        api?.unsigned?.test(pathname) === true && !headers.has("authorization")
          ? NOBODY
          : authenticate({ method, target: target ?? `${pathname}${search}`, headers, body });
      if (api === undefined) throw unknown(request, pathname);
      const act = async () => api.routes.fetch(request, { principal });
      const token = method === "POST" ? request.headers.get("opc-retry-token") : null;
      if (token === null) return act();
      return context.retryTokens.once(token, `${principal.id} ${request.url}`, body.toString(), act);
    };
    const response = await answered().catch((error: unknown) => {
      if (error instanceof Refusal) return refuse(error);
      throw error;
    });
    const code = response.headers.get(CODE_HEADER);
    response.headers.delete(CODE_HEADER);
    response.headers.set("opc-request-id", requestId);
    const isLost = fault !== undefined && "drop" in fault;
    tell(isLost ? 0 : response.status, {
      ...(code !== null && { code }),
      ...(principal !== undefined && { principal: principal.name }),
    });
    if (isLost) throw new Dropped();
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

function serviceRoutes(service: Service, context: Context): Routes {
  const routes: Routes = new Hono<CallEnvironment>();
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
