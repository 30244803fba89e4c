import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import * as z from "zod";
import type { Credentials } from "./access/api-key.ts";
import { addAlertRoutes } from "./alerts/alert-routes.ts";
import type { Alerts } from "./alerts/alerts.ts";
import type { SandboxCall } from "./api.ts";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { StoredRecord } from "./store.ts";
import type { Timings } from "./timings.ts";

/** What can be asked of a sandbox, and done to it, from outside: no part of OCI. */
export interface Controlled {
  readonly region: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly calls: readonly SandboxCall[];
  readonly timings: () => Timings;
  readonly setTimings: (timings: Timings) => void;
  readonly alerts: Alerts;
  readonly living: () => readonly StoredRecord[];
  /** Absent: whoever started it alone can stop it. */
  readonly onStop?: () => void;
  /** A user in groups, with a key of their own. */
  readonly principal: (name: string, groups: readonly string[]) => Promise<Credentials>;
}

const fault = z.strictObject({
  service: z.string().min(1).exactOptional(),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).exactOptional(),
  path: z.string().min(1).exactOptional(),
  count: z.int().min(1).max(10_000).default(1),
  kind: z.union([
    z.strictObject({ status: z.literal([429, 500, 503]) }),
    z.strictObject({ drop: z.enum(["before", "after"]) }),
    z.strictObject({ slow: z.number().min(0).max(600) }),
  ]),
});

const seconds = z.number().min(0).max(86_400);
const timings = z.strictObject({
  creation: seconds.exactOptional(),
  deletion: seconds.exactOptional(),
  workRequest: seconds.exactOptional(),
  compartmentVisible: seconds.exactOptional(),
});

const clock = z.strictObject({ time: z.iso.datetime() });

const principal = z.strictObject({
  name: z.string().min(1).max(100),
  groups: z.array(z.string().min(1).max(100)).default([]),
});

/**
 * The control endpoint: `GET /status`, `GET /calls?from=<number>`, `GET /resources`; `PUT /clock` `{time}`;
 * `GET` and `PUT /timings`; `GET`, `POST` and `DELETE /faults`; `POST /stop`; `POST /principals` `{name, groups}`, which
 * alone ever answers with a private key; usage and alerts as `addAlertRoutes` says. JSON in and out.
 *
 * @param token  what a caller must show as its bearer: any process of this machine could reach the port
 */
export function createControl(sandbox: Controlled, token: string): Hono {
  const routes = new Hono();
  routes.use(async (call, next) => {
    if (!isBearer(call.req.header("authorization"), token)) {
      return call.json({ message: "This endpoint asks for the token of the sandbox's run file." }, 403);
    }
    return next();
  });
  routes.get("/status", (call) =>
    call.json({
      region: sandbox.region,
      time: sandbox.clock.now().toISOString(),
      resources: sandbox.living().length,
      calls: sandbox.calls.length,
      faults: sandbox.faults.waiting.length,
    }),
  );
  routes.get("/calls", (call) => call.json(sandbox.calls.slice(Number(call.req.query("from") ?? 0))));
  routes.get("/resources", (call) =>
    call.json(
      sandbox.living().map(({ service, kind, id, name, body }) => ({ service, kind, id, name, body })),
    ),
  );
  routes.put("/clock", async (call) => {
    const { time } = clock.parse(await call.req.json());
    sandbox.clock.set(time);
    return call.json({ time: sandbox.clock.now().toISOString() });
  });
  routes.get("/timings", (call) => call.json(sandbox.timings()));
  routes.put("/timings", async (call) => {
    sandbox.setTimings({ ...sandbox.timings(), ...timings.parse(await call.req.json()) });
    return call.json(sandbox.timings());
  });
  routes.get("/faults", (call) => call.json(sandbox.faults.waiting));
  routes.post("/faults", async (call) => {
    sandbox.faults.add(fault.parse(await call.req.json()));
    return call.json(sandbox.faults.waiting);
  });
  routes.delete("/faults", (call) => {
    sandbox.faults.clear();
    return call.json([]);
  });
  routes.post("/stop", (call) => {
    if (sandbox.onStop === undefined) return call.json({ message: "It ends with its command." }, 409);
    // After the answer: stopping ends every connection, this one too.
    setTimeout(sandbox.onStop, 20);
    return call.json({});
  });
  routes.post("/principals", async (call) => {
    const { name, groups } = principal.parse(await call.req.json());
    return call.json(await sandbox.principal(name, groups));
  });
  addAlertRoutes(routes, sandbox.alerts);
  routes.notFound((call) =>
    call.json({ message: `The control endpoint knows no ${call.req.method} ${call.req.path}.` }, 404),
  );
  routes.onError((error, call) => {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return call.json({ message }, 400);
  });
  return routes;
}

function isBearer(header: string | undefined, token: string): boolean {
  const [shown, known] = [Buffer.from(header ?? ""), Buffer.from(`Bearer ${token}`)];
  return shown.length === known.length && timingSafeEqual(shown, known);
}
