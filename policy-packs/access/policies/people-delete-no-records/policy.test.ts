import { describe, expect, it } from "vitest";
import { faultsOf, iamPolicy } from "../../../../test/harness/iam-policy.ts";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { peopleDeleteNoRecords as policy } from "./policy.ts";

describe("people-delete-no-records", () => {
  it.each([
    [
      "readers",
      "payments-dev",
      "allow group g to read objects in compartment payments",
      "allow dynamic-group d to inspect object-family in compartment payments",
    ],
    [
      "those who only add",
      "tenancy",
      "allow group ai-requesters to manage objects in compartment ai:governance where all {target.bucket.name = 'r', any {request.permission = 'OBJECT_CREATE', request.permission = 'OBJECT_READ'}}",
      "allow group g to {OBJECT_CREATE, OBJECT_READ} in compartment ai",
    ],
    [
      "deployers that make buckets",
      "tenancy",
      "allow group dev-ai-deployers to manage buckets in compartment ai:dev where request.permission != 'PAR_MANAGE'",
      "allow group dev-ai-deployers to manage objects in compartment ai:dev where request.operation = 'PutObjectLifecyclePolicy'",
    ],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "those who manage objects",
      "payments-dev",
      "allow group g to manage objects in compartment payments",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "those who use objects",
      "payments-dev",
      "allow dynamic-group d to use object-family in compartment payments",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "those who manage one bucket's",
      "payments-dev",
      "allow group g to manage objects in compartment payments where target.bucket.name = 'b'",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deletion among permissions",
      "payments-dev",
      "allow group g to {OBJECT_READ, OBJECT_DELETE} in compartment payments",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "retention rules",
      "payments-dev",
      "allow group g to manage buckets in compartment payments where request.permission = 'RETENTION_RULE_MANAGE'",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "requests by address",
      "payments-dev",
      "allow group g to {PAR_MANAGE} in compartment payments",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "all but deletion",
      "payments-dev",
      "allow group g to manage objects in compartment payments where request.permission != 'OBJECT_DELETE'",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "permissions in one alternative only",
      "payments-dev",
      "allow group g to manage objects in compartment payments where any {request.permission = 'OBJECT_READ', target.bucket.name = 'b'}",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deployers that share by address",
      "tenancy",
      "allow group dev-ai-deployers to manage buckets in compartment ai:dev",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deployers that manage objects",
      "tenancy",
      "allow group dev-ai-deployers to manage objects in compartment ai:dev",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deployers that manage the family",
      "tenancy",
      "allow group dev-ai-deployers to manage object-family in compartment ai:dev where request.permission != 'PAR_MANAGE'",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deployers with single permissions",
      "tenancy",
      "allow group dev-ai-deployers to {OBJECT_DELETE} in compartment ai:dev",
      ['lets what is kept be changed or deleted: grant "read"'],
    ],
    [
      "deployers of the other environment",
      "tenancy",
      "allow group dev-ai-deployers to manage buckets in compartment ai:prod where request.permission != 'PAR_MANAGE'",
      ['lets what is kept be changed or deleted: grant "read"'],
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
        iamPolicy("payments-dev", UNKNOWN, "allow group g to read objects in compartment payments"),
      ),
    ).toEqual({ kind: "unknown-in-preview", detail: "Could not see `statements.0` before it is created." });
  });

  it("tells what is wrong beside an unknown statement", async () => {
    const statement = "allow group g to manage objects in compartment payments";
    expect(await runPolicy(policy, iamPolicy("payments-dev", UNKNOWN, statement))).toEqual({
      kind: "violation",
      messages: faultsOf(statement, 'lets what is kept be changed or deleted: grant "read"'),
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
          "allow group g to read objects in compartment payments",
        ),
      ),
    ).toEqual({
      kind: "not-applicable",
      reason: "A statement is not readable, which statements-are-readable tells.",
    });
  });

  it.each([
    [
      "services",
      "payments-dev",
      "allow service objectstorage-us-chicago-1 to manage object-family in compartment payments",
    ],
    [
      "other types",
      "payments-dev",
      "allow group payments-dev-users to use generative-ai-chat in compartment payments where target.model.id = 'openai.gpt-oss-20b'",
    ],
  ])("does not apply to %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, iamPolicy(stack, ...written))).toEqual({
      kind: "not-applicable",
      reason: "No statement is about buckets and objects.",
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
