import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const withRepository = (name: string, ...edits: readonly Edit[]) =>
  problemsAfter(
    ...edits,
    [
      payments,
      "      users: { existing: payments-dev-users,",
      "      codexDevelopers: { membership: Maintainers }\n      users: { existing: payments-dev-users,",
    ],
    [
      payments,
      "\nenvironments:\n",
      "\ncodex:\n  repositories:\n" +
        `    - { name: ${name}, environment: dev, dataClass: internal, models: [openai.gpt-oss-20b], owners: ["@example/payments"],` +
        " requiredReviews: 1, requiredChecks: [build], secretScanning: true, visibleSecrets: [], workflows: [] }\n\nenvironments:\n",
    ],
  );

it("accepts a repository that no other team has", () => {
  expect(withRepository("example/payments-service")).toEqual([]);
});

it.each(["example/claims-service", "Example/Claims-Service"])(
  "rejects %s, which is another team's",
  (name) => {
    expect(withRepository(name)).toEqual([
      `stacks/teams/payments.yaml:49:15  codex.repositories[0].name  repository "${name}" is given to Codex by claims already. Take it out of one of the two documents.`,
    ]);
  },
);

it("takes a name for the one it is, whichever of the two is written in capitals", () => {
  const lines = withRepository("example/claims-service", [
    "teams/claims.yaml",
    "name: example/claims-service",
    "name: Example/Claims-Service",
  ]);
  expect(lines).toHaveLength(1);
});
