import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("accepts models of the tenancy's region", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects a model that is called elsewhere only, where an environment names it", () => {
  const small = "openai.gpt-oss-20b:\n    access: hosted\n    regions: [us-chicago-1, ";
  expect(problemsAfter(["tenancy.yaml", small, small.replace("us-chicago-1, ", "")])).toEqual(
    ["57:14  environments.dev.models[0]", "72:14  environments.prod.models[0]"].map(
      (place) =>
        `stacks/teams/payments.yaml:${place}  model "openai.gpt-oss-20b" cannot be called in us-chicago-1, but in eu-frankfurt-1, ap-osaka-1. Choose a model of this region, or add the region to the model in the tenancy's document.`,
    ),
  );
});
