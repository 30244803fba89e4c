import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const rule = (compartment: string) =>
  `ALL {instance.compartment.id = 'ocid1.compartment.oc1..aaaa${compartment}'}`;
const withRules = (dev: string, prod: string) =>
  problemsAfter(
    ["tenancy.yaml", "cidr: 10.10.0.0/16", `cidr: 10.10.0.0/16\n    deployer: { matchingRule: "${dev}" }`],
    ["tenancy.yaml", "cidr: 10.20.0.0/16", `cidr: 10.20.0.0/16\n    deployer: { matchingRule: "${prod}" }`],
  );

it("accepts other machines for each environment, and people for both", () => {
  expect(withRules(rule("dev"), rule("prod"))).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it.each([
  rule("ci"),
  "all { instance.compartment.id='ocid1.compartment.oc1..aaaaci' }",
  "ALL {Instance.Compartment.Id = 'OCID1.compartment.oc1..aaaaci'}",
])("rejects the same machines for two environments, written %s", (prod) => {
  expect(withRules(rule("ci"), prod)).toEqual([
    'stacks/tenancy.yaml:24:31  environments.prod.deployer.matchingRule  what deploys "prod" deploys "dev" as well. Write a rule that matches this environment\'s machines alone.',
  ]);
});
