import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { statementsNameGroups as policy } from "./policy.ts";

describe("statements-name-groups", () => {
  it.each([
    [
      "names",
      "tenancy",
      "allow group ai-auditors to read buckets in compartment ai",
      "allow dynamic-group 'Default'/'apps' to read buckets in compartment ai:dev",
    ],
    [
      "everyone and services",
      "payments-dev",
      "allow service streaming to use keys in compartment payments",
      "allow any-user to read buckets in compartment payments where request.principal.id = 'ocid1.x'",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a group by id",
      "tenancy",
      "allow group id ocid1.group.oc1..g to read buckets in compartment ai",
      ["names a group by its id: write its name"],
    ],
    [
      "one id among names",
      "tenancy",
      "allow dynamic-group apps, id ocid1.dynamicgroup.oc1..g to read buckets in compartment ai",
      ["names a dynamic-group by its id: write its name"],
    ],
    [
      "a compartment by id",
      "payments-dev",
      "allow group g to read buckets in compartment id ocid1.compartment.oc1..c",
      ["names a compartment by its id: write its path"],
    ],
    [
      "both",
      "payments-dev",
      "allow group id ocid1.group.oc1..g to read buckets in compartment id ocid1.compartment.oc1..c",
      ["names a group by its id: write its name", "names a compartment by its id: write its path"],
    ],
  ])("rejects %s", async (_label, stack, statement, faults) => {
    expect(await runPolicy(policy, iamPolicy(stack, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, ...faults),
    });
  });

  it("reports a statement that is unknown before creation as not checked", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy("tenancy", UNKNOWN, "allow group ai-auditors to read buckets in compartment ai"),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group id ocid1.group.oc1..g to read buckets in compartment ai";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, "names a group by its id: write its name"),
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("declines to answer where a statement is not readable", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy(
          "tenancy",
          "deny group x to use buckets in tenancy",
          "allow group ai-auditors to read buckets in compartment ai",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "definitions",
      "tenancy",
      "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
    ],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement grants anything.",
    });
  });

  it("does not apply to a policy without statements", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy" })).toEqual({
      kind: "not-applicable",
      reason: "The policy has no statements.",
    });
  });

  it("does not look at quotas, which have statements, too", async () => {
    const quota = {
      type: "oci:Limits/quota:Quota",
      props: { statements: ["zero compute quotas in tenancy"] },
    };
    expect(await runPolicy(policy, quota)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
