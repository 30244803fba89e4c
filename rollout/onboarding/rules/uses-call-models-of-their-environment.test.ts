import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const claims = "teams/claims.yaml";
const devOfClaims = "network: { cidr: 10.50.0.0/24 }\n    models: [openai.gpt-oss-120b]";

it("accepts models that a use calls, or only Codex on a repository", () => {
  expect(
    problemsAfter(
      [claims, devOfClaims, devOfClaims.replace("[", "[openai.gpt-oss-20b, ")],
      [
        claims,
        "claims-frontend\n      environment: dev\n      dataClass: internal\n      models: [openai.gpt-oss-120b]",
        "claims-frontend\n      environment: dev\n      dataClass: internal\n      models: [openai.gpt-oss-20b]",
      ],
    ),
  ).toEqual([]);
});

it("rejects a model that an environment of the use does not list, and tells that alone", () => {
  expect(
    problemsAfter([
      payments,
      "models: [openai.gpt-oss-20b]\n    environments: [dev, prod]",
      "models: [openai.gpt-oss-120b]\n    environments: [dev, prod]",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:23:14  uses[0].models[0]  model "openai.gpt-oss-120b" is not among the models of "dev". Write openai.gpt-oss-20b, or add it to environments.dev.models.',
  ]);
});

it("rejects a repository's model that its environment does not list", () => {
  expect(
    problemsAfter([
      claims,
      "claims-frontend\n      environment: dev\n      dataClass: internal\n      models: [openai.gpt-oss-120b]",
      "claims-frontend\n      environment: dev\n      dataClass: internal\n      models: [openai.gpt-oss-120b, openai.gpt-oss-20b]",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:60:37  codex.repositories[1].models[1]  model "openai.gpt-oss-20b" is not among the models of "dev". Write openai.gpt-oss-120b, or add it to environments.dev.models.',
  ]);
});

it("rejects a model that nothing calls", () => {
  expect(problemsAfter([claims, devOfClaims, devOfClaims.replace("]", ", openai.gpt-oss-20b]")])).toEqual([
    'stacks/teams/claims.yaml:72:35  environments.dev.models[1]  no use or repository calls model "openai.gpt-oss-20b" in "dev". Remove it, or name it in a use.',
  ]);
});

it("rejects an environment in which nothing runs, once", () => {
  expect(
    problemsAfter(
      [
        payments,
        "applications: [ticket-summarizer-dev, ticket-summarizer-prod]",
        "applications: [ticket-summarizer-prod]",
      ],
      [payments, "environments: [dev, prod]", "environments: [prod]"],
    ).filter((line) => line.includes("environments.dev")),
  ).toEqual([
    'stacks/teams/payments.yaml:57:13  environments.dev.models  no use or repository runs in "dev", so no model may be called there. Remove environments.dev, or add "dev" to a use.',
  ]);
});

it("does not take a model for uncalled that a refused one may stand for", () => {
  const third = [
    "tenancy.yaml",
    "\nmodels:\n",
    "\nmodels:\n  example.third:\n    access: hosted\n    regions: [us-chicago-1]\n    dataClasses: [confidential]\n",
  ] as const;
  expect(
    problemsAfter(
      third,
      [claims, devOfClaims, devOfClaims.replace("]", ", example.third]")],
      [
        claims,
        "models: [openai.gpt-oss-120b]\n    environments: [dev]",
        "models: [openai.gpt-oss-120b, openai.gpt-oss-20b]\n    environments: [dev]",
      ],
    ),
  ).toEqual([
    'stacks/teams/claims.yaml:22:35  uses[0].models[1]  model "openai.gpt-oss-20b" is not among the models of "dev". Write openai.gpt-oss-120b, or add it to environments.dev.models.',
  ]);
  expect(
    problemsAfter(
      third,
      [
        payments,
        "[internal, confidential]\n    models: [openai.gpt-oss-120b]",
        "[confidential]\n    models: [openai.gpt-oss-20b, example.third]",
      ],
      [
        payments,
        "openai.gpt-oss-120b]\n    monthlyBudget",
        "openai.gpt-oss-120b, example.third]\n    monthlyBudget",
      ],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:29:19  uses[1].dataClasses[0]  data class "confidential" may not be sent to model "openai.gpt-oss-20b". Choose a model that takes it, or write one of public, internal.',
  ]);
});
