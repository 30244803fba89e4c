import { describe, expect, it } from "vitest";
import { iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { statementsAreReadable as policy } from "./policy.ts";

const READABLE = "allow group payments-dev-users to read buckets in compartment payments";

describe("statements-are-readable", () => {
  it.each([
    ["allow statements", [READABLE, "Allow any-user to {OBJECT_READ} in compartment payments"]],
    [
      "the two statements by which finance reads cost reports",
      [
        "define tenancy reports as ocid1.tenancy.oc1..a",
        "endorse group g to read objects in tenancy reports",
      ],
    ],
  ])("accepts %s", async (_label, statements) => {
    expect(await runPolicy(policy, iamPolicy("tenancy", ...statements))).toEqual({ kind: "pass" });
  });

  it.each([
    ["deny group g to use buckets in compartment c", /is not readable at character 1:/],
    ["admit group g of tenancy t to read buckets in tenancy", /is not readable at character 1:/],
    ["allow group g to own buckets in compartment c", /is not readable at character \d+:/],
    ["allow group g to read buckets in compartment c where request.utc = 'x' and", /is not readable at/],
    ["", /is not readable at/],
  ])("rejects `%s`", async (statement, message) => {
    const verdict = await runPolicy(policy, iamPolicy("payments-dev", READABLE, statement));
    expect(verdict).toMatchObject({ kind: "violation", messages: [expect.stringMatching(message)] });
  });

  it("rejects a policy without statements", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy" })).toMatchObject({
      kind: "violation",
      messages: ['Policy "under-test" has no statements to check.'],
    });
  });

  it("reports a statement that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, READABLE))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.0` before it is created.",
    });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, "deny x"))).toMatchObject({
      kind: "violation",
      unseen: "Could not see `statements.0` before it is created.",
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
