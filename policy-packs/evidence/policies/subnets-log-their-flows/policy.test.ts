import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { subnetsLogTheirFlows as policy } from "./policy.ts";

const subnet: ResourceUnderTest = { type: "oci:Core/subnet:Subnet", name: "private" };
const log = (props: Readonly<Record<string, unknown>> = {}, of = subnet): ResourceUnderTest => ({
  type: "oci:Logging/log:Log",
  name: "flows",
  props: {
    isEnabled: true,
    configuration: { source: { service: "flowlogs", category: "subnet", resource: UNKNOWN } },
    ...props,
  },
  propertyDependencies: { configuration: [urnOf(of)] },
});
const REJECTED = {
  kind: "violation",
  messages: ['Nobody logs the flows of subnet "private".'],
  on: [urnOf(subnet)],
};

describe("subnets-log-their-flows", () => {
  it("accepts a subnet with a log of its own", async () => {
    expect(await runStackPolicy(policy, [subnet, log()])).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[]]>([
    ["without any log", [subnet]],
    ["whose log is off", [subnet, log({ isEnabled: false })]],
    [
      "with a log of something else",
      [subnet, log({ configuration: { source: { service: "objectstorage", category: "read" } } })],
    ],
    ["with a log of applications", [subnet, log({ configuration: null })]],
  ])("rejects one %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual(REJECTED);
  });

  it("rejects a subnet beside another that is logged", async () => {
    const other: ResourceUnderTest = { type: "oci:Core/subnet:Subnet", name: "other" };
    expect(await runStackPolicy(policy, [subnet, other, log({}, other)])).toEqual(REJECTED);
  });

  it("reports a log of UNKNOWN source as not checked", async () => {
    expect(await runStackPolicy(policy, [subnet, log({ configuration: UNKNOWN })])).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `configuration` before it is created.",
    });
  });

  it("does not apply to a stack without subnets", async () => {
    expect(await runStackPolicy(policy, [log()])).toEqual({
      kind: "not-applicable",
      reason: "The stack makes no subnet.",
    });
  });
});
