import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withRecipients = (recipients: string) =>
  problemsAfter([
    "teams/claims.yaml",
    "alerts: { recipients: [claims-lead@example.com] }",
    `alerts: { recipients: [${recipients}] }`,
  ]);

it("accepts finance beside somebody in the team", () => {
  expect(withRecipients("finance@example.com, claims-lead@example.com")).toEqual([]);
});

it("rejects finance alone, however it is written", () => {
  expect(withRecipients("Finance@example.com")).toEqual([
    "stacks/teams/claims.yaml:74:27  environments.dev.alerts.recipients  nobody in the team would hear of its spend, only finance: Finance@example.com. Write somebody in the team; finance is always added.",
  ]);
});
