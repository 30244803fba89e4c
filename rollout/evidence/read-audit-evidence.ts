import type { z } from "zod";
import { RolloutError } from "../onboarding/vocabulary/rollout-error.ts";
import type { AuditEvidence } from "./audit-evidence.ts";
import { auditEvidenceSchema } from "./audit-evidence-schema.ts";

/** A file that is no audit evidence, or none that this toolkit may rely on. Nothing was compared or changed. */
export class UnreadableAuditEvidence extends RolloutError {
  override readonly name = "UnreadableAuditEvidence";
  override readonly exitCode = 1;
}

/** Misfits that one message lists; the first ones are enough to see what became of a file. */
const LISTED = 5;

const AGAIN = 'Use the file as "rollout audit" wrote it, or run "rollout audit" again.';

/**
 * Reads the JSON report of an audit.
 *
 * A digest or a signature it does not check: an edit that keeps the shape and contradicts no finding stays unseen here.
 *
 * @throws UnreadableAuditEvidence  for text that is not whole, is of another kind or version, or does not fit its schema
 */
export function readAuditEvidence(text: string): AuditEvidence {
  const value = parsed(text);
  if (!("kind" in value) || value.kind !== "AuditEvidence") {
    const kind = "kind" in value ? `of kind ${JSON.stringify(value.kind)}` : "without a kind";
    throw new UnreadableAuditEvidence(
      `The audit evidence cannot be read: it is a document ${kind}, not "AuditEvidence". Name the audit.json of an earlier "rollout audit".`,
    );
  }
  if (!("apiVersion" in value) || value.apiVersion !== "rollout/v1") {
    const version = "apiVersion" in value ? JSON.stringify(value.apiVersion) : "none";
    throw new UnreadableAuditEvidence(
      `The audit evidence cannot be read: its apiVersion is ${version}, and this toolkit reads "rollout/v1". Run "rollout audit" of both days with the same version of the toolkit.`,
    );
  }
  const read = auditEvidenceSchema.safeParse(value);
  if (read.success) return read.data;
  throw new UnreadableAuditEvidence(
    `The audit evidence does not have the shape that "rollout audit" writes: ${listed(read.error.issues, value)}. It was edited, or another version wrote it. ${AGAIN}`,
  );
}

function parsed(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const what = text.trim() === "" ? "it is empty" : `it is no whole JSON (${error.message})`;
    throw new UnreadableAuditEvidence(`The audit evidence cannot be read: ${what}. ${AGAIN}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new UnreadableAuditEvidence(`The audit evidence cannot be read: it is no JSON object. ${AGAIN}`);
}

function listed(issues: readonly z.core.$ZodIssue[], root: object): string {
  const told = issues.slice(0, LISTED).map((issue) => `${placeOf(issue.path)}${wordsOf(issue, root)}`);
  const rest = issues.length - told.length;
  return told.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
  return place === "" ? "" : `${place} `;
}

function wordsOf(issue: z.core.$ZodIssue, root: object): string {
  if (issue.code === "unrecognized_keys") {
    return `has ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}, which is no member of it`;
  }
  if (issue.code === "invalid_type" && valueAt(root, issue.path) === undefined) return "is missing";
  if (issue.code === "custom") return issue.message;
  return `does not fit (${issue.message})`;
}

function valueAt(root: object, path: readonly PropertyKey[]): unknown {
  let value: unknown = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
