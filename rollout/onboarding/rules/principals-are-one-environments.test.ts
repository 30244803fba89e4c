import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";

it("accepts two applications of one environment in one compartment", () => {
  expect(problemsAfter(["teams/claims.yaml", "aaaaaaaaclaimsprod }", "aaaaaaaapaymentsprod }"])).toEqual([]);
});

it("rejects development and production of one team in one compartment", () => {
  expect(
    problemsAfter([payments, "aaaaaaaapaymentsprod }\n    network", "aaaaaaaapaymentsdev }\n    network"]),
  ).toEqual([
    'stacks/teams/payments.yaml:42:59  applications.ticket-summarizer-prod.principal.compartmentId  this compartment already holds "ticket-summarizer-dev" of payments in "dev". Write a compartment that holds applications of "prod" alone.',
  ]);
});

it("rejects them across teams", () => {
  expect(problemsAfter(["teams/claims.yaml", "aaaaaaaaclaimsprod }", "aaaaaaaapaymentsdev }"])).toEqual([
    'stacks/teams/payments.yaml:36:59  applications.ticket-summarizer-dev.principal.compartmentId  this compartment already holds "claim-triage-prod" of claims in "prod". Write a compartment that holds applications of "dev" alone.',
  ]);
});
