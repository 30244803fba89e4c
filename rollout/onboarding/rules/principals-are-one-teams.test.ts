import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";

it("accepts two applications of one team and environment in one compartment", () => {
  const second = [
    "  ticket-archiver-dev:",
    "    environment: dev",
    "    principal: { kind: function, compartmentId: ocid1.compartment.oc1..aaaaaaaapaymentsdev }",
    "    network: 10.40.0.64/26",
    "    service: ticket-archiver",
    "    repository: example/ticket-archiver\n",
  ].join("\n");
  expect(
    problemsAfter(
      [payments, "\napplications:\n", `\napplications:\n${second}`],
      [payments, "[ticket-summarizer-dev, ", "[ticket-archiver-dev, ticket-summarizer-dev, "],
    ),
  ).toEqual([]);
});

it("rejects two teams in one compartment, in one environment too", () => {
  expect(problemsAfter(["teams/claims.yaml", "aaaaaaaaclaimsprod }", "aaaaaaaapaymentsprod }"])).toEqual([
    'stacks/teams/payments.yaml:42:59  applications.ticket-summarizer-prod.principal.compartmentId  this compartment already holds "claim-triage-prod" of claims in "prod". Write a compartment that holds applications of payments in "prod" alone.',
  ]);
});

it("rejects development and production of one team in one compartment", () => {
  expect(
    problemsAfter([payments, "aaaaaaaapaymentsprod }\n    network", "aaaaaaaapaymentsdev }\n    network"]),
  ).toEqual([
    'stacks/teams/payments.yaml:42:59  applications.ticket-summarizer-prod.principal.compartmentId  this compartment already holds "ticket-summarizer-dev" of payments in "dev". Write a compartment that holds applications of payments in "prod" alone.',
  ]);
});

it("rejects them across teams", () => {
  expect(problemsAfter(["teams/claims.yaml", "aaaaaaaaclaimsprod }", "aaaaaaaapaymentsdev }"])).toEqual([
    'stacks/teams/payments.yaml:36:59  applications.ticket-summarizer-dev.principal.compartmentId  this compartment already holds "claim-triage-prod" of claims in "prod". Write a compartment that holds applications of payments in "dev" alone.',
  ]);
});
