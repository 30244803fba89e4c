import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SandboxFault } from "./sandbox-fault.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";
import { asBody, type Body } from "./body.ts";
import { signedCall } from "./testing/connect.ts";

const REGION = "us-chicago-1";
const NOW = new Date("2026-03-01T12:00:00Z");
const COMPARTMENTS = "/20160918/compartments";

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  sandbox = await startSandbox({ folder, region: REGION, now: () => NOW });
});

afterEach(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

async function restart(): Promise<void> {
  await sandbox.stop();
  sandbox = await startSandbox({ folder, region: REGION, now: () => NOW });
}

async function call(method: string, service: string, path: string, sent?: unknown) {
  const host = service.endsWith(".com") ? service : `${service}.${REGION}.oci.oraclecloud.com`;
  const answer = await signedCall(sandbox, { method, host, path, body: sent });
  return { ...answer, body: asBody(answer.body) };
}

async function create(service: string, path: string, sent: Body): Promise<Body> {
  const { status, body } = await call("POST", service, path, sent);
  expect(status).toBe(200);
  return body;
}

const team = { compartmentId: "ocid1.tenancy.oc1..sandbox", name: "team", description: "A team" };

it("creates, reads, lists, changes and deletes over TLS, by the clock it was given", async () => {
  const created = await create("identity", COMPARTMENTS, team);
  const path = `${COMPARTMENTS}/${String(created["id"])}`;
  expect(created).toMatchObject({
    ...team,
    lifecycleState: "ACTIVE",
    timeCreated: "2026-03-01T12:00:00.000Z",
  });

  const changed = await call("PUT", "identity", path, { description: "Another" });
  expect(changed.body).toMatchObject({ id: created["id"], name: "team", description: "Another" });
  const read = await call("GET", "identity", path);
  expect(read.body).toEqual(changed.body);
  expect(read.headers["etag"]).toBe(changed.headers["etag"]);
  expect(read.headers["opc-request-id"]).toMatch(/./);

  const deleted = await call("DELETE", "identity", path);
  expect(deleted.status).toBe(202);
  const work = await call(
    "GET",
    "identity",
    `/20160918/workRequests/${String(deleted.headers["opc-work-request-id"])}`,
  );
  expect(work.body).toMatchObject({ status: "SUCCEEDED", resources: [{ actionType: "DELETED" }] });
  expect((await call("GET", "identity", path)).body).toMatchObject({ lifecycleState: "DELETED" });
  expect(sandbox.resources()).toEqual([]);
});

it("gives what is made again after its deletion an id of its own, the same in every sandbox", async () => {
  const first = await create("identity", COMPARTMENTS, team);
  await call("DELETE", "identity", `${COMPARTMENTS}/${String(first["id"])}`);
  await restart();
  const second = await create("identity", COMPARTMENTS, team);
  expect(second["id"]).not.toBe(first["id"]);

  await sandbox.stop();
  rmSync(join(folder, "oci.json"));
  sandbox = await startSandbox({ folder, region: REGION, now: () => NOW });
  expect((await create("identity", COMPARTMENTS, team))["id"]).toBe(first["id"]);
});

it("keeps everything from one run to the next", async () => {
  const created = await create("identity", COMPARTMENTS, team);
  await create("objectstorage", "/n/sandbox/b", { name: "traces", compartmentId: created["id"] });
  await create("objectstorage", "/n/sandbox/b/traces/retentionRules", { displayName: "keep" });
  const before = sandbox.resources();
  await restart();
  expect(before.map(({ kind, name, state }) => [kind, name, state])).toEqual([
    ["compartment", "team", "ACTIVE"],
    ["bucket", "traces", "ACTIVE"],
    ["retentionrule", "keep", "ACTIVE"],
  ]);
  expect(sandbox.resources()).toEqual(before);
  expect((await call("GET", "identity", `${COMPARTMENTS}/${String(created["id"])}`)).body).toEqual(created);
});

it("refuses a second living compartment of a name under one parent", async () => {
  const { id } = await create("identity", COMPARTMENTS, team);
  const second = await call("POST", "identity", COMPARTMENTS, team);
  expect([second.status, second.body["code"]]).toEqual([409, "CompartmentAlreadyExists"]);
  expect(second.body["message"]).toBe('Compartment "team" already exists.');
  await create("identity", COMPARTMENTS, { ...team, compartmentId: id });
});

it("changes identity in the home region only, and reads it everywhere", async () => {
  await sandbox.stop();
  sandbox = await startSandbox({ folder, region: REGION, homeRegion: "us-ashburn-1", now: () => NOW });
  const home = "identity.us-ashburn-1.oci.oraclecloud.com";
  const { id } = await create(home, COMPARTMENTS, team);
  const path = `${COMPARTMENTS}/${String(id)}`;
  for (const [method, at, sent] of [
    ["POST", COMPARTMENTS, { ...team, name: "other" }],
    ["PUT", path, { name: "other" }],
    ["DELETE", path, undefined],
  ] as const) {
    const refused = await call(method, "identity", at, sent);
    expect([refused.status, refused.body]).toEqual([
      403,
      {
        code: "NotAllowed",
        message:
          "Please go to your home region us-ashburn-1 to execute CREATE, UPDATE and DELETE operations.",
      },
    ]);
  }
  expect((await call("GET", "identity", path)).body).toMatchObject({
    name: "team",
    lifecycleState: "ACTIVE",
  });
  await create("usage", "/20190111/budgets", { displayName: "a", targets: ["ocid1.compartment.oc1..a"] });
  expect((await call("DELETE", home, path)).status).toBe(202);
});

it("refuses a second budget for one compartment", async () => {
  const budget = {
    displayName: "a",
    targetType: "COMPARTMENT",
    targets: ["ocid1.compartment.oc1..a"],
    amount: 1,
  };
  await create("usage", "/20190111/budgets", budget);
  const second = await call("POST", "usage", "/20190111/budgets", { ...budget, displayName: "b" });
  expect([second.status, second.body["code"]]).toEqual([409, "Conflict"]);
  await create("usage", "/20190111/budgets", { ...budget, targets: ["ocid1.compartment.oc1..b"] });
});

it("takes keys at their vault's own host, and only schedules the deletion of both", async () => {
  const vault = await create(`kms.${REGION}.oraclecloud.com`, "/20180608/vaults", { displayName: "keys" });
  const host = new URL(String(vault["managementEndpoint"])).host;
  const key = await create(host, "/20180608/keys", { displayName: "traces" });
  expect(key).toMatchObject({ vaultId: vault["id"], lifecycleState: "ENABLED" });
  const path = `/20180608/keys/${String(key["id"])}/actions/scheduleDeletion`;
  expect((await call("POST", host, path, {})).body).toMatchObject({
    lifecycleState: "PENDING_DELETION",
    timeOfDeletion: "2026-03-31T12:00:00.000Z",
  });
  expect(sandbox.resources().map(({ kind, state }) => [kind, state])).toEqual([
    ["vault", "ACTIVE"],
    ["key", "PENDING_DELETION"],
  ]);
  expect((await call("POST", host.replace(/^\w+/, "other"), "/20180608/keys", {})).status).toBe(404);
});

it("changes the parameters of a log's source, not the rest of it", async () => {
  const group = await create("logging", "/20200531/logGroups", { displayName: "team" });
  const logs = `/20200531/logGroups/${String(group["id"])}/logs`;
  const source = { sourceType: "OCISERVICE", service: "flowlogs", parameters: { a: "1" } };
  const log = await create("logging", logs, {
    displayName: "flow",
    configuration: { compartmentId: "c", source },
  });
  const path = `${logs}/${String(log["id"])}`;
  await call("PUT", "logging", path, { configuration: { source: { parameters: { b: "2" } } } });
  expect((await call("GET", "logging", path)).body["configuration"]).toEqual({
    compartmentId: "c",
    source: { ...source, parameters: { b: "2" } },
  });
});

it("takes the parts along when their whole is deleted, and no others", async () => {
  const names = ["audit", "traces"];
  for (const name of names) await create("objectstorage", "/n/sandbox/b", { name });
  for (const name of names) {
    await create("objectstorage", `/n/sandbox/b/${name}/retentionRules`, { displayName: `keep ${name}` });
  }
  expect((await call("DELETE", "objectstorage", "/n/sandbox/b/traces")).status).toBe(204);
  expect(sandbox.resources().map(({ name }) => name)).toEqual(["audit", "keep audit"]);
  expect((await call("GET", "objectstorage", "/n/sandbox/b/traces")).body["code"]).toBe("NotFound");
  expect((await call("GET", "objectstorage", "/n/sandbox/b/traces/retentionRules")).status).toBe(404);
});

it("says of an unknown id what OCI says, and of an unknown route that there is none", async () => {
  const lost = await call("GET", "identity", `${COMPARTMENTS}/ocid1.compartment.oc1..x`);
  expect([lost.status, lost.body["code"]]).toEqual([404, "NotAuthorizedOrNotFound"]);
  const orphan = await call("POST", "usage", "/20190111/budgets/ocid1.budget.oc1..x/alertRules", {});
  expect([orphan.status, orphan.body["code"]]).toEqual([404, "NotAuthorizedOrNotFound"]);
  const unknown = await call("GET", "functions", "/20181201/applications?limit=1");
  expect([unknown.status, unknown.body]).toEqual([
    400,
    {
      code: "NotImplemented",
      message: `The sandbox has no answer to GET /20181201/applications on functions.${REGION}.oci.oraclecloud.com.`,
    },
  ]);
  expect((await call("GET", "identity", "/20160918/authenticationPolicies")).status).toBe(400);
  const time = "2026-03-01T12:00:00.000Z";
  const [compartment, rules] = [
    `${COMPARTMENTS}/ocid1.compartment.oc1..x`,
    "/20190111/budgets/ocid1.budget.oc1..x/alertRules",
  ];
  const principal = "administrator";
  const unanswered = { method: "GET", status: 400, code: "NotImplemented", principal, time };
  const lostOne = { status: 404, code: "NotAuthorizedOrNotFound", principal, time };
  expect(sandbox.calls).toEqual([
    { method: "GET", service: "identity", path: compartment, ...lostOne },
    { method: "POST", service: "usage", path: rules, ...lostOne },
    { service: "functions", path: "/20181201/applications?limit=1", ...unanswered },
    { service: "identity", path: "/20160918/authenticationPolicies", ...unanswered },
  ]);
});

it("keeps no private key on disk, and nothing anyone else may read but the certificate", async () => {
  await create("identity", COMPARTMENTS, team);
  await sandbox.stop();
  const files = readdirSync(folder).sort();
  expect(files).toEqual(["ca.pem", "oci.json"]);
  for (const file of files) {
    expect(readFileSync(join(folder, file), "utf8")).not.toContain("PRIVATE KEY");
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  }
  expect(sandbox.env["TF_VAR_private_key"]).toContain("PRIVATE KEY");
});

it("does not start on a store that is none, and leaves it as it is", async () => {
  await sandbox.stop();
  writeFileSync(join(folder, "oci.json"), "{");
  await expect(startSandbox({ folder, region: REGION, now: () => NOW })).rejects.toThrow(SandboxFault);
  expect(readFileSync(join(folder, "oci.json"), "utf8")).toBe("{");
});

it("keeps usage, and what it told, from one run to the next; its control endpoint asks for the token", async () => {
  const control = (method: string, path: string, sent?: unknown, token = sandbox.control.token) =>
    fetch(new URL(path, sandbox.control.url), {
      method,
      headers: { authorization: `Bearer ${token}` },
      body: sent === undefined ? null : JSON.stringify(sent),
    });
  const told = async (path: string, method = "GET") => (await control(method, path)).json();
  const targets = [(await create("identity", COMPARTMENTS, team))["id"]];
  const { id } = await create("usage", "/20190111/budgets", {
    displayName: "a",
    targetType: "COMPARTMENT",
    targets,
    amount: 1,
  });
  await create("usage", `/20190111/budgets/${String(id)}/alertRules`, {
    type: "ACTUAL",
    threshold: 1,
    thresholdType: "ABSOLUTE",
    recipients: "a@example.com",
  });
  const row = { time: "2026-03-01", compartment: "team", service: "Generative AI", amount: 1 };
  expect((await control("POST", "/usage", [row], "guess")).status).toBe(403);
  const refused = await control("POST", "/usage", [{ ...row, compartment: "taem" }]);
  expect([refused.status, await refused.json()]).toEqual([
    400,
    { message: '[0].compartment: "taem" leads nowhere at "taem". There are: team.' },
  ]);
  expect((await control("POST", "/usage", [row])).status).toBe(200);
  expect(await told("/budgets/evaluate", "POST")).toHaveLength(1);

  await restart();
  expect(await told("/usage")).toMatchObject([{ amount: 1, compartmentId: targets[0] }]);
  expect(await told("/inbox")).toMatchObject([{ kind: "budget-mail", endpoint: "a@example.com" }]);
  expect(await told("/budgets/evaluate", "POST")).toEqual([]);
});
