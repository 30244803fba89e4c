import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REQUIREMENT_IDS, REQUIREMENTS, type RequirementId } from "./requirements.ts";

const document = readFileSync(join(import.meta.dirname, "../../../docs/requirements.md"), "utf8");
const rows = [...document.matchAll(/^\| ([A-Z]{2}-\d+(?: to [A-Z]{2}-\d+)?) \| ([^|]*) \|/gm)].map(
  ([, ids = "", words = ""]) => ({ ids: idsOf(ids), words: words.trim() }),
);

/** `AL-1 to AL-6` is six ids. */
function idsOf(cell: string): string[] {
  const [first = "", last] = cell.split(" to ");
  if (last === undefined) return [first];
  const [area = "", from = ""] = first.split("-");
  const count = Number(last.split("-")[1]) - Number(from) + 1;
  return Array.from({ length: count }, (_, index) => `${area}-${Number(from) + index}`);
}

describe("the words of a requirement", () => {
  it("are there for every id of docs/requirements.md, in its order, and for no other", () => {
    expect(rows.flatMap(({ ids }) => ids)).toEqual(REQUIREMENT_IDS);
  });

  it("are those of its row in docs/requirements.md", () => {
    // A row of several ids sums them up in words of its own.
    const single = rows.filter(({ ids }) => ids.length === 1);
    expect(Object.fromEntries(single.map(({ ids, words }) => [ids[0], words]))).toEqual(
      Object.fromEntries(single.map(({ ids }) => [ids[0], REQUIREMENTS[ids[0] as RequirementId]])),
    );
  });

  it.each(Object.entries(REQUIREMENTS))("%s is one sentence", (_id, words) => {
    expect(words).toMatch(/^[A-Z][^\n]*[^.]\.$/);
  });
});
