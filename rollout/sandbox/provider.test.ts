import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import * as oci from "@pulumi/oci";
import * as automation from "@pulumi/pulumi/automation/index.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { TYPES_OF_KINDS } from "../../test/harness/sandbox-program/types-of-kinds.ts";
import { sandboxProgram } from "../../test/harness/sandbox-program.ts";
import { UNKNOWN_CALL } from "./api.ts";
import { asBody } from "./body.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";
import { SERVICES } from "./services/index.ts";

const HOME = join(homedir(), ".pulumi");
const ENGINE = join(HOME, "versions/3.259.0");
const needed = [join(ENGINE, "bin/pulumi"), join(HOME, "plugins/resource-oci-v4.21.0/pulumi-resource-oci")];
const missing = needed.filter((file) => !existsSync(file));

const REGION = "us-chicago-1";
let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-provider-"));
  sandbox = await startSandbox({ folder: join(folder, "oci"), region: REGION, now: () => new Date() });
});

afterEach(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

/** A stack with state and secrets of its own, run by the real engine on the sandbox. */
async function createStack(program: () => Promise<void>): Promise<automation.Stack> {
  const stack = await automation.LocalWorkspace.createStack(
    { stackName: "dev", projectName: "sandbox", program },
    {
      pulumiCommand: await automation.PulumiCommand.get({ root: ENGINE }),
      projectSettings: { name: "sandbox", runtime: "nodejs", backend: { url: `file://${folder}` } },
      envVars: { ...sandbox.env, PULUMI_CONFIG_PASSPHRASE: "sandbox", PULUMI_SKIP_UPDATE_CHECK: "true" },
    },
  );
  await stack.setConfig("pulumi:disable-default-providers", { value: '["*"]' });
  return stack;
}

function knownKinds(): string[] {
  return SERVICES.flatMap(({ kinds, kindsOfRoutes = [] }) => [
    ...kinds.map(({ kind }) => kind),
    ...kindsOfRoutes,
  ]).sort();
}

/** The provider's types in the stack, each once. */
async function typesOf(stack: automation.Stack): Promise<string[]> {
  const { resources } = asBody((await stack.exportStack()).deployment);
  const types = [resources].flat().map((resource) => String(asBody(resource)["type"]));
  return [...new Set(types)].filter((type) => type.startsWith("oci:")).sort();
}

/** Calls since the last one that change something, as `METHOD service`. */
function takeChanges(from: number): string[] {
  const changes = sandbox.calls.slice(from).filter(({ method }) => method !== "GET");
  return changes.map(({ method, service }) => `${method} ${service}`).sort();
}

it.skipIf(missing.length > 0)(
  "carries the real provider through create, update, refresh and destroy of every kind",
  { timeout: 300_000 },
  async () => {
    let args = {
      region: REGION,
      tenancyId: sandbox.tenancyId,
      monthlyBudget: 100,
      retentionDays: 30,
      note: "first",
    };
    const stack = await createStack(async () => sandboxProgram(args));
    const unchanged = { expectNoChanges: true };

    expect((await stack.up()).summary.resourceChanges).toEqual({ create: 72 });
    expect([...new Set(sandbox.resources().map(({ kind }) => kind))].sort()).toEqual(knownKinds());
    expect(await typesOf(stack)).toEqual(Object.values(TYPES_OF_KINDS).flat().sort());
    const created = sandbox.calls.length;
    await stack.up(unchanged);
    await stack.refresh(unchanged);
    expect(takeChanges(created)).toEqual([]);

    args = { ...args, monthlyBudget: 200, retentionDays: 60 };
    expect((await stack.up()).summary.resourceChanges).toEqual({ same: 69, update: 3 });
    expect(takeChanges(created)).toEqual([
      "POST objectstorage",
      "PUT objectstorage",
      "PUT objectstorage",
      "PUT usage",
    ]);

    args = { ...args, note: "second" };
    // What stays: the stack, its provider, what was changed before (3), and what nobody can change: an association
    // in the catalog, a saved report, an object, a pre-authenticated request, a membership and an API key.
    expect((await stack.up()).summary.resourceChanges).toEqual({ same: 11, update: 61 });
    await stack.up(unchanged);
    await stack.refresh(unchanged);

    // The vault and the key in the compartment keep it until they are gone themselves.
    await expect(stack.destroy()).rejects.toThrow("the service reported unexpected state: ACTIVE");
    const month = 31 * 24 * 3_600_000;
    sandbox.clock.set(new Date(Date.now() + month).toISOString());
    expect((await stack.destroy()).summary.resourceChanges).toEqual({ delete: 3 });
    expect(sandbox.resources().map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "vault PENDING_DELETION",
      "key PENDING_DELETION",
    ]);
    expect(sandbox.calls.filter(({ code }) => code === UNKNOWN_CALL)).toEqual([]);
    expect(sandbox.calls.filter(({ code }) => code === "NotAuthorizedOrNotFound")).toEqual([]);
  },
);

it("names the provider's types of every kind", () => {
  expect(Object.keys(TYPES_OF_KINDS).sort()).toEqual(knownKinds());
});

it.skipIf(missing.length > 0)(
  "lets the real provider tell a conflict, and a call that is not answered, at once",
  { timeout: 120_000 },
  async () => {
    const stack = await createStack(async () => {
      const opts = { provider: new oci.Provider("oci", { region: REGION }, { version: "4.21.0" }) };
      const compartmentId = sandbox.tenancyId;
      const parent = { compartmentId, name: "team", description: "A team", enableDelete: true };
      const first = new oci.identity.Compartment("first", parent, opts);
      new oci.identity.Compartment("second", parent, { ...opts, dependsOn: first });
      const budget = {
        compartmentId,
        amount: 1,
        resetPeriod: "MONTHLY",
        targetType: "COMPARTMENT",
        targets: [first.id],
      };
      const cap = new oci.budget.Budget("cap", budget, opts);
      new oci.budget.Budget("second-cap", budget, { ...opts, dependsOn: cap });
      new oci.functions.Application(
        "unknown",
        { compartmentId, displayName: "unknown", subnetIds: ["ocid1.subnet.oc1..a"] },
        opts,
      );
    });
    const messages: string[] = [];
    await expect(
      stack.up({ continueOnError: true, onOutput: (text) => messages.push(text) }),
    ).rejects.toThrow(automation.CommandError);
    const output = messages.join("");
    expect(output).toContain('Message: Compartment "team" already exists.');
    expect(output).toContain("409-Conflict, There is a budget for");
    expect(output).toContain("400-NotImplemented, The sandbox has no answer to POST /20181201/applications");
    const refusals = sandbox.calls.flatMap(({ code }) => code ?? []);
    expect(refusals.sort()).toEqual(["CompartmentAlreadyExists", "Conflict", "NotImplemented"]);
  },
);

it.skipIf(missing.length > 0)(
  "lets the real provider wait while things come and go, and converge",
  { timeout: 180_000 },
  async () => {
    sandbox.setTimings({ creation: 1, deletion: 1, workRequest: 1, compartmentVisible: 2 });
    const stack = await createStack(async () => {
      const opts = { provider: new oci.Provider("oci", { region: REGION }, { version: "4.21.0" }) };
      const team = new oci.identity.Compartment(
        "team",
        { compartmentId: sandbox.tenancyId, name: "team", description: "A team", enableDelete: true },
        opts,
      );
      const compartmentId = team.id;
      const vcn = new oci.core.Vcn("net", { compartmentId, cidrBlocks: ["10.0.0.0/16"] }, opts);
      new oci.core.Subnet("net", { compartmentId, vcnId: vcn.id, cidrBlock: "10.0.1.0/24" }, opts);
      const drg = new oci.core.Drg("hub", { compartmentId }, opts);
      new oci.core.DrgAttachment("net", { drgId: drg.id, networkDetails: { type: "VCN", id: vcn.id } }, opts);
      const group = new oci.logging.LogGroup("team", { compartmentId, displayName: "team" }, opts);
      new oci.logging.Log("team", { displayName: "team", logGroupId: group.id, logType: "CUSTOM" }, opts);
      const topic = new oci.ons.NotificationTopic("alerts", { compartmentId, name: "alerts" }, opts);
      const pool = new oci.streaming.StreamPool("siem", { compartmentId, name: "siem" }, opts);
      new oci.streaming.Stream("siem", { streamPoolId: pool.id, name: "siem", partitions: 1 }, opts);
      new oci.generativeai.Project("team", { compartmentId, displayName: "team" }, opts);
      const view = new oci.dns.View(
        "models",
        { compartmentId, displayName: "models", scope: "PRIVATE" },
        opts,
      );
      const zone = { compartmentId, name: "models.example.com", zoneType: "PRIMARY", scope: "PRIVATE" };
      new oci.dns.Zone("models", { ...zone, viewId: view.id }, opts);
      const actions = { action: [{ actionType: "ONS", isEnabled: true, topicId: topic.topicId }] };
      const rule = { compartmentId, displayName: "all", isEnabled: true, condition: "{}" };
      new oci.events.Rule("all", { ...rule, actions }, opts);
    });
    expect((await stack.up()).summary.resourceChanges).toEqual({ create: 16 });
    expect(sandbox.calls.some(({ code }) => code === "NotAuthorizedOrNotFound")).toBe(true);
    await stack.up({ expectNoChanges: true });
    await stack.destroy();
    expect(sandbox.resources()).toEqual([]);
  },
);
