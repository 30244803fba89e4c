import { expect, it } from "vitest";
import { EXAMPLES_AS_OF, editedExamples, problemsAfter } from "../../../test/harness/documents.ts";
import { formatProblem } from "../problem.ts";
import { readRollout } from "../read-rollout.ts";

it("accepts names that mean nothing else", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects an environment that is called by a word of the policy language", () => {
  const environment = [
    "environments:",
    "  use:",
    "    tier: development",
    "    cidr: 10.30.0.0/16",
    "    subnets: { endpoint: 10.30.0.0/28, applications: 10.30.1.0/24, services: 10.30.2.0/28 }",
    "    minimumRetentionDays: 30",
    "    budgetCeiling: 2000\n",
  ].join("\n");
  expect(problemsAfter(["tenancy.yaml", "environments:\n", environment])).toEqual([
    'stacks/tenancy.yaml:12:5  environments.use  "use" is a word of OCI\'s policy language. Write another name.',
  ]);
});

it("rejects a team that is", () => {
  const files = editedExamples(["teams/payments.yaml", "team: payments\n", "team: group\n"]).map((file) =>
    file.path === "teams/payments.yaml" ? { ...file, path: "teams/group.yaml" } : file,
  );
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  expect("problems" in read && read.problems.map(formatProblem)).toEqual([
    'stacks/teams/group.yaml:3:7  team  "group" is a word of OCI\'s policy language. Write another name.',
  ]);
});

const under = (path: string) =>
  problemsAfter([
    "tenancy.yaml",
    "currency: USD",
    `parentCompartment: { id: ocid1.compartment.oc1..aaaaparent, path: "${path}" }\ncurrency: USD`,
  ]);

it("rejects a compartment above them that is, in any case", () => {
  expect(under("platform:landing")).toEqual([]);
  expect(under("platform:Group:landing")).toEqual([
    'stacks/tenancy.yaml:8:67  parentCompartment.path  "Group" is a word of OCI\'s policy language. Take another parent compartment, or give that one another name.',
  ]);
});
