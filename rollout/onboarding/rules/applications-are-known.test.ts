import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const both = "applications: [ticket-summarizer-dev, ticket-summarizer-prod]";

it("accepts an application of two uses", () => {
  expect(
    problemsAfter([
      payments,
      "approvedUse: knowledge-search",
      "approvedUse: knowledge-search\n    applications: [ticket-summarizer-prod]",
    ]),
  ).toEqual([]);
});

it("rejects a misspelt name, and does not tell its application as unused", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "applications: [claim-triage-prod]",
      "applications: [claim-triag-prod]",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:26:20  uses[1].applications[0]  the team declares no application "claim-triag-prod". Write claim-triage-prod, or add applications.claim-triag-prod.',
  ]);
});

it("does not take an application for unused that an unclear name may mean", () => {
  expect(problemsAfter([payments, both, "applications: [ticket-summarizer-dev, zebra]"])).toEqual([
    'stacks/teams/payments.yaml:19:43  uses[0].applications[1]  the team declares no application "zebra". Write one of ticket-summarizer-dev, ticket-summarizer-prod, or add applications.zebra.',
  ]);
});

it("rejects an application that no use names, also beside a misspelt name of another", () => {
  expect(problemsAfter([payments, both, "applications: [ticket-summarizer-prod]"])).toEqual([
    'stacks/teams/payments.yaml:35:5  applications.ticket-summarizer-dev  no use names application "ticket-summarizer-dev", so nothing says what it calls models for. Name it in a use, or remove it.',
  ]);
  expect(problemsAfter([payments, both, "applications: [ticket-summarizer-prodd]"])).toEqual([
    'stacks/teams/payments.yaml:19:20  uses[0].applications[0]  the team declares no application "ticket-summarizer-prodd". Write ticket-summarizer-prod, or add applications.ticket-summarizer-prodd.',
    'stacks/teams/payments.yaml:35:5  applications.ticket-summarizer-dev  no use names application "ticket-summarizer-dev", so nothing says what it calls models for. Name it in a use, or remove it.',
  ]);
});
