import { parseCondition, type Condition } from "./condition.ts";
import { parseCrossTenancy, type Definition, type Endorsement } from "./cross-tenancy.ts";
import { parseStatement, VERBS, type Location, type Subject, type Verb } from "./statement.ts";

/** What is granted: a verb on a resource type in lower case, or single permissions in capitals. */
export type Right =
  | { readonly verb: Verb; readonly type: string }
  | { readonly permissions: readonly string[] };

/** An `allow` statement, read to the end. */
export interface Grant {
  readonly kind: "allow";
  readonly subject: Subject;
  readonly right: Right;
  readonly location: Location;
  readonly condition?: Condition;
}

/** An `endorse` statement, read to the end. */
export interface ForeignGrant {
  readonly kind: "endorse";
  readonly subject: Subject;
  readonly right: Right;
  /** As a definition of the same policy names it. */
  readonly tenancy: string;
  readonly condition?: Condition;
}

export type PolicyStatement = Grant | Definition | ForeignGrant;

export type ReadPolicyStatement =
  | { readonly statement: PolicyStatement }
  /** `at` counts characters from 1, those of `where` where it is present. */
  | { readonly at: number; readonly expected: string; readonly where?: "condition" };

/**
 * Reads one statement of an IAM policy with its condition, of the kinds that the rollout writes: `allow`, `define` and
 * `endorse`. All others, and every condition out of the grammar of `parseCondition`, are not readable.
 */
export function readPolicyStatement(text: string): ReadPolicyStatement {
  if (!/^\s*(?:define|endorse)\s/i.test(text)) {
    const parsed = parseStatement(text);
    if ("expected" in parsed) return parsed;
    const { subject, location } = parsed.statement;
    return completed(parsed.statement, {
      kind: "allow",
      subject,
      right: rightOf(parsed.statement),
      location,
    });
  }
  const parsed = parseCrossTenancy(text);
  if ("expected" in parsed) return parsed;
  if (parsed.statement.kind === "define") return { statement: parsed.statement };
  const { subject, tenancy } = parsed.statement;
  return completed(parsed.statement, { kind: "endorse", subject, right: rightOf(parsed.statement), tenancy });
}

function completed(
  { condition }: Pick<Endorsement, "condition">,
  statement: Grant | ForeignGrant,
): ReadPolicyStatement {
  if (condition === undefined) return { statement };
  const read = parseCondition(condition);
  if ("expected" in read) return { ...read, where: "condition" };
  return { statement: { ...statement, condition: read.condition } };
}

function rightOf({ grants, resourceType }: Pick<Endorsement, "grants" | "resourceType">): Right {
  const verb = VERBS.find((one) => grants.length === 1 && one === grants[0]);
  return verb === undefined || resourceType === undefined
    ? { permissions: grants.map((permission) => permission.toUpperCase()) }
    : { verb, type: resourceType.toLowerCase() };
}
