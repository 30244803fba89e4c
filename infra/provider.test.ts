import * as pulumi from "@pulumi/pulumi";
import { getStore } from "@pulumi/pulumi/runtime/state.js";
import { describe, expect, it } from "vitest";
import { drainRegistrations } from "../rollout/engine/drain-registrations.ts";
import { RecordingMonitor } from "../rollout/engine/recording-monitor.ts";
import { declaredStacks } from "../rollout/onboarding/stacks.ts";
import { modelAfter, type Edit } from "../test/harness/documents.ts";
import { contextOf } from "./load-context.ts";
import { declareStack } from "./program.ts";

const HOMED = /^oci:(Identity|Budget|MeteringComputation)\/|^oci:Limits\/quota/;
const OF_REGION = /^oci:(Events|Ons)\//;
const oneRegion: Edit = ["tenancy.yaml", "homeRegion: us-ashburn-1", "homeRegion: us-chicago-1"];

/** Every resource that a stack registers, with the name of its provider. */
async function providersOf(stack: string, model = modelAfter()) {
  const monitor = new RecordingMonitor("rollout", stack);
  const unused = { newResource: () => ({ id: "", state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(unused, "rollout", stack, true, "organization");
  getStore().settings.monitor = monitor;
  await pulumi.runtime.runInPulumiStack(async () => {
    declareStack(stack, contextOf(model, { outputs: "/nowhere" }));
  });
  await drainRegistrations(() => monitor.registrations.length);
  return monitor.registrations.map((resource) => ({
    ...resource,
    provider: resource.provider.split("::").at(-2) ?? "",
  }));
}

const stacks = declaredStacks(modelAfter()).map(({ name }) => name.stack);

describe.each(stacks)("%s", (stack) => {
  it("keeps in the home region what OCI changes nowhere else, and all else where the models are", async () => {
    const all = await providersOf(stack);
    const regions = all.filter(({ type }) => type === "pulumi:providers:oci");
    expect(regions.map(({ name, inputs }) => [name, inputs["region"]])).toEqual([
      ["oci", "us-chicago-1"],
      ["oci-home", "us-ashburn-1"],
    ]);
    const ofCloud = all.filter(({ type }) => type.startsWith("oci:"));
    const homed = ofCloud.filter(({ type }) => HOMED.test(type));
    expect(homed.length).toBeGreaterThan(5);
    expect(homed.filter(({ provider }) => provider !== "oci-home")).toEqual([]);
    const others = ofCloud.filter(({ type }) => !HOMED.test(type) && !OF_REGION.test(type));
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter(({ provider }) => provider !== "oci")).toEqual([]);
  });

  it("leaves the tags alone that OCI itself sets", async () => {
    const all = await providersOf(stack);
    const regions = all.filter(({ type }) => type === "pulumi:providers:oci");
    const ignored = regions.map(({ inputs }) => JSON.parse(String(inputs["ignoreDefinedTags"])) as unknown);
    const both = ["Oracle-Tags.CreatedBy", "Oracle-Tags.CreatedOn"];
    expect(ignored).toEqual([both, both]);
  });

  it("has one provider where there is one region", async () => {
    const all = await providersOf(stack, modelAfter(oneRegion));
    const used = all.filter(({ type }) => type.startsWith("oci:")).map(({ provider }) => provider);
    expect(new Set(used)).toEqual(new Set(["oci"]));
    expect(all.filter(({ type }) => type === "pulumi:providers:oci")).toHaveLength(1);
  });
});

it("tells each event in the region that reports it, by a topic of the same region", async () => {
  const all = await providersOf("tenancy");
  const providerByUrn = new Map(all.map(({ urn, provider }) => [urn, provider]));
  const rules = all.filter(({ type }) => type === "oci:Events/rule:Rule");
  const byName = rules.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  expect(byName.map(({ name, provider }) => [name, provider])).toEqual([
    ["ai-catalog-request-filed", "oci"],
    ["ai-events-budget-alerts", "oci"],
    ["ai-events-budget-changes", "oci"],
    ["ai-events-network-changes", "oci"],
    ["ai-home-events-budget-alerts", "oci-home"],
    ["ai-home-events-budget-changes", "oci-home"],
    ["ai-home-events-identity-changes", "oci-home"],
  ]);
  for (const { propertyDependencies, provider } of rules) {
    const topics = propertyDependencies["actions"] ?? [];
    expect(topics.length).toBeGreaterThan(0);
    expect(topics.map((topic) => providerByUrn.get(topic))).toEqual(topics.map(() => provider));
  }
});

it("has no second topic and no second rule where there is one region", async () => {
  const all = await providersOf("tenancy", modelAfter(oneRegion));
  expect(all.filter(({ name }) => name.includes("home"))).toEqual([]);
  expect(all.filter(({ type }) => type === "oci:Events/rule:Rule")).toHaveLength(5);
});
