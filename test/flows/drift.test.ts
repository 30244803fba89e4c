import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DriftEvidence } from "../../rollout/evidence/drift-evidence.ts";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { startSandbox, type Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { changeByHand } from "../harness/change-by-hand.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

/** What people change past the documents is found, named, and put back, on the real engine and provider. */
const STACK = "payments-dev";
/** What it needs, and it; all example stacks are compared in sandbox-lifecycle.test.ts. */
const UP = ["tenancy", "shared-dev", STACK];
/** Calls as a person's console makes them; identity and budgets are changed in the home region. */
const [REGION, HOME] = ["us-chicago-1", "us-ashburn-1"];

type Fields = Record<string, unknown>;

const driftOf = ({ stdout }: Finished): DriftEvidence => JSON.parse(stdout) as DriftEvidence;
const outcomes = (run: Finished) => driftOf(run).stacks.map(({ stack, outcome }) => [stack, outcome]);
const changesOf = (run: Finished) =>
  (JSON.parse(run.stdout) as Evidence).stacks.map(({ run: done }) => done?.changes);

/** One text for everything that the engine keeps between runs. */
function keptIn(place: Workplace): string {
  const hash = createHash("sha256");
  for (const folder of [".rollout/sandbox/state", ".rollout/sandbox/settings"]) {
    const files = readdirSync(place.path(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const storeOf = (place: Workplace) => place.path(".rollout/sandbox/oci/oci.json");

/** OCI tags what is created by itself, which the local one does not: put on everything that takes tags. */
function tagAsOracle(place: Workplace): number {
  const store = JSON.parse(readFileSync(storeOf(place), "utf8")) as {
    records: { kind: string; body: Fields }[];
  };
  const tagged = store.records.filter(({ body }) => "definedTags" in body);
  for (const { body } of tagged) {
    const own = { CreatedBy: "default/sam.lee@example.com", CreatedOn: "2026-11-26T08:00:00.000Z" };
    body["definedTags"] = { ...(body["definedTags"] as Fields), "Oracle-Tags": own };
    body["systemTags"] = { "orcl-cloud": { "free-tier-retained": "false" } };
  }
  writeFileSync(storeOf(place), JSON.stringify(store));
  return tagged.length;
}

/** Works in the local OCI of a workplace between two commands. */
async function byHand(place: Workplace, work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const folder = place.path(".rollout/sandbox/oci");
  const sandbox = await startSandbox({ folder, region: REGION, homeRegion: HOME, now: () => new Date() });
  try {
    await work(sandbox);
  } finally {
    await sandbox.stop();
  }
}

/** The six: budget raised, retention shortened, statement added, bucket made public, tag removed, resource deleted. */
async function changeSix(sandbox: Sandbox): Promise<void> {
  const idOf = (kind: string, name: string) => {
    const found = sandbox.resources().find((one) => one.kind === kind && one.name === name);
    if (found === undefined) throw new Error(`no ${kind} ${name} in the local OCI`);
    return found.id;
  };
  const call = (method: "GET" | "POST" | "PUT" | "DELETE", host: string, path: string, body?: unknown) =>
    changeByHand(sandbox, { method, host, path, body }) as Promise<Fields>;

  const budget = `/20190111/budgets/${idOf("budget", "dev-payments")}`;
  await call("PUT", `usage.${HOME}`, budget, { amount: 900 });

  const bucket = `/n/examplenamespace/b/ai-dev-payments-traces`;
  const rules = (await call("GET", `objectstorage.${REGION}`, `${bucket}/retentionRules`)) as {
    items: { id: string; displayName: string }[];
  };
  const [rule] = rules.items;
  await call("PUT", `objectstorage.${REGION}`, `${bucket}/retentionRules/${rule?.id}`, {
    displayName: rule?.displayName,
    duration: { timeAmount: 1, timeUnit: "DAYS" },
  });
  await call("POST", `objectstorage.${REGION}`, bucket, { publicAccessType: "ObjectRead" });

  const policy = `/20160918/policies/${idOf("policy", "payments-dev-access")}`;
  const { statements } = (await call("GET", `identity.${HOME}`, policy)) as { statements: string[] };
  const added = "allow group payments-dev-users to manage buckets in compartment payments";
  await call("PUT", `identity.${HOME}`, policy, { statements: [...statements, added] });

  const logs = `/20200531/logGroups/${idOf("loggroup", "payments-dev-logs")}`;
  const { definedTags } = (await call("GET", `logging.${REGION}`, logs)) as {
    definedTags: Record<string, Fields>;
  };
  const { CostCenter: _, ...Rollout } = definedTags["Rollout"] ?? {};
  await call("PUT", `logging.${REGION}`, logs, { definedTags: { ...definedTags, Rollout } });

  const alert = idOf("budgetalertrule", "dev-payments-actual-80");
  await call("DELETE", `usage.${HOME}`, `${budget}/alertRules/${alert}`);
}

describe.skipIf(toolchain === undefined)("drift", () => {
  const place = new Workplace();
  const seen: Record<string, Finished> = {};
  const kept: Record<string, string> = {};
  let tagged = 0;
  const run = async (step: string, ...args: string[]) => {
    seen[step] = await place.rollout(...args, "--sandbox");
  };
  const result = (step: string): Finished => seen[step] ?? { code: null, stdout: "", stderr: "" };

  beforeAll(async () => {
    await run("nothing up", "drift");
    await run("up", "up", ...UP, "--yes", "--json");
    tagged = tagAsOracle(place);
    kept["before"] = keptIn(place);
    await run("untouched", "drift", ...UP, "--json");
    kept["after"] = keptIn(place);
    await run("no change", "up", STACK, "shared-dev", "--yes", "--json");
    await byHand(place, changeSix);
    await run("six", "drift", STACK, "shared-dev", "--json");
    await run("six in words", "drift", STACK);
    await run("repaired", "up", STACK, "--yes", "--json");
    await run("after repair", "drift", STACK, "--json");
    await run("no change after repair", "up", STACK, "--yes", "--json");
  }, 1_200_000);
  afterAll(() => place.remove());

  it("has nothing to compare before anything is up, and makes no state by looking", () => {
    expect(result("nothing up").code).toBe(0);
    expect(result("nothing up").stdout).toContain("Nothing is up, so there is nothing to compare");
    expect(result("nothing up").stdout).toContain("  payments-dev   not up\n");
  });

  it("finds none in any stack that nobody touched, whatever tags OCI has put on", () => {
    expect(result("up").code).toBe(0);
    expect(tagged).toBeGreaterThan(80);
    expect(outcomes(result("untouched"))).toEqual(UP.map((stack) => [stack, "in-sync"]));
    expect(driftOf(result("untouched")).stacks.map((stack) => stack.looked)).toEqual([69, 46, 30]);
    expect(result("untouched").code).toBe(0);
  });

  it("changes no state, lock or history", () => {
    expect(kept["after"]).toBe(kept["before"]);
  });

  it("lets up change nothing where nothing drifted, OCI's tags or not", () => {
    expect(changesOf(result("no change"))).toEqual([
      { create: 0, update: 0, replace: 0, delete: 0, same: 46 },
      { create: 0, update: 0, replace: 0, delete: 0, same: 30 },
    ]);
  });

  it("finds six changes by hand, each from what to what, with the owner, and no other", () => {
    expect(result("six").code).toBe(1);
    const [shared, team] = driftOf(result("six")).stacks;
    expect(shared).toMatchObject({ stack: "shared-dev", outcome: "in-sync", owner: "platform@example.com" });
    expect(team).toMatchObject({ outcome: "drifted", owner: "payments-lead@example.com", looked: 30 });
    const found = (team?.drifted ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(found.map(({ name, kind, changes }) => [name, kind, changes])).toEqual([
      [
        "payments-dev-access",
        "changed",
        [
          {
            at: "statements",
            to: "allow group payments-dev-users to manage buckets in compartment payments",
          },
        ],
      ],
      ["payments-dev-budget", "changed", [{ at: "amount", from: 500, to: 900 }]],
      ["payments-dev-budget-actual-80", "gone", []],
      ["payments-dev-logs", "changed", [{ at: 'definedTags["Rollout.CostCenter"]', from: "CC-1042" }]],
      [
        "payments-dev-traces",
        "changed",
        [
          { at: "accessType", from: "NoPublicAccess", to: "ObjectRead" },
          {
            at: "retentionRules[retention].duration",
            from: { timeAmount: "90", timeUnit: "DAYS" },
            to: { timeAmount: "1", timeUnit: "DAYS" },
          },
        ],
      ],
    ]);
  });

  it("says it in words, and what comes next", () => {
    expect(result("six in words").code).toBe(1);
    expect(result("six in words").stdout).toBe(`\
Drift in 1 of 1 stack

  payments-dev  drifted      5 of 30 resources

payments-dev, owner payments-lead@example.com
  Access policy payments-dev-access
    statements: added "allow group payments-dev-users to manage buckets in compartment payments"
  Monthly budget payments-dev-budget
    amount: USD 500 → USD 900
  Budget alert payments-dev-budget-actual-80 is gone, or hidden from you
  Log group payments-dev-logs
    tag Rollout.CostCenter: removed CC-1042
  Storage bucket payments-dev-traces
    accessType: NoPublicAccess → ObjectRead
    retentionRules[retention].duration: 90 days → 1 day

Next: "rollout preview payments-dev --sandbox" shows what would be put back, "rollout up payments-dev --sandbox" puts it back.
What should stay belongs into the documents first.

Compared with the local sandbox OCI; nothing was changed.
`);
  });

  it("is put back by up, and then is gone", () => {
    expect(result("repaired").code).toBe(0);
    expect(changesOf(result("repaired"))).toEqual([
      { create: 1, update: 4, replace: 0, delete: 0, same: 25 },
    ]);
    expect(outcomes(result("after repair"))).toEqual([[STACK, "in-sync"]]);
    expect(result("after repair").code).toBe(0);
    expect(changesOf(result("no change after repair"))).toEqual([
      { create: 0, update: 0, replace: 0, delete: 0, same: 30 },
    ]);
  });

  describe("where not everything can be looked at", () => {
    const state = () => place.path(`.rollout/sandbox/state/dev/.pulumi/stacks/rollout/${STACK}.json`);
    let blind = "";

    beforeAll(async () => {
      const whole = readFileSync(state(), "utf8");
      const interrupted = JSON.parse(whole) as {
        checkpoint: { latest: { resources: { urn: string }[]; pending_operations?: unknown[] } };
      };
      const { latest } = interrupted.checkpoint;
      // Nothing depends on an alarm, so the state stays whole without it.
      const alarm = latest.resources.find(({ urn }) => urn.endsWith("::payments-dev-alarms-records-stale"));
      latest.resources = latest.resources.filter((one) => one !== alarm);
      latest.pending_operations = [{ resource: alarm, type: "creating" }];
      writeFileSync(state(), JSON.stringify(interrupted));
      await run("interrupted", "drift", STACK, "--json");
      writeFileSync(state(), whole);

      renameSync(storeOf(place), `${storeOf(place)}.away`);
      blind = keptIn(place);
      await run("blind", "drift", STACK, "--json");
      await run("up while blind", "up", STACK, "--yes", "--json");
    }, 600_000);

    it("calls a stack not checked whose creates were interrupted, and names them", () => {
      expect(result("interrupted").code).toBe(3);
      const [stack] = driftOf(result("interrupted")).stacks;
      expect(stack).toMatchObject({ outcome: "not-checked", looked: 29, drifted: [] });
      expect(stack?.reason).toContain("began to create payments-dev-alarms-records-stale,");
    });

    it("calls a stack not checked of which OCI shows nothing at all", () => {
      expect(result("blind").code).toBe(3);
      const [stack] = driftOf(result("blind")).stacks;
      expect(stack).toMatchObject({ outcome: "not-checked", drifted: [] });
      expect(stack?.reason).toContain("OCI shows none of the 30 resources that the state holds.");
    });

    it("does not let up take that for a stack to be made again", () => {
      expect(result("up while blind").code).toBe(3);
      expect(result("up while blind").stdout).toContain("OCI shows none of the 30 resources");
      expect(keptIn(place)).toBe(blind);
      expect(readFileSync(storeOf(place), "utf8")).not.toMatch(/"kind": "(budget|policy|compartment)"/);
    });
  });
});
