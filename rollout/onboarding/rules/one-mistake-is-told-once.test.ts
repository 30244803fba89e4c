import { expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const payments = "teams/payments.yaml";
const claims = "teams/claims.yaml";

it.each<[string, Edit]>([
  ["a use's environment", [payments, "environments: [dev, prod]", "environments: [dv, prod]"]],
  [
    "a use's model",
    [
      payments,
      "models: [openai.gpt-oss-20b]\n    environments: [dev",
      "models: [openai.gpt-oss-2b]\n    environments: [dev",
    ],
  ],
  ["a use's data class", [payments, "dataClasses: [internal]", "dataClasses: [internl]"]],
  [
    "a use's application",
    [payments, "applications: [ticket-summarizer-dev,", "applications: [ticket-summarizer-dv,"],
  ],
  [
    "an approved use",
    [claims, "approvedUse: customer-facing-decisions", "approvedUse: customer-facing-decision"],
  ],
  [
    "an application's environment",
    [claims, "claim-triage-prod:\n    environment: prod", "claim-triage-prod:\n    environment: prd"],
  ],
  [
    "a repository's environment",
    [claims, "claims-service\n      environment: dev", "claims-service\n      environment: dv"],
  ],
  ["a section's environment", [claims, "  dev:\n    privateEndpoint", "  dv:\n    privateEndpoint"]],
  [
    "a section's model",
    [
      payments,
      "models: [openai.gpt-oss-20b]\n    monthlyBudget",
      "models: [openai.gpt-oss-2b]\n    monthlyBudget",
    ],
  ],
  // A name that every JavaScript object has.
  [
    "a model called constructor",
    [
      payments,
      "models: [openai.gpt-oss-20b]\n    environments: [dev",
      "models: [constructor]\n    environments: [dev",
    ],
  ],
  [
    "an environment called constructor",
    [payments, "environments: [dev, prod]", "environments: [dev, prod, constructor]"],
  ],
  [
    "an approved use called constructor",
    [claims, "approvedUse: customer-facing-decisions", "approvedUse: constructor"],
  ],
  [
    "an application called constructor",
    [
      payments,
      "applications: [ticket-summarizer-dev, ticket-summarizer-prod]",
      "applications: [ticket-summarizer-dev, ticket-summarizer-prod, constructor]",
    ],
  ],
  [
    "a repository's data class",
    [
      claims,
      "claims-service\n      environment: dev\n      dataClass: internal",
      "claims-service\n      environment: dev\n      dataClass: internl",
    ],
  ],
  [
    "one of a section's models",
    [
      payments,
      "openai.gpt-oss-20b, openai.gpt-oss-120b]\n    monthlyBudget",
      "openai.gpt-oss-20b, openai.gpt-oss-12b]\n    monthlyBudget",
    ],
  ],
])("%s that is not known is one problem", (_, edit) => {
  expect(problemsAfter(edit)).toHaveLength(1);
});

it.each<[string, readonly Edit[]]>([
  [
    "an environment of a use, for its data class",
    [[payments, "environments: [prod]", "environments: [prod, dev, dev]"]],
  ],
  [
    "an environment of a use, for its model",
    [
      [payments, "[internal, confidential]", "[internal]"],
      [payments, "environments: [prod]", "environments: [prod, dev, dev]"],
    ],
  ],
  [
    "an environment of a use, for isolation",
    [
      [
        claims,
        "[internal, confidential]",
        "[restricted]\n    redaction: { by: a filter before every call, evidence: SEC-41 }",
      ],
      [claims, "environments: [prod]", "environments: [prod, prod]"],
    ],
  ],
  [
    "a model of a use",
    [
      [
        payments,
        "confidential]\n    models: [openai.gpt-oss-120b]",
        "confidential]\n    models: [openai.gpt-oss-20b, openai.gpt-oss-20b]",
      ],
    ],
  ],
])("%s that stands twice is one problem", (_, edits) => {
  expect(problemsAfter(...edits)).toHaveLength(1);
});
