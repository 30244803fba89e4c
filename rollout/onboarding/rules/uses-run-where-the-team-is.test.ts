import { expect, it } from "vitest";
import { listDocuments } from "../document-files.ts";
import { formatProblem } from "../problem.ts";
import { readRollout } from "../read-rollout.ts";
import { EXAMPLES, problemsAfter } from "../../../test/harness/documents.ts";

it("accepts a use in every environment of the team", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects a use in an environment for which the team declares nothing", () => {
  const files = listDocuments(EXAMPLES).map((file) =>
    file.path === "tenancy.yaml"
      ? file
      : { ...file, source: file.source.slice(0, file.source.indexOf("  prod:\n")) },
  );
  const read = readRollout("stacks", files);

  expect("problems" in read && read.problems.map(formatProblem)).toEqual([
    'stacks/teams/payments.yaml:12:25  uses[0].environments[1]  the team declares no environment "prod", so this use would have no budget there. Write one of dev, or add environments.prod.',
    'stacks/teams/payments.yaml:17:20  uses[1].environments[0]  the team declares no environment "prod", so this use would have no budget there. Write one of dev, or add environments.prod.',
  ]);
});
