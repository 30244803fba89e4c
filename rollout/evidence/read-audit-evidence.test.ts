import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { auditEvidenceOf } from "../../test/harness/audit-evidence.ts";
import type { Json } from "../onboarding/vocabulary/stack-runs.ts";
import type { AuditEvidence } from "./audit-evidence.ts";
import type { auditEvidenceSchema } from "./audit-evidence-schema.ts";
import { readAuditEvidence, UnreadableAuditEvidence } from "./read-audit-evidence.ts";

/** A type without `readonly`, which a schema does not write. */
type Writable<T> = [Json] extends [T]
  ? T
  : T extends object
    ? { -readonly [Member in keyof T]: Writable<T[Member]> }
    : T;

/** The other direction than `MembersOf` checks: whatever the interface allows, the schema takes. Compiled, never called. */
const taken = (evidence: Writable<AuditEvidence>): z.input<typeof auditEvidenceSchema> => evidence;

type Draft = Record<string, unknown> & { evidence: { stacks: Record<string, unknown>[] } };

/** @returns the evidence as text, after a change to a copy of it */
function edited(change: (draft: Draft) => void): string {
  const draft = JSON.parse(JSON.stringify(auditEvidenceOf())) as Draft;
  change(draft);
  return JSON.stringify(draft);
}

function messageFor(text: string): string {
  try {
    readAuditEvidence(text);
  } catch (error) {
    if (error instanceof UnreadableAuditEvidence) return error.message;
    throw error;
  }
  return "was read";
}

const verdictsOf = (draft: Draft, stack: number): Record<string, unknown>[] =>
  (draft.evidence.stacks[stack] as { run: { verdicts: Record<string, unknown>[] } }).run.verdicts;

describe("readAuditEvidence", () => {
  it("returns what was written", () => {
    expect(taken).toBeDefined();
    expect(readAuditEvidence(JSON.stringify(auditEvidenceOf()))).toEqual(auditEvidenceOf());
  });

  it("ends the process with 1", () => {
    expect(new UnreadableAuditEvidence("").exitCode).toBe(1);
  });

  it.each([
    ["nothing", "", "it is empty"],
    ["a truncated file", JSON.stringify(auditEvidenceOf()).slice(0, -20), "it is no whole JSON ("],
    ["a list", "[]", "it is no JSON object"],
    ["a document without a kind", "{}", 'a document without a kind, not "AuditEvidence"'],
    ["the evidence of a run", '{"kind":"Evidence"}', 'a document of kind "Evidence", not "AuditEvidence"'],
    [
      "another version",
      edited((draft) => (draft["apiVersion"] = "rollout/v2")),
      'its apiVersion is "rollout/v2", and this toolkit reads "rollout/v1"',
    ],
    ["no version", edited((draft) => delete draft["apiVersion"]), "its apiVersion is none"],
  ])("refuses %s", (_what, text, message) => {
    expect(messageFor(text)).toContain(`The audit evidence cannot be read: `);
    expect(messageFor(text)).toContain(message);
    expect(messageFor(text)).toContain("rollout audit");
  });

  it.each<[string, (draft: Draft) => void, string]>([
    [
      "an unknown member",
      (draft) => (draft.evidence.stacks[1] = { ...draft.evidence.stacks[1], trusted: true }),
      'evidence.stacks[1] has "trusted", which is no member of it',
    ],
    ["a missing member", (draft) => delete draft["toolkit"], "toolkit is missing"],
    ["a value of another type", (draft) => (draft["asOf"] = 20_261_201), "asOf does not fit ("],
    ["a day that is none", (draft) => (draft["asOf"] = "2026-02-30"), "asOf does not fit ("],
    [
      "an outcome that its findings contradict",
      (draft) => Object.assign(verdictsOf(draft, 4)[0] ?? {}, { outcome: "passed" }),
      'evidence.stacks[4].run.verdicts[0].outcome is "passed", but what the policy found makes it "failed"',
    ],
    [
      "a failure that is called waived without a waiver",
      (draft) =>
        Object.assign(verdictsOf(draft, 4)[0] ?? {}, {
          outcome: "waived",
          findings: [{ outcome: "waived", message: "It fails." }],
        }),
      'a waiver stands exactly where the outcome is "waived"',
    ],
    [
      "a policy that broke and failed all the same",
      (draft) =>
        Object.assign(verdictsOf(draft, 4)[0] ?? {}, {
          outcome: "failed",
          findings: [{ outcome: "failed", broke: true, message: "It broke." }],
        }),
      'a policy that broke is "not-checked"',
    ],
    [
      "a policy that does not apply for no reason",
      (draft) => delete verdictsOf(draft, 0)[0]?.["reason"],
      'a reason stands exactly where the outcome is "not-applicable"',
    ],
    [
      "a verdict of another stack",
      (draft) => Object.assign(verdictsOf(draft, 0)[0] ?? {}, { stack: "shared-dev" }),
      'evidence.stacks[0].run holds what was said of stack "shared-dev"',
    ],
  ])("refuses %s, and says where", (_what, change, message) => {
    expect(messageFor(edited(change))).toContain(message);
    expect(messageFor(edited(change))).toMatch(/ It was edited, or another version wrote it\. Use the file/);
  });

  it("lists five misfits and counts the others", () => {
    const message = messageFor(
      edited((draft) => {
        for (const stack of draft.evidence.stacks) delete stack["stack"];
        draft["asOf"] = 1;
        draft["collectedAt"] = 1;
      }),
    );
    expect(message.split("; ")).toHaveLength(6);
    expect(message).toMatch(/; and \d+ more\./);
  });
});
