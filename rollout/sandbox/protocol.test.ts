import { beforeEach, describe, expect, it } from "vitest";
import { Dropped } from "./api.ts";
import { openApi } from "./testing/open-api.ts";

const COMPARTMENTS = "identity.us-chicago-1.oci.oraclecloud.com/20160918/compartments";
const POLICIES = "identity.us-chicago-1.oci.oraclecloud.com/20160918/policies";
const LOGGING = "logging.us-chicago-1.oci.oraclecloud.com/20200531";
const ROOT = "ocid1.tenancy.oc1..sandbox";
const team = { compartmentId: ROOT, name: "team", description: "A team" };

let oci: ReturnType<typeof openApi>;

beforeEach(() => {
  oci = openApi(() => new Date("2026-03-01T12:00:00Z"));
});

const names = ({ answer }: { answer: unknown }) => (answer as { name: string }[]).map(({ name }) => name);

describe("opc-retry-token (OCI REST APIs, Retry Tokens)", () => {
  const create = (name: string, token: string) =>
    oci.call("POST", COMPARTMENTS, { ...team, name }, { "opc-retry-token": token });

  it("does nothing twice, and answers what it answered", async () => {
    const [first, second] = [await create("team", "a"), await create("team", "a")];
    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(200);
    expect(names(await oci.call("GET", `${COMPARTMENTS}?compartmentId=${ROOT}`))).toEqual(["team"]);
    expect((await create("team", "b")).body["code"]).toBe("CompartmentAlreadyExists");
  });

  it("refuses one that stood for another request", async () => {
    await create("team", "a");
    const other = await create("other", "a");
    expect([other.status, other.body["code"]]).toEqual([409, "InvalidatedRetryToken"]);
  });

  it("forgets it after a day", async () => {
    await create("team", "a");
    oci.clock.set("2026-03-02T12:00:01Z");
    expect((await create("other", "a")).status).toBe(200);
  });

  it("lets a call that failed be tried again with the same one", async () => {
    await create("team", "a");
    expect((await create("team", "b")).status).toBe(409);
    const { body } = await oci.call("GET", `${COMPARTMENTS}?compartmentId=${ROOT}`);
    await oci.call(
      "DELETE",
      `${COMPARTMENTS}/${String(Object.values(body).map((one) => (one as { id: string }).id)[0])}`,
    );
    expect((await create("team", "b")).status).toBe(200);
  });
});

describe("if-match (OCI REST APIs, ETags for Optimistic Concurrency Control)", () => {
  it("changes and deletes what the caller has seen, and nothing else", async () => {
    const created = await oci.call("POST", COMPARTMENTS, team);
    const url = `${COMPARTMENTS}/${String(created.body["id"])}`;
    const seen = { "if-match": created.headers.get("etag") ?? "" };
    const changed = await oci.call("PUT", url, { description: "Another" }, seen);
    expect(changed.status).toBe(200);
    for (const method of ["PUT", "DELETE"]) {
      const stale = await oci.call(method, url, { description: "Third" }, seen);
      expect([stale.status, stale.body["code"]]).toEqual([412, "NoEtagMatch"]);
    }
    const now = { "if-match": changed.headers.get("etag") ?? "" };
    expect((await oci.call("GET", url)).body["description"]).toBe("Another");
    expect((await oci.call("DELETE", url, undefined, now)).status).toBe(202);
  });
});

describe("pages (OCI REST APIs, List Pagination)", () => {
  it("answers as many as asked, and a token for the next ones", async () => {
    for (const name of ["a", "b", "c"]) await oci.call("POST", COMPARTMENTS, { ...team, name });
    const first = await oci.call("GET", `${COMPARTMENTS}?compartmentId=${ROOT}&limit=2`);
    expect(names(first)).toEqual(["a", "b"]);
    const page = first.headers.get("opc-next-page") ?? "";
    const second = await oci.call("GET", `${COMPARTMENTS}?compartmentId=${ROOT}&limit=2&page=${page}`);
    expect(names(second)).toEqual(["c"]);
    expect(second.headers.get("opc-next-page")).toBeNull();
  });

  it.each(["limit=0", "limit=many", "limit=1001", "page=nonsense"])("refuses %s", async (query) => {
    const refused = await oci.call("GET", `${COMPARTMENTS}?compartmentId=${ROOT}&${query}`);
    expect([refused.status, refused.body["code"]]).toEqual([400, "InvalidParameter"]);
  });
});

it("answers the caller's opc-request-id, or one of its own", async () => {
  const own = await oci.call("GET", COMPARTMENTS, undefined, { "opc-request-id": "mine" });
  expect(own.headers.get("opc-request-id")).toBe("mine");
  expect((await oci.call("GET", COMPARTMENTS)).headers.get("opc-request-id")).toMatch(/^sandbox-\d+$/);
});

describe("time between states", () => {
  it("lets nothing be asked of what lies in a compartment that is new", async () => {
    oci.setTimings({ compartmentVisible: 10 });
    const { body } = await oci.call("POST", COMPARTMENTS, team);
    const policy = { compartmentId: body["id"], name: "users", description: "it", statements: [] };
    const early = await oci.call("POST", POLICIES, policy);
    expect([early.status, early.body["code"]]).toEqual([404, "NotAuthorizedOrNotFound"]);
    expect((await oci.call("GET", `${POLICIES}?compartmentId=${String(body["id"])}`)).status).toBe(404);
    oci.clock.set("2026-03-01T12:00:11Z");
    expect((await oci.call("GET", `${POLICIES}?compartmentId=${String(body["id"])}`)).status).toBe(200);
  });

  it("takes a work request from accepted over in progress to succeeded", async () => {
    oci.setTimings({ workRequest: 10 });
    const group = await oci.call("POST", `${LOGGING}/logGroups`, {
      compartmentId: ROOT,
      displayName: "team",
    });
    const work = `${LOGGING}/workRequests/${group.headers.get("opc-work-request-id") ?? ""}`;
    const statusAt = async (time: string) => {
      oci.clock.set(time);
      return (await oci.call("GET", work)).body;
    };
    expect(await statusAt("2026-03-01T12:00:01Z")).toMatchObject({ status: "ACCEPTED", percentComplete: 0 });
    expect(await statusAt("2026-03-01T12:00:05Z")).toMatchObject({ status: "IN_PROGRESS" });
    expect(await statusAt("2026-03-01T12:00:10Z")).toMatchObject({
      status: "SUCCEEDED",
      resources: [{ actionType: "CREATED", identifier: group.body["id"] }],
    });
  });
});

describe("faults", () => {
  it.each([
    [429, "TooManyRequests"],
    [500, "InternalServerError"],
    [503, "ServiceUnavailable"],
  ] as const)("answers %d to as many calls as asked, and does nothing", async (status, code) => {
    oci.faults.add({ service: "identity", method: "POST", count: 2, kind: { status } });
    for (const _ of [1, 2]) {
      const failed = await oci.call("POST", COMPARTMENTS, team);
      expect([failed.status, failed.body["code"]]).toEqual([status, code]);
    }
    expect((await oci.call("POST", COMPARTMENTS, team)).status).toBe(200);
    expect(oci.calls.map(({ status: answered, fault }) => [answered, fault])).toEqual([
      [status, { status }],
      [status, { status }],
      [200, undefined],
    ]);
  });

  it("meets only calls of its service, method and path", async () => {
    oci.faults.add({ service: "usage", count: 1, kind: { status: 500 } });
    oci.faults.add({ method: "DELETE", count: 1, kind: { status: 500 } });
    oci.faults.add({ path: "/policies", count: 1, kind: { status: 500 } });
    expect((await oci.call("POST", COMPARTMENTS, team)).status).toBe(200);
    expect((await oci.call("GET", POLICIES)).status).toBe(500);
    expect(oci.faults.waiting).toHaveLength(2);
  });

  it("drops a call before it is done, or the answer after it was", async () => {
    const count = async () => names(await oci.call("GET", COMPARTMENTS)).length;
    oci.faults.add({ method: "POST", count: 1, kind: { drop: "before" } });
    await expect(oci.call("POST", COMPARTMENTS, team)).rejects.toThrow(Dropped);
    expect(await count()).toBe(0);
    oci.faults.add({ method: "POST", count: 1, kind: { drop: "after" } });
    await expect(oci.call("POST", COMPARTMENTS, team)).rejects.toThrow(Dropped);
    expect(await count()).toBe(1);
  });

  it("holds an answer back", async () => {
    oci.faults.add({ count: 1, kind: { slow: 7 } });
    await oci.call("GET", COMPARTMENTS);
    await oci.call("GET", COMPARTMENTS);
    expect(oci.waited).toEqual([7]);
  });
});
