import { z } from "zod";
import { SEVERITIES, stopsUpdate } from "../onboarding/vocabulary/verdicts.ts";
import type { Evidence } from "./evidence.ts";

/** One line of the record. */
export const preventedViolation = z.strictObject({
  /** RFC 3339, UTC. */
  at: z.iso.datetime(),
  operation: z.enum(["plan", "preview", "up"]),
  /** True where it was against the local OCI: nothing real was prevented. */
  sandbox: z.boolean(),
  tenancyId: z.string(),
  stack: z.string(),
  pack: z.string(),
  policy: z.string(),
  severity: z.enum(SEVERITIES),
  requirements: z.array(z.string()),
  /** URN; absent where the policy speaks of the stack as a whole. */
  resource: z.string().exactOptional(),
  message: z.string(),
});

/** A violation that a mandatory policy stopped before it reached OCI (ME-1). */
export type PreventedViolation = Readonly<z.infer<typeof preventedViolation>>;

/**
 * @param at  when the run ended, RFC 3339
 * @returns what policies stopped in a run; empty where it went through, or was no run that a policy could stop
 */
export function preventedIn(
  { operation, sandbox, declaration, stacks }: Evidence,
  at: string,
): PreventedViolation[] {
  const read = preventedViolation.shape.operation.safeParse(operation);
  if (!read.success) return [];
  return stacks.flatMap(({ stack, outcome, run }) =>
    (outcome === "refused" ? (run?.verdicts ?? []) : []).filter(stopsUpdate).flatMap((verdict) =>
      verdict.findings
        .filter((finding) => finding.outcome === "failed")
        .map(({ resource, message }) => ({
          at,
          operation: read.data,
          sandbox,
          tenancyId: declaration.tenancy.tenancyId,
          stack,
          pack: verdict.pack,
          policy: verdict.policy,
          severity: verdict.severity,
          requirements: [...verdict.requirements],
          ...(resource === undefined ? {} : { resource }),
          message,
        })),
    ),
  );
}

/** @returns one line of JSON each, as they are appended to the record */
export function preventedLines(violations: readonly PreventedViolation[]): string {
  return violations.map((violation) => `${JSON.stringify(violation)}\n`).join("");
}

/**
 * Reads a record. A line that was cut off, as by a machine that lost its power, is no violation: it is counted.
 *
 * @returns what it holds, and how many lines nobody can read
 */
export function readPrevented(text: string): {
  readonly violations: readonly PreventedViolation[];
  readonly unreadable: number;
} {
  const lines = text.split("\n").filter((line) => line !== "");
  const violations = lines.flatMap((line) => {
    try {
      const read = preventedViolation.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
  return { violations, unreadable: lines.length - violations.length };
}
