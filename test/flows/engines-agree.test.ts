import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declaredStacks, type DeclaredStack } from "../../rollout/onboarding/stacks.ts";
import type { PlannedResource, StackRun } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import type { Planner } from "../../rollout/engine/engine.ts";
import { editedExamples, modelAfter, type Edit } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";
import type { Verdict } from "../../rollout/onboarding/vocabulary/verdicts.ts";
import { PACKS } from "../../policy-packs/index.ts";

const POLICIES = PACKS.flatMap(({ bindings }) => bindings).length;

/** Of several values that a policy cannot see each engine names one: the real one shows more, which the provider works out. */
const known = (verdicts: readonly Verdict[] = []) =>
  verdicts.map((verdict) => ({
    ...verdict,
    findings: verdict.findings.map((finding) =>
      finding.outcome === "not-checked" ? { ...finding, message: "not seen" } : finding,
    ),
  }));

/**
 * The offline plan is worth something only while it says what the real engine would: resources, inputs and
 * verdicts of every stack are held against a preview of the real engine and provider on a fresh local OCI.
 */
const quiet = () => undefined;

const previews = async (engine: Planner, stacks: readonly DeclaredStack[]): Promise<StackRun[]> => {
  const runs: StackRun[] = [];
  for (const stack of stacks) runs.push(await engine.preview(stack, quiet));
  return runs;
};

const ofCloud = (run: StackRun): PlannedResource[] =>
  run.resources.filter(({ type }) => !type.startsWith("pulumi:pulumi:"));

/** What both engines tell of a resource, unknown inputs included: on a fresh tenancy both know the same. */
const told = (run: StackRun) =>
  ofCloud(run).map(({ urn, type, name, parent, custom, protect, inputs }) => ({
    urn,
    type,
    name,
    parent,
    custom,
    protect,
    inputs,
  }));

const cases: [string, Edit[]][] = [
  ["the example documents", []],
  [
    "production that points at a group of development",
    [["teams/payments.yaml", "existing: payments-prod-users", "existing: payments-dev-leads"]],
  ],
];

describe.skipIf(toolchain === undefined).each(cases)("on %s", (_what, edits) => {
  const stacks = declaredStacks(modelAfter(...edits));
  let bench: EngineBench;
  let offline: StackRun[];
  let pulumi: StackRun[];

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples(...edits));
    offline = await previews(bench.offline, stacks);
    pulumi = await previews(bench.pulumi, stacks);
  }, 180_000);
  afterAll(() => bench?.close());

  it.each(stacks.map(({ name }, index) => [name.stack, index] as const))(
    "%s: same resources and inputs",
    (_name, index) => {
      const [mine, theirs] = [offline[index], pulumi[index]];
      if (mine === undefined || theirs === undefined) throw new Error("an engine did not answer");
      expect(ofCloud(mine).length).toBeGreaterThan(10);
      expect(told(mine)).toEqual(told(theirs));
    },
  );

  it.each(stacks.map(({ name }, index) => [name.stack, index] as const))(
    "%s: same verdicts and awaited stacks",
    (_name, index) => {
      expect(offline[index]?.verdicts).toHaveLength(POLICIES);
      expect(known(offline[index]?.verdicts)).toEqual(known(pulumi[index]?.verdicts));
      expect(offline[index]?.awaits).toEqual(pulumi[index]?.awaits);
    },
  );
});
