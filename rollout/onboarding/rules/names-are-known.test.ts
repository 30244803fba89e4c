import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const claims = "teams/claims.yaml";
const waiver = (subject: string): Edit => [
  "waivers.yaml",
  "waivers: []",
  `waivers:\n  - { policy: required-tags-present, reason: The tags come later., owner: claims-lead@example.com, approver: security@example.com, ticket: RISK-900, expires: 2027-01-31,\n      ${subject} }`,
];

it.each<[string, Edit, string]>([
  [
    "a cost center",
    [payments, "costCenter: CC-1042", "costCenter: CC-1043"],
    'stacks/teams/payments.yaml:6:13  costCenter  cost center "CC-1043" is not in the tenancy\'s document. Write CC-1042.',
  ],
  [
    "the platform's cost center",
    ["tenancy.yaml", "platform: { costCenter: CC-1000", "platform: { costCenter: CC-2000"],
    'stacks/tenancy.yaml:77:25  platform.costCenter  cost center "CC-2000" is not in the tenancy\'s document. Write CC-1000.',
  ],
  [
    "an approved use",
    [payments, "approvedUse: knowledge-search", "approvedUse: knowlege-search"],
    'stacks/teams/payments.yaml:26:18  uses[1].approvedUse  approved use "knowlege-search" is not in the tenancy\'s document. Write knowledge-search.',
  ],
  [
    "a data class",
    [payments, "dataClasses: [internal]", "dataClasses: [secret]"],
    'stacks/teams/payments.yaml:22:19  uses[0].dataClasses[0]  data class "secret" is not in the tenancy\'s document. Write one of confidential, internal, public, restricted.',
  ],
  [
    "a model",
    [payments, "models: [openai.gpt-oss-120b]", "models: [openai.gpt-oss-120b, openai.gpt-oss-2b]"],
    'stacks/teams/payments.yaml:30:35  uses[1].models[1]  model "openai.gpt-oss-2b" is not in the tenancy\'s document. Write openai.gpt-oss-20b.',
  ],
  [
    "a model of an environment",
    [payments, "20b, openai.gpt-oss-120b]", "2b, openai.gpt-oss-120b]"],
    'stacks/teams/payments.yaml:72:14  environments.prod.models[0]  model "openai.gpt-oss-2b" is not in the tenancy\'s document. Write openai.gpt-oss-20b.',
  ],
  [
    "an environment of a use",
    [payments, "environments: [prod]", "environments: [prod, production]"],
    'stacks/teams/payments.yaml:31:26  uses[1].environments[1]  environment "production" is not in the tenancy\'s document. Write one of dev, prod.',
  ],
  [
    "an environment of an application",
    [payments, "environment: dev\n", "environment: develop\n"],
    'stacks/teams/payments.yaml:35:18  applications.ticket-summarizer-dev.environment  environment "develop" is not in the tenancy\'s document. Write one of dev, prod.',
  ],
  [
    "an environment of a repository",
    [
      claims,
      "name: example/claims-frontend\n      environment: dev",
      "name: example/claims-frontend\n      environment: prd",
    ],
    'stacks/teams/claims.yaml:58:20  codex.repositories[1].environment  environment "prd" is not in the tenancy\'s document. Write prod.',
  ],
  [
    "a data class of a repository",
    [
      claims,
      'dataClass: internal\n      models: [openai.gpt-oss-120b]\n      owners: ["@example/claims-web"]',
      'dataClass: intern\n      models: [openai.gpt-oss-120b]\n      owners: ["@example/claims-web"]',
    ],
    'stacks/teams/claims.yaml:59:18  codex.repositories[1].dataClass  data class "intern" is not in the tenancy\'s document. Write internal.',
  ],
  [
    "a model of a repository",
    [
      claims,
      'models: [openai.gpt-oss-120b]\n      owners: ["@example/claims-web"]',
      'models: [openai.gpt-oss-120b, openai.gpt-oss-2b]\n      owners: ["@example/claims-web"]',
    ],
    'stacks/teams/claims.yaml:60:37  codex.repositories[1].models[1]  model "openai.gpt-oss-2b" is not in the tenancy\'s document. Write openai.gpt-oss-20b.',
  ],
  [
    "a data class of a model",
    ["tenancy.yaml", "dataClasses: [public, internal]\n", "dataClasses: [public, internal, intern]\n"],
    'stacks/tenancy.yaml:74:37  models.openai.gpt-oss-20b.dataClasses[2]  data class "intern" is not in the tenancy\'s document. Write internal.',
  ],
  [
    "a waiver's team",
    waiver("team: claim"),
    'stacks/waivers.yaml:7:13  waivers[0].team  no document declares team "claim". Write claims.',
  ],
  [
    "a waiver's environment",
    waiver("team: claims, environment: prd"),
    'stacks/waivers.yaml:7:34  waivers[0].environment  environment "prd" is not in the tenancy\'s document. Write prod.',
  ],
])("rejects %s that nothing declares, and names the nearest", (_what, edit, problem) => {
  expect(problemsAfter(edit)).toEqual([problem]);
});

it("rejects an environment of a team that the tenancy does not have", () => {
  const problems = problemsAfter([payments, "\n  dev:\n", "\n  test:\n"]);
  expect(problems).toContain(
    'stacks/teams/payments.yaml:49:5  environments.test  environment "test" is not in the tenancy\'s document. Write one of dev, prod.',
  );
});
