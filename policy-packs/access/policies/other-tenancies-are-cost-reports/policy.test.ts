import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { otherTenanciesAreCostReports as policy } from "./policy.ts";

describe("other-tenancies-are-cost-reports", () => {
  it.each([
    [
      "cost reports",
      "tenancy",
      "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
      "endorse group ai-finance to read objects in tenancy usage-report",
    ],
    ["a listing of them", "tenancy", "endorse group ai-finance to inspect objects in tenancy Usage-Report"],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "another tenancy",
      "tenancy",
      "define tenancy usage-report as ocid1.tenancy.oc1..other",
      ['defines another tenancy than Oracle\'s of cost reports, "usage-report"'],
    ],
    [
      "another name",
      "tenancy",
      "define tenancy partner as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
      ['defines another tenancy than Oracle\'s of cost reports, "usage-report"'],
    ],
    [
      "writing",
      "tenancy",
      "endorse group ai-finance to manage objects in tenancy usage-report",
      ['grants more than "read objects"'],
    ],
    [
      "other types",
      "tenancy",
      "endorse group ai-finance to read object-family in tenancy usage-report",
      ['grants more than "read objects"'],
    ],
    [
      "single permissions",
      "tenancy",
      "endorse group ai-finance to {OBJECT_READ} in tenancy usage-report",
      ['grants more than "read objects"'],
    ],
    [
      "everyone, elsewhere",
      "tenancy",
      "endorse any-user to read objects in tenancy partner",
      ['reaches tenancy "partner"', "lets a any-user act in another tenancy: name a group"],
    ],
    [
      "an environment's stack",
      "payments-dev",
      "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
      ["reaches another tenancy from an environment's stack"],
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
        iamPolicy(
          "tenancy",
          UNKNOWN,
          "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
        ),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "define tenancy usage-report as ocid1.tenancy.oc1..other";
    expect(await runPolicy(policy, iamPolicy("tenancy", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, 'defines another tenancy than Oracle\'s of cost reports, "usage-report"'),
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
          "define tenancy usage-report as ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([["grants", "tenancy", "allow group ai-auditors to read buckets in compartment ai"]])(
    "does not apply to %s",
    async (_label, stack, ...written) => {
      expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
        kind: "not-applicable",
        reason: "No statement reaches another tenancy.",
      });
    },
  );

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
