import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { DocumentFile } from "../../rollout/onboarding/document-files.ts";
import type { TeamDocument } from "../../rollout/onboarding/documents/team-document.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { SandboxCall } from "../../rollout/sandbox/api.ts";
import { editedExamples } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

/**
 * Nobody may spend before somebody would hear of it (RO-4): proven from the calls that the real provider made, in
 * the order in which the local OCI answered them.
 */
describe.skipIf(toolchain === undefined)("what a team's stack creates", () => {
  let bench: EngineBench;
  let created: SandboxCall[];

  beforeAll(async () => {
    bench = await openEngineBench(withoutApplications());
    let before = 0;
    for (const stack of declaredStacks(bench.model)) {
      if (!["tenancy", "shared-dev", "payments-dev"].includes(stack.name.stack)) continue;
      before = bench.sandbox.calls.length;
      await bench.pulumi.up(stack, () => undefined);
    }
    created = bench.sandbox.calls
      .slice(before)
      .filter(({ method, status }) => method === "POST" && status < 300);
  }, 240_000);
  afterAll(() => bench?.close());

  it("is a budget, its alert rules, and only then a policy that lets anybody call a model", () => {
    const at = (end: string) => created.flatMap(({ path }, index) => (path.endsWith(end) ? [index] : []));
    const [budget = -1] = at("/budgets");
    const rules = at("/alertRules");
    const policies = at("/policies");

    expect(rules).toHaveLength(4);
    expect(budget).toBeGreaterThanOrEqual(0);
    expect(Math.min(...rules)).toBeGreaterThan(budget);
    expect(policies).toHaveLength(2);
    expect(policies.filter((index) => index > Math.max(...rules)).length).toBeGreaterThan(0);

    // Which of the two policies it is: the store knows names and times.
    const store = readFileSync(join(bench.folder, "oci/oci.json"), "utf8");
    const times = (name: RegExp) =>
      [...records(JSON.parse(store))]
        .filter((record) => name.test(String(record["name"] ?? record["displayName"])))
        .map((record) => String(record["timeCreated"]))
        .sort();
    const [grant = ""] = times(/^payments-dev-access$/);
    expect(times(/^dev-payments-(actual|forecast)-/)).toHaveLength(4);
    expect(grant >= (times(/^dev-payments-(actual|forecast)-/).at(-1) ?? "?")).toBe(true);
  });
});

/**
 * The examples with a team that needs no group and no dynamic group of its own: creating those takes so long that
 * the grant would come last by chance.
 */
function withoutApplications(): DocumentFile[] {
  return editedExamples().map((file) => {
    if (file.path !== "teams/payments.yaml") return file;
    const { applications: _applications, uses, ...team } = parse(file.source) as TeamDocument;
    const byPeople = uses.map(({ applications: _applications, ...use }) => use);
    return { path: file.path, source: stringify({ ...team, uses: byPeople }) };
  });
}

/** Every record in the store's file, wherever it lies. */
function* records(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if ("timeCreated" in value) yield { ...value };
  for (const inner of Object.values(value)) yield* records(inner);
}
