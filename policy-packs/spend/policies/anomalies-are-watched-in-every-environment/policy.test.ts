import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { anomaliesAreWatchedInEveryEnvironment as policy } from "./policy.ts";

const compartment = (name: string, shown: string = name): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Identity/compartment:Compartment",
  name,
  props: { name: shown },
});
const [dev, prod] = [compartment("dev"), compartment("prod")];
const monitor = (...of: readonly ResourceUnderTest[]): ResourceUnderTest => ({
  stack: "tenancy",
  type: "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor",
  name: "monitor",
  props: { targetResourceFilter: UNKNOWN },
  propertyDependencies: { targetResourceFilter: of.map(urnOf) },
});
const facts = { environments: ["dev", "prod"] };

describe("anomalies-are-watched-in-every-environment", () => {
  it.each([
    ["one monitor of all", [monitor(dev, prod)]],
    ["a monitor for each", [monitor(dev), { ...monitor(prod), name: "second" }]],
  ])("accepts %s", async (_label, monitors) => {
    expect(await runStackPolicy(policy, [dev, prod, ...monitors], facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["no monitor of one environment", [monitor(dev)], ["prod"]],
    ["no monitor", [], ["dev", "prod"]],
    [
      "a subscription in its place",
      [{ ...monitor(dev, prod), type: "oci:Budget/costAlertSubscription:CostAlertSubscription" }],
      ["dev", "prod"],
    ],
    [
      "compartments in another input",
      [{ ...monitor(), propertyDependencies: { name: [urnOf(dev), urnOf(prod)] } }],
      ["dev", "prod"],
    ],
  ])("rejects %s", async (_label, monitors, missing) => {
    expect(await runStackPolicy(policy, [dev, prod, ...monitors], facts)).toEqual({
      kind: "violation",
      messages: missing.map((one) => `No anomaly monitor watches the costs of environment "${one}".`),
      on: missing.map(() => ""),
    });
  });

  it("reports an UNKNOWN compartment's name as not checked", async () => {
    const unseen = compartment("prod", UNKNOWN);
    expect(await runStackPolicy(policy, [dev, unseen, monitor(dev, unseen)], facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `name` before it is created.",
    });
  });

  it("does not apply to a team's stack", async () => {
    expect(await runStackPolicy(policy, [{ ...dev, stack: "payments-dev" }], facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack is not the tenancy's.",
    });
  });
});
