import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const team = "teams/payments.yaml";

it("accepts classes that the tier and the model take", () => {
  expect(problemsAfter([team, "dataClasses: [internal]", "dataClasses: [public, internal]"])).toEqual([]);
});

it("rejects a class that the environment's tier forbids, and says what to write", () => {
  expect(problemsAfter([team, "environments: [prod]", "environments: [prod, dev]"])).toEqual([
    'stacks/teams/payments.yaml:29:29  uses[1].dataClasses[1]  data class "confidential" may not be used in "dev", which is a development environment. Take "dev" out of this use\'s environments, or "confidential" out of its dataClasses: it is for production only.',
  ]);
});

it("rejects a class that the model may not get", () => {
  expect(
    problemsAfter([
      team,
      "dataClasses: [internal, confidential]\n    models: [openai.gpt-oss-120b]",
      "dataClasses: [internal, confidential]\n    models: [openai.gpt-oss-20b]",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:29:29  uses[1].dataClasses[1]  data class "confidential" may not be sent to model "openai.gpt-oss-20b". Choose a model that takes it, or write one of public, internal.',
  ]);
});

it("rejects a class whose data may not take the model's way", () => {
  expect(
    problemsAfter(
      ["tenancy.yaml", "openai.gpt-oss-20b:\n    access: hosted", "openai.gpt-oss-20b:\n    access: proxy"],
      [
        team,
        "dataClasses: [internal, confidential]\n    models: [openai.gpt-oss-120b]",
        "dataClasses: [internal, confidential]\n    models: [openai.gpt-oss-20b]",
      ],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:29:29  uses[1].dataClasses[1]  data class "confidential" may not be sent to model "openai.gpt-oss-20b", whose access is proxy. Choose a model whose access is hosted, or write one of public, internal.',
  ]);
});

it("leaves a catalog that contradicts itself to the catalog", () => {
  expect(
    problemsAfter([
      "tenancy.yaml",
      "openai.gpt-oss-120b:\n    access: hosted",
      "openai.gpt-oss-120b:\n    access: proxy",
    ]).filter((line) => !line.startsWith("stacks/tenancy.yaml")),
  ).toEqual([]);
});
