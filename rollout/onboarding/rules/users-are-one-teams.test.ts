import { expect, it } from "vitest";
import { editedExamples } from "../../../test/harness/documents.ts";
import { formatProblem } from "../problem.ts";
import { readRollout } from "../read-rollout.ts";

/** A second team, copied from the first, with edits. */
const withCopy = (edit: (source: string) => string) => {
  const files = editedExamples();
  const payments = files.find(({ path }) => path === "teams/payments.yaml")?.source ?? "";
  const copy = {
    path: "teams/refunds.yaml",
    source: edit(payments.replace("team: payments", "team: refunds")),
  };
  const read = readRollout("stacks", [...files, copy]);
  return "problems" in read ? read.problems.map(formatProblem) : [];
};

it("accepts a second team with users of its own and the same operators", () => {
  expect(withCopy((source) => source.replace(/users: payments/g, "users: refunds"))).toEqual([]);
});

it("rejects a copy that still names the first team's users", () => {
  expect(withCopy((source) => source)).toEqual([
    'stacks/teams/refunds.yaml:24:22  environments.dev.groups.users  group "payments-dev-users" already holds the users of payments in dev. Write the group of refunds\'s users.',
    'stacks/teams/refunds.yaml:29:22  environments.prod.groups.users  group "payments-prod-users" already holds the users of payments in prod. Write the group of refunds\'s users.',
  ]);
});
