import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { servicesKeepToOneBucket as policy } from "./policy.ts";

describe("services-keep-to-one-bucket", () => {
  it.each([
    [
      "a connector with one bucket",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where all {request.principal.type = 'serviceconnector', target.bucket.name = 'b'}",
    ],
    [
      "a service with one bucket",
      "tenancy",
      "allow service metering_overlay to manage objects in compartment governance where all {target.bucket.name = 'b', request.permission = 'OBJECT_DELETE'}",
    ],
    [
      "the tiers of every bucket",
      "payments-prod",
      "allow service objectstorage-us-chicago-1 to manage object-family in compartment payments where any {request.permission = 'BUCKET_INSPECT', request.permission = 'OBJECT_UPDATE_TIER'}",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "every bucket",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where request.principal.type = 'serviceconnector'",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
    ],
    [
      "two buckets",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where target.bucket.name in ('a', 'b')",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
    ],
    [
      "buckets of a pattern",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where target.bucket.name = /ai-*/",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
    ],
    [
      "a bucket in one alternative only",
      "payments-dev",
      "allow any-user to manage objects in compartment payments where any {target.bucket.name = 'b', request.permission = 'OBJECT_DELETE'}",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
    ],
    [
      "reading of every bucket",
      "payments-dev",
      "allow any-group to read objects in compartment payments",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
    ],
    [
      "a service that deletes",
      "payments-dev",
      "allow service x to {OBJECT_DELETE} in compartment payments",
      [
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ],
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
          "payments-dev",
          UNKNOWN,
          "allow any-user to manage objects in compartment payments where target.bucket.name = 'b'",
        ),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement =
      "allow any-user to manage objects in compartment payments where request.principal.type = 'serviceconnector'";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(
        statement,
        "reaches objects of more than one bucket: compare target.bucket.name with one name in every alternative",
      ),
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("declines to answer where a statement is not readable", async () => {
    expect(
      await runPolicy(
        policy,
        iamPolicy(
          "payments-dev",
          "deny group x to use buckets in tenancy",
          "allow any-user to manage objects in compartment payments where target.bucket.name = 'b'",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    ["groups", "payments-dev", "allow group g to read objects in compartment payments"],
    ["other types", "payments-dev", "allow service streaming to use keys in compartment payments"],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement lets a service reach objects.",
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
