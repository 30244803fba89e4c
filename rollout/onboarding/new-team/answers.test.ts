import { expect, it } from "vitest";
import { parse } from "yaml";
import { EXAMPLES } from "../../../test/harness/documents.ts";
import { listDocuments } from "../document-files.ts";
import { tenancyDocument } from "../documents/tenancy-document.ts";
import { answersTo, answerTo, chosenEnvironments, chosenUses, slotName, slotOf } from "./answers.ts";

const source = listDocuments(EXAMPLES).find(({ path }) => path === "tenancy.yaml")?.source ?? "";
const tenancy = tenancyDocument.parse(parse(source));

it("keeps a slot through its name", () => {
  for (const slot of [{ flag: "owner" as const }, { flag: "budget" as const, key: "dev" }]) {
    expect(slotOf(slotName(slot))).toEqual(slot);
  }
});

it("takes what was said for all where nothing was said for one, and only of flags that spread", () => {
  const answers = new Map([
    ["model", ["a"]],
    ["model special", ["b"]],
    ["workflow", ["for nobody"]],
  ]);
  expect(answersTo(answers, "model", "usual")).toEqual(["a"]);
  expect(answersTo(answers, "model", "special")).toEqual(["b"]);
  expect(answersTo(answers, "workflow", "usual")).toBeUndefined();
  expect(() => answerTo(answers, "workflow", "usual")).toThrow("nobody said workflow usual");
});

it("parts uses by risk", () => {
  const answers = new Map([["use", ["production-data-analysis", "code-explanation"]]]);
  expect(chosenUses(answers, tenancy)).toEqual({
    provisioned: ["code-explanation"],
    withheld: ["production-data-analysis"],
  });
  expect(chosenUses(new Map(), tenancy)).toBeUndefined();
});

it("knows the environments once every use has said its own, without those of a use that waits for a review", () => {
  const uses: [string, string[]] = ["use", ["production-data-analysis", "code-explanation"]];
  const risky: [string, string[]] = ["environment production-data-analysis", ["prod"]];
  expect(chosenEnvironments(new Map([uses, risky]), tenancy)).toBeUndefined();
  const all = new Map([uses, risky, ["environment code-explanation", ["dev"]] as const]);
  expect(chosenEnvironments(all, tenancy)).toEqual(["dev"]);
});
