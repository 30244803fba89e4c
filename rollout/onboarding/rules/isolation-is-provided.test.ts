import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const redaction = "\n    redaction: { by: a filter before every call, evidence: SEC-41 }";
const restricted = `dataClasses: [internal, restricted]${redaction}`;
const uses = (team: "payments" | "claims") =>
  [`teams/${team}.yaml`, "dataClasses: [internal, confidential]", restricted] as const;

it("accepts a class that requires isolation behind a dedicated endpoint", () => {
  expect(problemsAfter(uses("payments"))).toEqual([]);
});

it("rejects it behind a shared endpoint", () => {
  expect(problemsAfter(uses("claims"))).toEqual([
    'stacks/teams/claims.yaml:30:29  uses[1].dataClasses[1]  data class "restricted" requires isolation, and the endpoint of "prod" is shared. Write dedicated at environments.prod.privateEndpoint, or another data class.',
  ]);
});

it("rejects a repository of such a class behind a public endpoint", () => {
  expect(
    problemsAfter(
      [
        "tenancy.yaml",
        "{ name: internal, tiers: [development, production], modelAccess: [hosted, proxy] }",
        "{ name: internal, tiers: [development, production], modelAccess: [hosted, proxy], requires: [isolation] }",
      ],
      ["teams/claims.yaml", "dataClasses: [internal]", "dataClasses: [public]"],
      ["teams/claims.yaml", "dataClasses: [internal, confidential]", "dataClasses: [confidential]"],
      [
        "teams/claims.yaml",
        "claims-service\n      environment: dev\n      dataClass: internal",
        "claims-service\n      environment: dev\n      dataClass: public",
      ],
      [
        "teams/claims.yaml",
        "privateEndpoint: shared\n    network: { cidr: 10.50.0.0/24 }",
        "privateEndpoint: public",
      ],
    ),
  ).toEqual([
    'stacks/teams/claims.yaml:59:18  codex.repositories[1].dataClass  data class "internal" requires isolation, and the endpoint of "dev" is public. Write dedicated at environments.dev.privateEndpoint, or another data class.',
  ]);
});

it("leaves a repository that Codex may not see at all to the rule of repositories", () => {
  expect(
    problemsAfter(
      [
        "teams/claims.yaml",
        "claims-service\n      environment: dev\n      dataClass: internal",
        "claims-service\n      environment: prod\n      dataClass: restricted",
      ],
      [
        "teams/claims.yaml",
        "users: { membership: Claim handlers",
        "codexDevelopers: { membership: Maintainers }\n      users: { membership: Claim handlers",
      ],
    ),
  ).toEqual([
    'stacks/teams/claims.yaml:49:18  codex.repositories[0].dataClass  data class "restricted" requires redaction, and a prompt of Codex contains the source as it is. Take this repository out.',
  ]);
});

it("leaves a class that may not be there at all to the rule of classes", () => {
  const lines = problemsAfter(
    ["teams/claims.yaml", "dataClasses: [internal]", restricted],
    [
      "teams/claims.yaml",
      "models: [openai.gpt-oss-120b]\n    environments: [dev]",
      "models: [openai.gpt-oss-120b]\n    environments: [dev, dev]",
    ],
  );
  expect(lines).toEqual([
    'stacks/teams/claims.yaml:21:29  uses[0].dataClasses[1]  data class "restricted" may not be used in "dev", which is a development environment. Take "dev" out of this use\'s environments, or "restricted" out of its dataClasses: it is for production only.',
  ]);
});
