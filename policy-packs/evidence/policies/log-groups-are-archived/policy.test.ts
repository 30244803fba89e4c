import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { logGroupsAreArchived as policy } from "./policy.ts";

const group: ResourceUnderTest = { type: "oci:Logging/logGroup:LogGroup", name: "logs" };
const log = (category: string): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name: category,
  props: { isEnabled: true, configuration: { source: { service: "objectstorage", category } } },
  propertyDependencies: { logGroupId: [urnOf(group)] },
});
const connector = (kind: unknown): ResourceUnderTest => ({
  type: "oci:Sch/connector:Connector",
  name: String(kind),
  props: { target: { kind } },
  propertyDependencies: { source: [urnOf(group)] },
});
const ask = (resources: readonly ResourceUnderTest[], siem = true) =>
  runStackPolicy(policy, [group, ...resources], { siem });
const [KEPT, TOLD] = [
  'No connector keeps the logs of "logs" in a bucket.',
  'No connector hands the logs of "logs" to the SIEM.',
];

describe("log-groups-are-archived", () => {
  it.each<[string, readonly ResourceUnderTest[], boolean]>([
    [
      "a group that is kept and exported",
      [log("read"), connector("objectStorage"), connector("streaming")],
      true,
    ],
    ["one that is kept, where no SIEM reads along", [log("read"), connector("objectStorage")], false],
    ["one of writes alone that is exported", [log("write"), connector("streaming")], true],
  ])("accepts %s", async (_label, resources, siem) => {
    expect(await ask(resources, siem)).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[], readonly string[]]>([
    ["is kept nowhere", [log("read"), connector("streaming")], [KEPT]],
    ["holds nothing yet and is kept nowhere", [connector("streaming")], [KEPT]],
    ["is not exported", [log("read"), connector("objectStorage")], [TOLD]],
    ["goes to a topic alone", [log("read"), connector("notifications")], [KEPT, TOLD]],
  ])("rejects a group that %s", async (_label, resources, messages) => {
    expect(await ask(resources)).toEqual({
      kind: "violation",
      messages,
      on: messages.map(() => urnOf(group)),
    });
  });

  it("reports a connector of an UNKNOWN kind as not checked", async () => {
    expect(await ask([log("read"), connector(UNKNOWN)])).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to a stack without log groups, and refuses to look without the documents", async () => {
    expect(await runStackPolicy(policy, [log("read")])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no log group.",
    });
    expect(await runStackPolicy(policy, [group])).toMatchObject({ kind: "violation" });
  });
});
