import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const repository = (name: string, rest: string) => `example/${name}\n      environment: ${rest}`;
const classOf = (dataClass: string) =>
  [
    "teams/claims.yaml",
    repository("claims-service", "dev\n      dataClass: internal"),
    repository("claims-service", `dev\n      dataClass: ${dataClass}`),
  ] as const;

it("accepts a class that the tier and the model take", () => {
  expect(problemsAfter(classOf("public"))).toEqual([]);
});

it("rejects a class that the environment's tier forbids", () => {
  expect(problemsAfter(classOf("confidential"))).toEqual([
    'stacks/teams/claims.yaml:49:18  codex.repositories[0].dataClass  data class "confidential" may not be used in "dev", which is a development environment. Choose another environment, or take this repository out: the class is for production only.',
  ]);
});

it("rejects a class that a model may not get, or whose data may not take its way", () => {
  const models = [
    "teams/claims.yaml",
    'dataClass: internal\n      models: [openai.gpt-oss-120b]\n      owners: ["@example/claims-web"]',
    'dataClass: internal\n      models: [openai.gpt-oss-20b]\n      owners: ["@example/claims-web"]',
  ] as const;
  const listed = [
    "teams/claims.yaml",
    "network: { cidr: 10.50.0.0/24 }\n    models: [openai.gpt-oss-120b]",
    "network: { cidr: 10.50.0.0/24 }\n    models: [openai.gpt-oss-120b, openai.gpt-oss-20b]",
  ] as const;
  const catalog = (access: string) =>
    [
      "tenancy.yaml",
      "access: hosted\n    regions: [us-chicago-1, eu-frankfurt-1, ap-osaka-1]\n    dataClasses: [public, internal]",
      `access: ${access}\n    regions: [us-chicago-1, eu-frankfurt-1, ap-osaka-1]\n    dataClasses: [public]`,
    ] as const;
  const hostedOnly = [
    "tenancy.yaml",
    "{ name: internal, tiers: [development, production], modelAccess: [hosted, proxy] }",
    "{ name: internal, tiers: [development, production], modelAccess: [hosted] }",
  ] as const;
  const ofRepositories = (line: string) => line.includes("codex.repositories");

  expect(problemsAfter(models, listed)).toEqual([]);
  expect(problemsAfter(models, listed, catalog("hosted")).filter(ofRepositories)).toEqual([
    'stacks/teams/claims.yaml:59:18  codex.repositories[1].dataClass  data class "internal" may not be sent to model "openai.gpt-oss-20b". Choose a model that takes it, or write one of public.',
  ]);
  expect(problemsAfter(models, listed, catalog("proxy"), hostedOnly).filter(ofRepositories)).toEqual([
    'stacks/teams/claims.yaml:59:18  codex.repositories[1].dataClass  data class "internal" may not be sent to model "openai.gpt-oss-20b", whose access is proxy. Choose a model whose access is hosted, or write one of public.',
  ]);
});

it("rejects a class that requires redaction, wherever it goes", () => {
  expect(problemsAfter(classOf("restricted"))).toEqual([
    'stacks/teams/claims.yaml:49:18  codex.repositories[0].dataClass  data class "restricted" requires redaction, and a prompt of Codex contains the source as it is. Take this repository out.',
  ]);
});
