import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import * as oci from "@pulumi/oci";
import * as automation from "@pulumi/pulumi/automation/index.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sandboxProgram } from "../../test/harness/sandbox-program.ts";
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

    expect((await stack.up()).summary.resourceChanges).toEqual({ create: 27 });
    const kinds = new Set(sandbox.resources().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      [...SERVICES.flatMap((service) => service.kinds.map(({ kind }) => kind)), "securityrule"].sort(),
    );
    const created = sandbox.calls.length;
    await stack.up(unchanged);
    await stack.refresh(unchanged);
    expect(takeChanges(created)).toEqual([]);

    args = { ...args, monthlyBudget: 200, retentionDays: 60 };
    expect((await stack.up()).summary.resourceChanges).toEqual({ same: 25, update: 2 });
    expect(takeChanges(created)).toEqual(["POST objectstorage", "PUT objectstorage", "PUT usage"]);

    args = { ...args, note: "second" };
    const { resourceChanges } = (await stack.up()).summary;
    expect(Object.keys(resourceChanges ?? {}).sort()).toEqual(["same", "update"]);
    await stack.up(unchanged);
    await stack.refresh(unchanged);

    expect((await stack.destroy()).summary.resourceChanges).toEqual({ delete: 27 });
    expect(sandbox.resources().map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "vault PENDING_DELETION",
      "key PENDING_DELETION",
    ]);
    expect(sandbox.calls.filter(({ status }) => status === 501)).toEqual([]);
  },
);

it.skipIf(missing.length > 0)(
  "lets the real provider tell a conflict at once",
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
    });
    const messages: string[] = [];
    await expect(
      stack.up({ continueOnError: true, onOutput: (text) => messages.push(text) }),
    ).rejects.toThrow(automation.CommandError);
    const output = messages.join("");
    expect(output).toContain('Message: Compartment "team" already exists in its parent.');
    expect(output).toContain("409-Conflict, There is a budget for");
  },
);
