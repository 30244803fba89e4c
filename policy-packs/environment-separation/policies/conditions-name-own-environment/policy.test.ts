import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { conditionsNameOwnEnvironment as policy } from "./policy.ts";

const facts = { environments: ["dev", "prod"] };
const where = (condition: string) =>
  `allow any-user to manage objects in compartment payments where ${condition}`;
const statements = (stack: string, ...written: readonly string[]) => ({
  stack,
  type: "oci:Identity/policy:Policy",
  name: "access",
  props: { statements: written },
});

describe("conditions-name-own-environment", () => {
  it.each([
    ["no condition", "allow group payments-dev to use keys in compartment payments"],
    ["a bucket of its own", where("target.bucket.name = 'ai-dev-payments-traces'")],
    ["a team named like an environment", where("target.bucket.name = 'ai-dev-prod-traces'")],
    ["a name that no environment has", where("target.tag-namespace.name = 'Rollout'")],
    ["its own tag", where("request.principal.compartment.tag.Rollout.Environment = 'dev'")],
    ["a variable", where("request.principal.compartment.id = target.compartment.id")],
    ["a word of OCI's own", where("request.operation = 'prod'")],
    ["what another policy reports", "not a statement"],
  ])("accepts %s", async (_label, statement) => {
    expect(await runPolicy(policy, statements("payments-dev", statement), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "another environment's bucket",
      where("target.bucket.name = 'ai-prod-payments-traces'"),
      'names environment "prod" in its condition on target.bucket.name',
    ],
    [
      "one alternative for another environment",
      where("any {target.bucket.name = 'ai-dev', all {target.group.name = /prod-*/}}"),
      'names environment "prod" in its condition on target.group.name',
    ],
    [
      "another environment's tag",
      where("request.principal.compartment.tag.Rollout.Environment = 'prod'"),
      'reaches environments other than "dev" in its condition on request.principal.compartment.tag.Rollout.Environment',
    ],
    [
      "every other tag",
      where("target.resource.tag.Rollout.Environment != 'dev'"),
      'reaches environments other than "dev" in its condition on target.resource.tag.Rollout.Environment',
    ],
    [
      "any tag",
      where("target.resource.tag.Rollout.Environment = /*/"),
      'reaches environments other than "dev" in its condition on target.resource.tag.Rollout.Environment',
    ],
    [
      "a condition that it cannot read",
      where("request.utc-timestamp before 'x'"),
      'has a condition that is not readable at its character 23: expected "=", "!=", "in"',
    ],
  ])("rejects %s", async (_label, statement, fault) => {
    expect(await runPolicy(policy, statements("payments-dev", statement), facts)).toEqual({
      kind: "violation",
      messages: [`Statement "${statement}" ${fault}.`],
    });
  });

  it("reports an unknown statement as not checked, after what is wrong behind it", async () => {
    const stray = where("target.bucket.name = 'ai-prod'");
    expect(await runPolicy(policy, statements("payments-dev", UNKNOWN, stray), facts)).toEqual({
      kind: "violation",
      messages: [`Statement "${stray}" names environment "prod" in its condition on target.bucket.name.`],
      unseen: "Could not see `statements.0` before it is created.",
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(
      await runPolicy(policy, statements("tenancy", where("target.bucket.name = 'ai-prod'")), facts),
    ).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Limits/quota:Quota" }, facts)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
