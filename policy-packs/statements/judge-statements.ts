import { Policy } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ReportViolation, ResourceValidation, ResourceValidationArgs } from "@pulumi/policy";
import {
  readPolicyStatement,
  type Grant,
  type PolicyStatement,
  type ReadPolicyStatement,
} from "../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import { unknownLast } from "../unknown-last.ts";

/** @returns what is wrong with a statement, each to be read after `Statement "…"`; `undefined` where it is none of the policy's business */
export type JudgeStatement = (statement: PolicyStatement) => readonly string[] | undefined;

/** The same, of `allow` statements alone. */
export type JudgeGrant = (grant: Grant) => readonly string[] | undefined;

export const NO_STATEMENTS = "The policy has no statements.";
export const NOT_READABLE = "A statement is not readable, which statements-are-readable tells.";

/**
 * Looks at every statement of an IAM policy. A policy one of whose statements is not readable has not passed: it
 * declines to answer.
 *
 * @param otherwise  why it does not apply to a policy none of whose statements is its business
 * @param prepare    makes the judge for one policy; `undefined` where it cannot judge, which it has then reported
 */
export function judgesStatements(
  otherwise: string,
  prepare: (args: ResourceValidationArgs, reportViolation: ReportViolation) => JudgeStatement | undefined,
): ResourceValidation {
  return validateResourceOfType(Policy, (policy, args: ResourceValidationArgs, reportViolation) => {
    if (!("statements" in policy)) args.notApplicable(NO_STATEMENTS);
    const judge = prepare(args, reportViolation);
    if (judge === undefined) return;
    const { statements } = policy;
    const count = { concerned: 0, faults: 0, unreadable: 0 };
    unknownLast(statements.keys(), (index) => {
      const text = statements[index] ?? "";
      const read = readOnce(text);
      if ("expected" in read) {
        count.unreadable += 1;
        return;
      }
      const faults = judge(read.statement);
      if (faults === undefined) return;
      count.concerned += 1;
      count.faults += faults.length;
      for (const fault of faults) reportViolation(`Statement "${text}" ${fault}.`);
    });
    if (count.faults > 0) return;
    if (count.unreadable > 0) args.notApplicable(NOT_READABLE);
    if (count.concerned === 0) args.notApplicable(otherwise);
  });
}

/** `judgesStatements` for a policy whose business is `allow` statements. */
export function judgesGrants(
  otherwise: string,
  prepare: (args: ResourceValidationArgs, reportViolation: ReportViolation) => JudgeGrant | undefined,
): ResourceValidation {
  return judgesStatements(otherwise, (args, reportViolation) => {
    const judge = prepare(args, reportViolation);
    return judge && ((statement) => (statement.kind === "allow" ? judge(statement) : undefined));
  });
}

/** Every policy of the pack asks for the same statements, one after another. */
const read = new Map<string, ReadPolicyStatement>();

/** What a statement says depends on its text alone, so it is read once for all policies. */
export function readOnce(text: string): ReadPolicyStatement {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= REMEMBERED) read.clear();
  const fresh = readPolicyStatement(text);
  read.set(text, fresh);
  return fresh;
}

/** Far more statements than one policy holds, and little memory. */
const REMEMBERED = 1000;
