import { beforeEach, expect, it } from "vitest";
import { Alerts } from "./alerts/alerts.ts";
import { Clock } from "./clock.ts";
import { createControl } from "./control.ts";
import { Faults } from "./faults.ts";
import { Tenancy } from "./testing/tenancy.ts";
import { AT_ONCE, type Timings } from "./timings.ts";

const TOKEN = "let-me-in";
let timings: Timings;
let faults: Faults;
let clock: Clock;
let control: ReturnType<typeof createControl>;

beforeEach(() => {
  timings = AT_ONCE;
  faults = new Faults();
  clock = new Clock(() => new Date("2026-03-01T12:00:00Z"));
  const call = { service: "identity", path: "/", status: 200, time: "2026-03-01T12:00:00.000Z" };
  control = createControl(
    {
      region: "us-chicago-1",
      clock,
      faults,
      calls: ["GET", "PUT", "POST"].map((method) => ({ method, ...call })),
      timings: () => timings,
      setTimings: (next) => (timings = next),
      alerts: new Alerts(new Tenancy("2026-03-01T12:00:00Z")),
      living: () => [],
      principal: async () => Promise.reject(new Error("nobody")),
    },
    TOKEN,
  );
});

async function ask(method: string, path: string, sent?: unknown, token = TOKEN) {
  const response = await control.request(path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(sent !== undefined && { body: JSON.stringify(sent) }),
  });
  return { status: response.status, body: await response.json() };
}

it("answers nobody without its token", async () => {
  for (const token of ["", "let-me-im", `${TOKEN}x`]) {
    expect((await ask("GET", "/status", undefined, token)).status).toBe(403);
  }
  expect((await control.request("/status")).status).toBe(403);
  expect((await ask("GET", "/status")).status).toBe(200);
});

it("lists what was called, in order, from where somebody has read already", async () => {
  const methods = async (path: string) =>
    ((await ask("GET", path)).body as { method: string }[]).map(({ method }) => method);
  expect(await methods("/calls")).toEqual(["GET", "PUT", "POST"]);
  expect(await methods("/calls?from=2")).toEqual(["POST"]);
});

it("sets the clock, the timings and the faults", async () => {
  expect(await ask("PUT", "/clock", { time: "2026-04-01T00:00:00Z" })).toEqual({
    status: 200,
    body: { time: "2026-04-01T00:00:00.000Z" },
  });
  await ask("PUT", "/timings", { workRequest: 3 });
  expect(timings).toEqual({ ...AT_ONCE, workRequest: 3 });
  await ask("POST", "/faults", { service: "usage", kind: { drop: "after" } });
  expect(faults.waiting).toEqual([{ service: "usage", count: 1, kind: { drop: "after" } }]);
  await ask("DELETE", "/faults");
  expect(faults.waiting).toEqual([]);
});

it.each([
  ["PUT", "/clock", { time: "tomorrow" }],
  ["PUT", "/timings", { creation: -1 }],
  ["PUT", "/timings", { creations: 1 }],
  ["POST", "/faults", { kind: { status: 404 } }],
  ["POST", "/faults", { kind: { drop: "after" }, count: 0 }],
])("refuses %s %s with %j, and says why", async (method, path, sent) => {
  const { status, body } = await ask(method, path, sent);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toMatch(/"message":"✖ /);
  expect([timings, faults.waiting]).toEqual([AT_ONCE, []]);
});

it("stops only where somebody listens for it", async () => {
  expect((await ask("POST", "/stop")).status).toBe(409);
});
