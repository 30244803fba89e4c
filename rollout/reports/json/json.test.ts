import { describe, expect, it } from "vitest";
import { judgedEvidence } from "../../../test/harness/evidence-verdicts.ts";
import { evidenceOf, resourceOf, stackOf } from "../../../test/harness/evidence.ts";
import { jsonPieces, renderJson } from "./json.ts";

describe("renderJson", () => {
  it("holds the whole evidence", () => {
    expect(JSON.parse(renderJson(judgedEvidence()))).toEqual(judgedEvidence());
  });

  it("sorts keys by code unit, also those that look like numbers, and leaves arrays as they are", () => {
    const inputs = { b: [2, 1], a: {}, "9": "nine", "10": "ten", Z: null, ä: [] };
    const evidence = evidenceOf({
      stacks: [stackOf("tenancy", { resources: [resourceOf("tenancy", "t:m:T", "r", { inputs })] })],
    });
    expect(renderJson(evidence)).toContain(
      [
        '            "inputs": {',
        '              "10": "ten",',
        '              "9": "nine",',
        '              "Z": null,',
        '              "a": {},',
        '              "b": [',
        "                2,",
        "                1",
        "              ],",
        '              "ä": []',
        "            },",
      ].join("\n"),
    );
  });

  it("does not depend on the order in which keys were written", () => {
    const evidence = judgedEvidence();
    const { stacks, ...rest } = evidence;
    expect(renderJson({ stacks, ...rest })).toBe(renderJson(evidence));
  });

  it("ends with one newline and starts with the first key", () => {
    const text = renderJson(evidenceOf({ stacks: [] }));
    expect([text.slice(0, 33), text.slice(-3)]).toEqual(['{\n  "apiVersion": "rollout/v1",\n ', "\n}\n"]);
  });
});

describe("jsonPieces", () => {
  it("is the same text, no stack together with another", () => {
    const evidence = judgedEvidence();
    const pieces = [...jsonPieces(evidence)];
    expect(pieces.join("")).toBe(renderJson(evidence));
    for (const piece of pieces)
      expect(
        evidence.stacks.filter(({ stack }) => piece.includes(`"stack": "${stack}"`)).length,
      ).toBeLessThan(2);
  });

  it("writes lists and objects that are empty", () => {
    const evidence = evidenceOf({ stacks: [] });
    const text = [...jsonPieces(evidence)].join("");
    expect(text).toContain('\n  "stacks": []\n}');
    expect(JSON.parse(text)).toEqual(evidence);
  });
});
