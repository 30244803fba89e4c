import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const team = "teams/payments.yaml";

it.each<[string, Edit, string]>([
  [
    "a cost center",
    [team, "costCenter: CC-1042", "costCenter: CC-1043"],
    'stacks/teams/payments.yaml:5:13  costCenter  cost center "CC-1043" is not in the tenancy\'s document. Write CC-1042.',
  ],
  [
    "an approved use",
    [team, "approvedUse: knowledge-search", "approvedUse: knowlege-search"],
    'stacks/teams/payments.yaml:14:18  uses[1].approvedUse  approved use "knowlege-search" is not in the tenancy\'s document. Write knowledge-search.',
  ],
  [
    "a data class",
    [team, "dataClasses: [internal]", "dataClasses: [secret]"],
    'stacks/teams/payments.yaml:10:19  uses[0].dataClasses[0]  data class "secret" is not in the tenancy\'s document. Write one of confidential, internal, public.',
  ],
  [
    "a model",
    [team, "models: [openai.gpt-oss-20b]", "models: [openai.gpt-oss-2b]"],
    'stacks/teams/payments.yaml:11:14  uses[0].models[0]  model "openai.gpt-oss-2b" is not in the tenancy\'s document. Write openai.gpt-oss-20b.',
  ],
  [
    "an environment of a use",
    [team, "environments: [prod]", "environments: [production]"],
    'stacks/teams/payments.yaml:17:20  uses[1].environments[0]  environment "production" is not in the tenancy\'s document. Write one of dev, prod.',
  ],
  [
    "a data class of a model",
    ["tenancy.yaml", "dataClasses: [public, internal] }", "dataClasses: [public, internal, intern] }"],
    'stacks/tenancy.yaml:39:57  models.openai.gpt-oss-20b.dataClasses[2]  data class "intern" is not in the tenancy\'s document. Write internal.',
  ],
])("rejects %s that no catalog holds, and names the nearest", (_what, edit, problem) => {
  expect(problemsAfter(edit)).toEqual([problem]);
});

it("rejects an environment of a team that the tenancy does not have", () => {
  const problems = problemsAfter([team, "\n  dev:\n", "\n  test:\n"]);
  expect(problems[0]).toBe(
    'stacks/teams/payments.yaml:12:20  uses[0].environments[0]  the team declares no environment "dev", so this use would have no budget there. Write one of prod, test, or add environments.dev.',
  );
  expect(problems).toHaveLength(2);
});
