import { expect, it } from "vitest";
import { evaluatePolicies, PACKS, UNKNOWN_MARKER, type EvaluatedResource } from "../../policy-packs/index.ts";
import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { UNKNOWN, type Json } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { modelAfter } from "../harness/documents.ts";
import { evaluatedStacks } from "../harness/evaluated-stacks.ts";
import { onUnhandledRejection } from "../harness/real-engine.ts";

/** The smallest change to the real example stack, and exactly what the packs say of it. */
const model = modelAfter();

async function resourcesOf(stack: string): Promise<EvaluatedResource[]> {
  const declared = declaredStacks(model).find(({ name }) => name.stack === stack);
  if (declared === undefined) throw new Error(stack);
  const engine = createOfflineEngine({
    model,
    target: { outputs: "/nowhere" },
    onUnhandledRejection,
    traces: false,
  });
  const { resources } = await engine.preview(declared, () => undefined);
  return resources.map(({ inputs, dependencies = [], propertyDependencies = {}, ...rest }) => ({
    ...rest,
    dependencies,
    propertyDependencies,
    props: engineValue(inputs) as Record<string, unknown>,
  }));
}

function engineValue(value: Json): unknown {
  if (value === UNKNOWN) return UNKNOWN_MARKER;
  if (Array.isArray(value)) return value.map((item) => engineValue(item as Json));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, engineValue(item)]));
}

const withProps = (
  resources: readonly EvaluatedResource[],
  name: string,
  change: (props: Record<string, unknown>) => Record<string, unknown>,
) => {
  if (!resources.some((resource) => resource.name === name && resource.type.startsWith("oci:")))
    throw new Error(name);
  return resources.map((resource) =>
    resource.name === name && resource.type.startsWith("oci:")
      ? { ...resource, props: change(resource.props) }
      : resource,
  );
};

const told = (await evaluatedStacks()).get("payments-prod");
const verdictsOf = async (resources: readonly EvaluatedResource[]) =>
  evaluatePolicies(PACKS, "production", "payments-prod", resources, told?.configuration);
const before = await verdictsOf(told?.resources ?? []);

/** What comes of a change: beside it stays unchecked what other stacks have not handed over yet. */
async function notPassed(resources: readonly EvaluatedResource[]) {
  const verdicts = await verdictsOf(resources);
  return verdicts
    .filter(({ outcome }, place) => outcome !== before[place]?.outcome)
    .map(({ policy, outcome, findings }) => ({
      policy,
      outcome,
      messages: findings.map(({ message }) => message),
    }));
}

const tags = (props: Record<string, unknown>) => props["definedTags"] as Record<string, string>;

it("nothing, where nothing is changed", async () => {
  expect(before.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(await notPassed(await resourcesOf("payments-prod"))).toEqual([]);
});

it("a bucket without its cost center's tag", async () => {
  const changed = withProps(await resourcesOf("payments-prod"), "payments-prod-traces", (props) => {
    const { "Rollout.CostCenter": _, ...rest } = tags(props);
    return { ...props, definedTags: rest };
  });
  expect(await notPassed(changed)).toEqual([
    {
      policy: "required-tags-present",
      outcome: "failed",
      messages: ['"payments-prod-traces" lacks Rollout.CostCenter.'],
    },
  ]);
});

it("a cost center's tag that is not known yet is not checked, never passed", async () => {
  const changed = withProps(await resourcesOf("payments-prod"), "payments-prod-traces", (props) => ({
    ...props,
    definedTags: { ...tags(props), "Rollout.CostCenter": UNKNOWN_MARKER },
  }));
  expect(await notPassed(changed)).toEqual(
    ["required-tags-present", "cost-centers-are-of-the-catalog", "stacks-have-one-payer"].map((policy) => ({
      policy,
      outcome: "not-checked",
      messages: ["Could not see `definedTags.Rollout.CostCenter` before it is created."],
    })),
  );
});

it("a production resource tagged as development's", async () => {
  const changed = withProps(await resourcesOf("payments-prod"), "payments-prod-logs", (props) => ({
    ...props,
    definedTags: { ...tags(props), "Rollout.Environment": "dev" },
  }));
  expect((await notPassed(changed)).map(({ policy, outcome }) => [policy, outcome])).toEqual([
    ["environment-tag-is-own", "failed"],
  ]);
});
