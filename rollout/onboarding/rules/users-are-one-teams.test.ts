import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";

it("accepts the operators of another team", () => {
  expect(
    problemsAfter([payments, "existing: payments-dev-operators", "existing: dev-claims-operators"]),
  ).toEqual([]);
});

it("rejects the users of another team, by the name they are created with", () => {
  expect(problemsAfter([payments, "existing: payments-prod-users", "existing: Prod-Claims-Users"])).toEqual([
    'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "Prod-Claims-Users" already holds the users of claims in "prod". Write the group of payments\'s users.',
  ]);
});

it("rejects a group that two teams write", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "users: { membership: Managers",
      "users: { existing: payments-dev-users, membership: Managers",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:62:26  environments.dev.groups.users.existing  group "payments-dev-users" already holds the users of claims in "dev". Write the group of payments\'s users.',
  ]);
});

it("rejects the developers of another team", () => {
  expect(
    problemsAfter(
      [
        payments,
        "      users: { existing: payments-dev-users,",
        "      codexDevelopers: { existing: dev-claims-codex-developers, membership: Maintainers }\n      users: { existing: payments-dev-users,",
      ],
      [
        payments,
        "\nenvironments:\n",
        "\ncodex:\n  repositories:\n" +
          '    - { name: example/payments, environment: dev, dataClass: internal, models: [openai.gpt-oss-20b], owners: ["@example/payments"],' +
          " requiredReviews: 1, requiredChecks: [build], secretScanning: true, visibleSecrets: [], workflows: [] }\n\nenvironments:\n",
      ],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:66:36  environments.dev.groups.codexDevelopers.existing  group "dev-claims-codex-developers" already holds the Codex developers of claims in "dev". Write the group of payments\'s Codex developers.',
  ]);
});
