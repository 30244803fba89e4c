import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { statementsNameOwnEnvironment as policy } from "./policy.ts";

const statements = (stack: string, ...statements: readonly string[]) => ({
  stack,
  type: "oci:Identity/policy:Policy",
  name: "access",
  props: { statements },
});
const USE = "to use generative-ai-chat in compartment";
const COMPARE = 'compare request.principal with "=" in every alternative of its condition';

describe("statements-name-own-environment", () => {
  it.each([
    [
      "a group of the environment, by the team's own compartment",
      "payments-dev",
      `allow group payments-dev-users ${USE} payments`,
    ],
    ["the path from the root", "payments-dev", `allow group payments-dev-users ${USE} ai:dev:payments`],
    ["the path from the environment", "payments-dev", `allow group payments-dev-users ${USE} dev:payments`],
    [
      "the environment in another case, in a domain",
      "payments-dev",
      `allow group 'Prod'/'Payments Dev Users' ${USE} payments`,
    ],
    ["several groups", "payments-dev", `allow group a-dev, dev_b, x.dev.y ${USE} payments`],
    ["a dynamic group", "payments-prod", `allow dynamic-group payments-prod-apps ${USE} payments`],
    [
      "a service",
      "payments-dev",
      `allow service objectstorage-us-chicago-1 to use keys in compartment payments`,
    ],
    ["a condition", "payments-dev", `allow any-user ${USE} payments where request.principal.type = 'x'`],
    [
      "everyone of one kind and one bucket",
      "payments-dev",
      `allow any-user ${USE} payments where all {request.principal.type = 'x', any {target.bucket.name = 'a', target.bucket.name = 'b'}}`,
    ],
    [
      "several kinds of principals",
      "payments-dev",
      `allow any-user ${USE} payments where any {request.principal.type = 'x', all {target.bucket.name = 'a', Request.Principal.id = 'y'}}`,
    ],
    [
      "principals beside the target",
      "payments-dev",
      `allow any-user ${USE} payments where request.principal.compartment.id = target.compartment.id`,
    ],
    [
      "a list of principals, and a part of their name",
      "payments-dev",
      `allow any-user ${USE} payments where any {request.principal.id in ('x', 'y'), request.principal.name = /dev-*/}`,
    ],
    ["a team whose name holds a hyphen", "card-fraud-dev", `allow group card-fraud-dev ${USE} card-fraud`],
    ["the shared compartment in a shared stack", "shared-dev", `allow group platform-dev ${USE} shared`],
    [
      "the shared compartment's path in a shared stack",
      "shared-dev",
      `allow group platform-dev ${USE} ai:dev:shared`,
    ],
    ["no statement", "payments-dev"],
  ])("accepts %s", async (_label, stack, ...written) => {
    expect(await runPolicy(policy, statements(stack, ...written))).toEqual({ kind: "pass" });
  });

  it.each([
    [
      "a group of another environment",
      `allow group payments-prod-users ${USE} payments`,
      ['names group "payments-prod-users", which does not have "dev" as a word'],
    ],
    [
      "the environment as a part of a word",
      `allow group developers ${USE} payments`,
      ['names group "developers", which does not have "dev" as a word'],
    ],
    [
      "the environment in the domain only",
      `allow dynamic-group 'dev'/'apps' ${USE} payments`,
      ['names dynamic-group "apps", which does not have "dev" as a word'],
    ],
    [
      "one stranger among several groups",
      `allow group payments-dev, everyone ${USE} payments`,
      ['names group "everyone", which does not have "dev" as a word'],
    ],
    [
      "everyone, without a condition",
      `allow any-user ${USE} payments`,
      ["grants to any-user of every environment: add a condition on request.principal"],
    ],
    [
      "everyone, with a condition that names no principal",
      `allow any-group ${USE} payments where target.model.id = 'm'`,
      [`grants to any-group of every environment: ${COMPARE}`],
    ],
    [
      "everyone, where one alternative names no principal",
      `allow any-user ${USE} payments where any {request.principal.type = 'serviceconnector', target.bucket.name = 'x'}`,
      [`grants to any-user of every environment: ${COMPARE}`],
    ],
    [
      "everyone but one kind",
      `allow any-user ${USE} payments where request.principal.type != 'nothing'`,
      [`grants to any-user of every environment: ${COMPARE}`],
    ],
    [
      "everyone by a pattern that everyone matches",
      `allow any-user ${USE} payments where request.principal.type = /*/`,
      [`grants to any-user of every environment: ${COMPARE}`],
    ],
    [
      "everyone who is what they are",
      `allow any-user ${USE} payments where request.principal.id = request.principal.id`,
      [`grants to any-user of every environment: ${COMPARE}`],
    ],
    [
      "everyone, where only a value mentions the principal",
      `allow any-user ${USE} payments where target.bucket.name = 'request.principal.type'`,
      [`grants to any-user of every environment: ${COMPARE}`],
    ],
    [
      "everyone, under a condition that it cannot read",
      `allow any-user ${USE} payments where request.principal.type before 'x'`,
      [
        'grants to any-user of every environment, with a condition that is not readable at its character 24: expected "=", "!=", "in"',
      ],
    ],
    [
      "a group by id",
      `allow group id ocid1.group.oc1..dev ${USE} payments`,
      ["names a group by its id: name it by its name"],
    ],
    [
      "the whole tenancy",
      "allow group payments-dev to use generative-ai-chat in tenancy",
      ['reaches the whole tenancy: name a compartment of "dev"'],
    ],
    [
      "a compartment by id",
      `allow group payments-dev ${USE} id ocid1.compartment.oc1..c`,
      ["names a compartment by its id: name it by its path"],
    ],
    [
      "the same team's compartment of another environment",
      `allow group payments-dev ${USE} ai:prod:payments`,
      ['reaches compartment "ai:prod:payments": allowed are "payments" and paths ending in "dev:payments"'],
    ],
    [
      "another team's compartment",
      `allow group payments-dev ${USE} ai:dev:fraud`,
      ['reaches compartment "ai:dev:fraud": allowed are "payments" and paths ending in "dev:payments"'],
    ],
    [
      "the whole environment",
      `allow group payments-dev ${USE} ai:dev`,
      ['reaches compartment "ai:dev": allowed are "payments" and paths ending in "dev:payments"'],
    ],
    [
      "what it cannot read, rather than let it through",
      "deny group payments-dev to use buckets in compartment payments",
      ['is not readable at character 1: expected "allow"'],
    ],
    [
      "everything that is wrong at once",
      "allow group everyone to manage all-resources in tenancy",
      [
        'names group "everyone", which does not have "dev" as a word',
        'reaches the whole tenancy: name a compartment of "dev"',
      ],
    ],
  ])("rejects %s", async (_label, statement, faults) => {
    expect(await runPolicy(policy, statements("payments-dev", statement))).toEqual({
      kind: "violation",
      messages: faults.map((fault) => `Statement "${statement}" ${fault}.`),
    });
  });

  it("rejects a team's compartment in a shared stack", async () => {
    const statement = `allow group platform-dev ${USE} payments`;
    expect(await runPolicy(policy, statements("shared-dev", statement))).toEqual({
      kind: "violation",
      messages: [
        `Statement "${statement}" reaches compartment "payments": allowed are "shared" and paths ending in "dev:shared".`,
      ],
    });
  });

  it("rejects missing statements instead of taking them for none", async () => {
    expect(await runPolicy(policy, { type: "oci:Identity/policy:Policy", name: "access" })).toEqual({
      kind: "violation",
      messages: ['Policy "access" has no statements to check.'],
    });
  });

  it("reports a statement that is unknown before creation as not checked", async () => {
    const known = `allow group payments-dev ${USE} payments`;
    expect(await runPolicy(policy, statements("payments-dev", known, UNKNOWN))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `statements.1` before it is created.",
    });
  });

  it("keeps what it found before an unknown statement", async () => {
    const wide = "allow group payments-dev to use generative-ai-chat in tenancy";
    expect(await runPolicy(policy, statements("payments-dev", wide, UNKNOWN))).toEqual({
      kind: "violation",
      messages: [`Statement "${wide}" reaches the whole tenancy: name a compartment of "dev".`],
      unseen: "Could not see `statements.1` before it is created.",
    });
  });

  it.each(["tenancy", "sandbox"])("does not apply to stack %s, which has no environment", async (stack) => {
    expect(await runPolicy(policy, statements(stack, "allow group x to use buckets in tenancy"))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("does not look at other types", async () => {
    expect(
      await runPolicy(policy, { type: "oci:Limits/quota:Quota", props: { statements: ["zero"] } }),
    ).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/policy:Policy'",
    });
  });
});
