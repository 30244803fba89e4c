import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, urnOf } from "../../../../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { logsAreOfOwnEnvironment as policy } from "./policy.ts";

const facts = { ownIds: ["stream-of-dev", "subnet-of-dev"] };
const group: ResourceUnderTest = {
  type: "oci:Logging/logGroup:LogGroup",
  name: "group",
  props: { id: "made" },
};
const subnet: ResourceUnderTest = { type: "oci:Core/subnet:Subnet", name: "subnet" };
const log = (
  props: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, readonly ResourceUnderTest[]>> = { logGroupId: [group] },
): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name: "flows",
  props: { logGroupId: UNKNOWN, ...props },
  propertyDependencies: Object.fromEntries(
    Object.entries(from).map(([input, resources]) => [input, resources.map(urnOf)]),
  ),
});
const flow = (resource: unknown, capture: unknown = "made") => ({
  configuration: { source: { service: "flowlogs", resource, parameters: { capture_filter: capture } } },
});
const connector = (logSources: unknown, target: unknown): ResourceUnderTest => ({
  type: "oci:Sch/connector:Connector",
  name: "connector",
  props: { source: { logSources }, target },
  propertyDependencies: { source: [urnOf(group)] },
});
const SIEM = { kind: "streaming", streamId: "stream-of-dev" };
const blame = (resource: ResourceUnderTest, input: string) => ({
  kind: "violation",
  messages: [
    `"${resource.name}" names in ${input} what neither its stack makes nor its environment handed to it.`,
  ],
  on: [urnOf(resource)],
});

describe("logs-are-of-own-environment", () => {
  it.each([
    ["a log in a group of the stack", log({})],
    ["flows of a subnet of the stack", log(flow(UNKNOWN), { logGroupId: [group], configuration: [subnet] })],
    ["flows of a subnet that was declared", log(flow("subnet-of-dev"))],
    [
      "a bucket's log, which names it",
      log({ configuration: { source: { service: "objectstorage", resource: "ai-prod" } } }),
    ],
    [
      "a connector into the environment's stream",
      connector([{ logGroupId: UNKNOWN, compartmentId: UNKNOWN }], SIEM),
    ],
    [
      "a connector of two groups that are there",
      connector([{ logGroupId: "made" }, { logGroupId: "made" }], SIEM),
    ],
    [
      "a connector into a bucket",
      connector([{ logGroupId: "made" }], { kind: "objectStorage", bucket: "x" }),
    ],
    [
      "the audit log",
      connector([{ logGroupId: "_Audit_Include_Subcompartment", compartmentId: UNKNOWN }], SIEM),
    ],
  ])("accepts %s", async (_label, resource) => {
    expect(await runStackPolicy(policy, [group, subnet, resource], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["a log in another group", log({ logGroupId: "group-of-prod" }), "logGroupId"],
    ["flows of another subnet", log(flow("subnet-of-prod")), "configuration"],
    ["another capture filter", log(flow("subnet-of-dev", "filter-of-prod")), "configuration"],
    ["a connector that reads another group", connector([{ logGroupId: "group-of-prod" }], SIEM), "source"],
    [
      "a connector that reads in another compartment",
      connector([{ logGroupId: "_Audit", compartmentId: "prod" }], SIEM),
      "source",
    ],
    [
      "a connector into another stream",
      connector([], { kind: "streaming", streamId: "stream-of-prod" }),
      "target",
    ],
    [
      "a connector that tells another topic",
      connector([], { kind: "notifications", topicId: "topic-of-prod" }),
      "target",
    ],
  ])("rejects %s", async (_label, resource, input) => {
    expect(await runStackPolicy(policy, [group, subnet, resource], facts)).toEqual(blame(resource, input));
  });

  it("reports a stream that is unknown before it is handed over as not checked", async () => {
    const target = { kind: "streaming", streamId: UNKNOWN, topicId: UNKNOWN };
    expect(await runStackPolicy(policy, [group, connector([], target)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `target.streamId` before it is created.",
    });
  });

  it.each([
    ["a log group alone", [group], "The stack holds no log and no connector."],
    ["the tenancy stack", [{ ...log({}), stack: "tenancy" }], "The stack belongs to no environment."],
  ])("does not apply to %s", async (_label, resources, reason) => {
    expect(await runStackPolicy(policy, resources, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
