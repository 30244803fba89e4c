import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { auditEvidenceOf } from "../../../test/harness/audit-evidence.ts";
import { auditEvidenceMisfits, oscalMisfits, sarifMisfits } from "../../../test/harness/audit-schemas.ts";
import { evidenceOf, stackOf, urnOf, verdictOf } from "../../../test/harness/evidence.ts";
import { hostileAudit, markersOf } from "../../../test/harness/hostile-audit.ts";
import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { judgementsOf } from "../../evidence/judgements.ts";
import { readAuditEvidence } from "../../evidence/read-audit-evidence.ts";
import { gapsOf } from "./gaps.ts";
import { AUDIT_REPORTS } from "./index.ts";
import { writable } from "./writable.ts";

const RUNS = { numRuns: 200 };
const evidenceMisfits = auditEvidenceMisfits();
const ofOscal = oscalMisfits();
const ofSarif = sarifMisfits();

/** Everything that must hold of each report, whatever the evidence. */
const CHECKS: Readonly<Record<keyof typeof AUDIT_REPORTS, (text: string, evidence: AuditEvidence) => void>> =
  {
    json: (text, evidence) => {
      expect(readAuditEvidence(text)).toEqual(evidence);
      expect(evidenceMisfits(JSON.parse(text))).toEqual([]);
    },
    csv: (text, evidence) => {
      const [, ...rows] = parse(text, { record_delimiter: "\r\n" });
      expect(rows).toHaveLength(judgementsOf(evidence).length + gapsOf(evidence).length);
      const cells = rows.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expectMarkers(cells.join("\n"), evidence);
    },
    sarif: (text, evidence) => {
      const log = JSON.parse(text) as Log;
      const run = log.runs[0];
      for (const { kind, level, ruleIndex = -1, ruleId } of run?.results ?? []) {
        expect(kind === "fail").toBe(level !== "none");
        expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      }
      const artifacts = [
        ...(run?.artifacts ?? []).map(({ location }) => location),
        ...(run?.results ?? []).map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation),
      ];
      // RFC 3986: unreserved signs, slashes and escapes alone.
      expect(
        artifacts.filter((one) => !/^stacks\/(?:[\w.~!'()*/-]|%[0-9A-F]{2})*$/.test(one?.uri ?? "")),
      ).toEqual([]);
      expect(text.isWellFormed() && !/\\ud[89a-f]/.test(text.replaceAll("\\\\", ""))).toBe(true);
      expectMarkers(JSON.stringify(run?.results), evidence);
    },
    junit: (text, evidence) => {
      const { elements, said } = readXml(text);
      const [root] = elements;
      const tags = ["testcase", "failure", "error", "skipped"].map((tag) =>
        elements.filter(({ name }) => name === tag).length.toString(),
      );
      const { tests, failures, errors, skipped } = root?.attributes ?? {};
      expect([tests, failures, errors, skipped]).toEqual(tags);
      expectMarkers(said, evidence);
    },
    oscal: (text, evidence) => {
      const document: unknown = JSON.parse(text);
      expect(ofOscal(document)).toEqual([]);
      expectReferences(document);
      expectMarkers(text, evidence);
    },
    html: (text, evidence) => {
      const { tags, said } = readHtml(text);
      // Whatever stands in a name, the elements are the page's own.
      expect(tags.filter((tag) => tag === "script")).toHaveLength(1);
      expect(tags.filter((tag) => !OWN_TAGS.has(tag))).toEqual([]);
      expect(writable(text)).toBe(text);
      expectMarkers(said, evidence);
    },
    markdown: (text) => {
      expect(text.split("\n").length).toBeLessThanOrEqual(60);
      expect(text.length).toBeLessThan(65_536);
      // In a code span a name is only shown.
      const prose = text.replaceAll(/\\.|`[^`\n]*`/g, "");
      expect(prose).not.toMatch(/[`<>]|(?<![\p{L}\p{N}])@(?!\u200B)/u);
      expect(text).not.toMatch(/[\u202E\u2066]/);
      expect(text.isWellFormed()).toBe(true);
    },
  };

describe.each(Object.entries(CHECKS))("%s", (name, check) => {
  const { render } = AUDIT_REPORTS[name as keyof typeof AUDIT_REPORTS];

  it("is valid and complete for the five outcomes", () => {
    expect(() => check(render(auditEvidenceOf()), auditEvidenceOf())).not.toThrow();
  });

  it("is valid and complete whatever stands in names and messages", () => {
    const property = fc.property(hostileAudit, (evidence) => check(render(evidence), evidence));
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  it("is valid and complete with 10,000 findings", () => {
    const evidence = crowdedAudit(10_000);
    expect(() => check(render(evidence), evidence)).not.toThrow();
  });

  it("is valid without a single verdict", () => {
    const evidence = auditEvidenceOf({ evidence: evidenceOf({ stacks: [] }) });
    expect(() => check(render(evidence), evidence)).not.toThrow();
  });

  it("is the same text every time, also in comparison with an earlier audit", () => {
    const property = fc.property(hostileAudit, hostileAudit, (before, evidence) => {
      const text = render(evidence, before);
      expect(render(structuredClone(evidence), structuredClone(before))).toBe(text);
      check(text, evidence);
    });
    expect(() => fc.assert(property, { numRuns: 30 })).not.toThrow();
  });
});

it.skipIf(ofSarif === undefined)("sarif fits the schema of its committee", () => {
  const expectFit = (evidence: AuditEvidence): void => {
    expect(ofSarif?.(JSON.parse(AUDIT_REPORTS.sarif.render(evidence)))).toEqual([]);
  };
  expectFit(auditEvidenceOf());
  expectFit(crowdedAudit(10_000));
  fc.assert(fc.property(hostileAudit, expectFit), RUNS);
});

function expectMarkers(text: string, evidence: AuditEvidence): void {
  const found = new Set(text.match(/finding-\d+-/g));
  expect(markersOf(evidence).filter((marker) => !found.has(marker))).toEqual([]);
}

/** Elements that the page is made of. */
const OWN_TAGS: ReadonlySet<string> = new Set(
  (
    "html head meta title link style body a svg symbol path circle rect use header footer main nav section div span p " +
    "h1 h2 h3 h4 ul li dl dt dd form label input select option output button table caption thead tbody tr th td " +
    "details summary code strong b script"
  ).split(" "),
);

/** Tags in order, and all text; throws where an angle bracket is neither. */
function readHtml(text: string): { readonly tags: readonly string[]; readonly said: string } {
  const body = text
    .replace(/^<!doctype html>/, "")
    .replace(/<style>[^]*?<\/style>/, "<style></style>")
    .replace(/<script>[^]*?<\/script>/, "<script></script>");
  const tags: string[] = [];
  const said = body.replaceAll(
    /<\/?([a-z][a-z0-9]*)(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*\/?>/g,
    (tag, name: string) => {
      if (!tag.startsWith("</")) tags.push(name);
      return " ";
    },
  );
  if (/[<>]/.test(said))
    throw new Error(`what is no tag stands in the page: ${/.{0,40}[<>].{0,40}/.exec(said)?.[0]}`);
  return { tags, said };
}

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Strict: throws for whatever XML 1.0 does not allow. `said`: all text there is. */
function readXml(text: string): { readonly elements: readonly XmlElement[]; readonly said: string } {
  const elements: XmlElement[] = [];
  const said: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on("text", (part) => said.push(part));
  parser.write(text).close();
  return { elements, said: said.join("") };
}

/** Every reference inside the document leads to one thing, and nothing has the UUID of another. */
function expectReferences(document: unknown): void {
  const defined: string[] = [];
  const referred: string[] = [];
  walk(document, (key, value) => {
    if (key === "uuid") defined.push(value);
    else if (key.endsWith("-uuid")) referred.push(value);
    else if (key === "href" && value.startsWith("#")) referred.push(value.slice(1));
  });
  const known = new Set(defined);
  expect(defined).toHaveLength(known.size);
  expect(referred.filter((uuid) => !known.has(uuid))).toEqual([]);
}

function walk(value: unknown, look: (key: string, value: string) => void): void {
  if (value === null || typeof value !== "object") return;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (typeof member === "string") look(key, member);
    else walk(member, look);
  }
}

function crowdedAudit(count: number): AuditEvidence {
  const stack = "payments-prod";
  const outcomes = ["failed", "not-checked", "waived"] as const;
  const [accepted] = markedWaivers();
  const verdicts = Array.from({ length: 10 }, (_, at) =>
    verdictOf({
      stack,
      pack: "spend",
      policy: `policy-${at}`,
      findings: Array.from({ length: count / 10 }, (_, index) => {
        const outcome = outcomes[index % 3] ?? "failed";
        return {
          outcome,
          resource: urnOf(stack, "oci:Core/vcn:Vcn", `vcn-${at}-${index}`),
          message: `finding-${at * 1000 + index}- ${"It is not as it should be. ".repeat(20)}`,
          ...(outcome === "waived" && accepted !== undefined ? { waiver: accepted } : {}),
        };
      }),
    }),
  );
  return auditEvidenceOf({
    evidence: evidenceOf({ stacks: [stackOf(stack, { verdicts })] }),
    waiverProblems: Array.from({ length: 20 }, () => ({
      waiver: markedWaivers()[0] as NonNullable<typeof accepted>,
      kind: "unmatched",
      message: "Nothing needed it.",
    })),
  });
}

function markedWaivers() {
  return judgementsOf(auditEvidenceOf()).flatMap(({ waiver }) => waiver ?? []);
}
