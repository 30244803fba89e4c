import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const claims = "teams/claims.yaml";
const developers = "      codexDevelopers: { membership: Maintainers of the two repositories }\n";

it("rejects an environment of two repositories that names nobody, once", () => {
  expect(problemsAfter([claims, developers, ""])).toEqual([
    'stacks/teams/claims.yaml:76:7  environments.dev.groups  nobody in "dev" may use Codex, and repository "example/claims-service" is there for it. Add codexDevelopers with its membership.',
  ]);
});

it("rejects developers where there is no repository", () => {
  expect(
    problemsAfter([
      "teams/payments.yaml",
      "      operators: { existing: payments-prod-operators,",
      "      codexDevelopers: { membership: Maintainers }\n      operators: { existing: payments-prod-operators,",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:78:24  environments.prod.groups.codexDevelopers  Codex has no repository in "prod", so nobody needs to use it there. Remove it, or add the repository to codex.repositories.',
  ]);
});

it("accepts a team without Codex, and one that has both", () => {
  expect(problemsAfter()).toEqual([]);
});
