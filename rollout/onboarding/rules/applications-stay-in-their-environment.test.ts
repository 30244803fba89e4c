import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";

it("accepts a use whose applications run in one of its environments each", () => {
  expect(
    problemsAfter([
      payments,
      "    applications: [ticket-summarizer-dev, ticket-summarizer-prod]\n",
      "    applications: [ticket-summarizer-prod, ticket-summarizer-dev]\n",
    ]),
  ).toEqual([]);
});

it("rejects an application in an environment that the use does not run in", () => {
  expect(
    problemsAfter([
      payments,
      "approvedUse: knowledge-search",
      "approvedUse: knowledge-search\n    applications: [ticket-summarizer-dev]",
    ]),
  ).toEqual([
    'stacks/teams/payments.yaml:27:20  uses[1].applications[0]  application "ticket-summarizer-dev" runs in "dev", and this use only in prod. Take it out, or add "dev" to this use\'s environments.',
  ]);
});

it("rejects an application in an environment that the team does not have, once", () => {
  expect(
    problemsAfter(
      [
        "tenancy.yaml",
        "  prod:\n    tier",
        "  uat:\n    tier: development\n    cidr: 10.30.0.0/16\n" +
          "    subnets: { endpoint: 10.30.0.0/28, applications: 10.30.1.0/24, services: 10.30.2.0/28 }\n" +
          "    minimumRetentionDays: 30\n    budgetCeiling: 2000\n  prod:\n    tier",
      ],
      [
        payments,
        "ticket-summarizer-dev:\n    environment: dev",
        "ticket-summarizer-dev:\n    environment: uat",
      ],
    ),
  ).toEqual([
    'stacks/teams/payments.yaml:35:18  applications.ticket-summarizer-dev.environment  the team declares no environment "uat", so nothing of this application would be created. Write one of dev, prod, or add environments.uat.',
  ]);
});
