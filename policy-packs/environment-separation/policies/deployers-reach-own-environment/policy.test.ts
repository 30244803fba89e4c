import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { deployersReachOwnEnvironment as policy } from "./policy.ts";

const facts = { environments: ["dev", "prod"] };
const statements = (...written: readonly string[]) => ({
  stack: "tenancy",
  type: "oci:Identity/policy:Policy",
  name: "deployers",
  props: { statements: written },
});
const DEPLOYERS = "allow group dev-ai-deployers to manage";

describe("deployers-reach-own-environment", () => {
  it.each([
    ["its environment's compartment", `${DEPLOYERS} alarms in compartment ai:dev`],
    ["a team of its environment", `${DEPLOYERS} alarms in compartment ai:dev:prod`],
    [
      "what governs all environments",
      "allow group dev-ai-deployers to read ons-topics in compartment ai:governance",
    ],
    [
      "what carries its prefix in the root",
      `${DEPLOYERS} groups in tenancy where target.group.name = /dev-*/`,
    ],
    [
      "all but its own",
      `${DEPLOYERS} groups in tenancy where all {target.group.name = /dev-*/, target.group.name != 'dev-ai-deployers'}`,
    ],
    [
      "a namespace of all",
      `${DEPLOYERS} tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'`,
    ],
    ["a dynamic group", "allow dynamic-group dev-runner to manage alarms in compartment ai:dev"],
  ])("accepts %s", async (_label, statement) => {
    expect(await runPolicy(policy, statements(statement), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "another environment's compartment",
      `${DEPLOYERS} alarms in compartment ai:prod`,
      ['of "dev" reaches compartment "ai:prod"'],
    ],
    [
      "a team of another environment",
      `${DEPLOYERS} alarms in compartment ai:prod:dev`,
      ['of "dev" reaches compartment "ai:prod:dev"'],
    ],
    ["all environments", `${DEPLOYERS} alarms in compartment ai`, ['of "dev" reaches compartment "ai"']],
    [
      "a compartment by id",
      `${DEPLOYERS} alarms in compartment id ocid1.compartment.oc1..c`,
      ["names a compartment by its id: name it by its path"],
    ],
    [
      "another prefix",
      `${DEPLOYERS} groups in tenancy where target.group.name = /prod-*/`,
      ['of "dev" reaches by its condition on target.group.name what is not named "dev-…"'],
    ],
    [
      "every name",
      `${DEPLOYERS} dynamic-groups in tenancy where target.dynamicgroup.name = /*/`,
      ['of "dev" reaches by its condition on target.dynamicgroup.name what is not named "dev-…"'],
    ],
    [
      "a condition that it cannot read",
      `${DEPLOYERS} groups in tenancy where target.group.name`,
      ['has a condition that is not readable at its character 18: expected "=", "!=", "in"'],
    ],
    [
      "groups of two environments",
      "allow group dev-x, prod-x to manage alarms in compartment ai:dev",
      ['grants to groups of "dev" and of "prod" at once'],
    ],
  ])("rejects %s", async (_label, statement, faults) => {
    expect(await runPolicy(policy, statements(statement), facts)).toEqual({
      kind: "violation",
      messages: faults.map((fault) => `Statement "${statement}" ${fault}.`),
    });
  });

  it("reports an unknown statement as not checked, after what is wrong behind it", async () => {
    const wide = `${DEPLOYERS} alarms in compartment ai`;
    expect(await runPolicy(policy, statements(UNKNOWN, wide), facts)).toEqual({
      kind: "violation",
      messages: [`Statement "${wide}" of "dev" reaches compartment "ai".`],
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it.each([
    [
      "groups of no environment, and what defines a tenancy",
      statements(
        "define tenancy usage-report as ocid1.tenancy.oc1..x",
        "allow group ai-auditors to read all-resources in compartment ai",
        "allow service streaming to use keys in compartment governance",
      ),
      "The policy grants to no group of one environment.",
    ],
    [
      "an environment's stack",
      { ...statements(`${DEPLOYERS} alarms in compartment ai:prod`), stack: "shared-dev" },
      "Statements of an environment's stack are looked at by another policy.",
    ],
    [
      "other types",
      { ...statements(), type: "oci:Limits/quota:Quota" },
      "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    ],
  ])("does not apply to %s", async (_label, resource, reason) => {
    expect(await runPolicy(policy, resource, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
