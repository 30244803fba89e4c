import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const small = "openai.gpt-oss-20b:\n    access: hosted";
const proxied = small.replace("hosted", "proxy");

it("accepts a proxy model of classes that may leave", () => {
  expect(problemsAfter(["tenancy.yaml", small, proxied])).toEqual([]);
});

it("rejects a class that may not leave at a model that is called elsewhere", () => {
  expect(
    problemsAfter(
      ["tenancy.yaml", small, proxied],
      [
        "tenancy.yaml",
        "dataClasses: [public, internal]\n",
        "dataClasses: [public, internal, confidential]\n",
      ],
    ),
  ).toEqual([
    'stacks/tenancy.yaml:74:37  models.openai.gpt-oss-20b.dataClasses[2]  data class "confidential" may not be sent to a proxy model, only to hosted ones. Take "confidential" out of this list.',
  ]);
});
