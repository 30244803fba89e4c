import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { asBody } from "../body.ts";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import { signedCall } from "../testing/connect.ts";
import type { Credentials } from "./api-key.ts";

const REGION = "us-chicago-1";
const HOST = `identity.${REGION}.oci.oraclecloud.com`;
const now = () => new Date("2026-03-01T12:00:00Z");

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-principals-"));
  sandbox = await startSandbox({ folder, region: REGION, now });
});
afterEach(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

async function call(by: Credentials, method: string, path: string, body?: unknown) {
  const answer = await signedCall(sandbox, { method, host: HOST, path: `/20160918${path}`, body }, by);
  return { ...answer, list: [answer.body].flat().map(asBody), body: asBody(answer.body) };
}

function publicKey(bits = 2048): string {
  const pair = generateKeyPairSync("rsa", { modulusLength: bits });
  return pair.publicKey.export({ type: "spki", format: "pem" }).toString();
}

it("has a first user, member of Administrators, seen by the API and not counted as made", async () => {
  const users = await call(sandbox.administrator, "GET", `/users?compartmentId=${sandbox.tenancyId}`);
  expect(users.list.map(({ name }) => name)).toEqual(["administrator"]);
  const memberships = await call(
    sandbox.administrator,
    "GET",
    `/userGroupMemberships?userId=${sandbox.administrator.userId}`,
  );
  expect(memberships.list).toHaveLength(1);
  expect(sandbox.resources()).toEqual([]);
});

it("signs with a new key after each start: the one before is worth nothing", async () => {
  const before = sandbox.administrator;
  await sandbox.stop();
  sandbox = await startSandbox({ folder, region: REGION, now });
  expect((await call(before, "GET", "/groups")).status).toBe(401);
  expect((await call(sandbox.administrator, "GET", "/groups")).status).toBe(200);
});

it("keeps other principals from one run to the next, and no private key", async () => {
  const someone = await sandbox.principal("someone", ["Administrators", "Corp/Auditors"]);
  expect((await call(someone, "GET", "/groups")).list.map(({ name }) => name)).toEqual([
    "Administrators",
    "Corp/Auditors",
  ]);
  await sandbox.stop();
  expect(readFileSync(join(folder, "oci.json"), "utf8")).not.toContain("PRIVATE KEY");
  sandbox = await startSandbox({ folder, region: REGION, now });
  expect((await call(someone, "GET", "/groups")).status).toBe(200);
  expect(sandbox.calls.at(-1)?.principal).toBe("someone");
});

it("is who the control endpoint makes, in groups that are there and in ones that are not", async () => {
  await call(sandbox.administrator, "POST", "/groups", { compartmentId: sandbox.tenancyId, name: "dev" });
  const ask = (body: unknown) =>
    fetch(`${sandbox.control.url}/principals`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.control.token}` },
      body: JSON.stringify(body),
    });
  const made = (await (await ask({ name: "dana", groups: ["Dev", "rota"] })).json()) as Credentials;
  expect(made).toMatchObject({ tenancyId: sandbox.tenancyId, region: REGION });
  expect(sandbox.resources().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "group dev",
    "user dana",
    "group rota",
    "usergroupmembership dev",
    "usergroupmembership rota",
    `apikey ${made.fingerprint}`,
  ]);
  expect((await call(made, "GET", "/groups")).status).toBe(404);
  expect((await ask({ name: "" })).status).toBe(400);
});

it("loses what a group allows with the membership, and everything with the user", async () => {
  const someone = await sandbox.principal("someone", ["Administrators"]);
  const path = `/userGroupMemberships?userId=${someone.userId}`;
  const [membership] = (await call(sandbox.administrator, "GET", path)).list;
  const user = `/users/${someone.userId}`;
  expect((await call(sandbox.administrator, "DELETE", user)).status).toBe(409);
  await call(sandbox.administrator, "DELETE", `/userGroupMemberships/${String(membership?.["id"])}`);
  expect((await call(someone, "GET", "/groups")).status).toBe(404);
  expect((await call(sandbox.administrator, "DELETE", user)).status).toBe(204);
  expect((await call(someone, "GET", "/groups")).status).toBe(401);
});

it("puts a user into a group that is there, once", async () => {
  const admin = sandbox.administrator;
  const someone = await sandbox.principal("someone", []);
  const group = await call(admin, "POST", "/groups", { compartmentId: sandbox.tenancyId, name: "dev" });
  const membership = { userId: someone.userId, groupId: group.body["id"] };
  const post = (sent: unknown) => call(admin, "POST", "/userGroupMemberships", sent);
  expect((await post({ ...membership, groupId: "ocid1.group.oc1..x" })).status).toBe(404);
  expect((await post({ ...membership, userId: "ocid1.user.oc1..x" })).status).toBe(404);
  expect((await post(membership)).body).toMatchObject({ ...membership, lifecycleState: "ACTIVE" });
  expect((await post(membership)).status).toBe(409);
});

it("has three keys at most, and looks after its own without a policy", async () => {
  const [someone, other] = [await sandbox.principal("someone", []), await sandbox.principal("other", [])];
  const keys = `/users/${someone.userId}/apiKeys`;
  const key = publicKey();
  const added = await call(someone, "POST", keys, { key });
  expect(added.body).toMatchObject({
    keyId: `${sandbox.tenancyId}/${someone.userId}/${String(added.body["fingerprint"])}`,
    keyValue: key,
  });
  expect((await call(someone, "POST", keys, { key })).status).toBe(409);
  expect((await call(someone, "POST", keys, { key: "no key" })).status).toBe(400);
  expect((await call(someone, "POST", keys, { key: publicKey(1024) })).status).toBe(400);
  await call(someone, "POST", keys, { key: publicKey() });
  expect((await call(someone, "POST", keys, { key: publicKey() })).body["code"]).toBe("LimitExceeded");
  await expect(sandbox.principal("someone", [])).rejects.toThrow("has 3 keys already");

  expect((await call(other, "GET", keys)).status).toBe(404);
  expect((await call(other, "POST", keys, { key })).status).toBe(404);
  const own = `${keys}/${someone.fingerprint}`;
  expect((await call(other, "DELETE", own)).status).toBe(404);
  expect((await call(someone, "DELETE", own)).status).toBe(204);
  expect((await call(someone, "GET", keys)).status).toBe(401);
});
