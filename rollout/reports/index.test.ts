import { describe, expect, it } from "vitest";
import { judgedEvidence } from "../../test/harness/evidence-verdicts.ts";
import { evidenceOf } from "../../test/harness/evidence.ts";
import { REPORTS, type Report } from "./index.ts";

const reports: readonly (readonly [string, Report])[] = Object.entries(REPORTS);

describe("reports", () => {
  it("are page, text and json", () => {
    expect(reports.map(([name, { extension }]) => [name, extension])).toEqual([
      ["page", "html"],
      ["text", "txt"],
      ["json", "json"],
    ]);
  });

  it.each(reports)("%s writes the same bytes for the same evidence", (_name, { render }) => {
    expect(render(judgedEvidence())).toBe(render(judgedEvidence()));
  });

  it.each(reports)("%s can be written for a run without stacks and teams", (_name, { render }) => {
    const empty = evidenceOf({ stacks: [] });
    const text = render({
      ...empty,
      declaration: { ...empty.declaration, teams: [], environments: [], documents: [] },
    });
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toMatch(/undefined|NaN|\[object Object\]/);
  });
});
