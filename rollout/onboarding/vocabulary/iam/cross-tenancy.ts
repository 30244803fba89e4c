import { takeCondition, takeGrants, takeSubject, type Statement, type Subject } from "./statement.ts";
import { peek, reading, StatementSyntaxError, takeKeyword, takeText } from "./tokens.ts";
import type { Cursor } from "./tokens.ts";

/** `define tenancy <name> as <ocid>`: the name that other statements of the policy call a tenancy by. */
export interface Definition {
  readonly kind: "define";
  readonly tenancy: string;
  readonly id: string;
}

/** `endorse <subject> to <verb> <resource-type> in tenancy <name>`: lets it act in another tenancy, where that admits it. */
export interface Endorsement extends Pick<Statement, "grants" | "resourceType" | "condition"> {
  readonly kind: "endorse";
  readonly subject: Subject;
  readonly tenancy: string;
}

export type ParsedCrossTenancy =
  | { readonly statement: Definition | Endorsement }
  /** `at` counts characters from 1. */
  | { readonly at: number; readonly expected: string };

/** Oracle's own tenancy of the commercial realm, which keeps every customer's cost reports. Source: OCI Billing, cost reports. */
export const COST_REPORT_TENANCY =
  "ocid1.tenancy.oc1..aaaaaaaaned4fkpkisbwjlr56u7cj63lf3wffbilvqknstgtvzub7vhqkggq";

/**
 * Reads the two statements by which a group reaches another tenancy. `admit`, which lets others in, `any-tenancy` and
 * definitions of anything but a tenancy count as not readable: the rollout writes none.
 *
 * @see OCI IAM, cross-tenancy policies
 */
export function parseCrossTenancy(text: string): ParsedCrossTenancy {
  return reading(text, (cursor) => {
    const kind = takeKeyword(cursor, "define", "endorse");
    return { statement: kind === "define" ? definition(cursor) : endorsement(cursor) };
  });
}

function definition(cursor: Cursor): Definition {
  takeKeyword(cursor, "tenancy");
  const tenancy = takeText(cursor, "a name for the tenancy");
  takeKeyword(cursor, "as");
  const id = takeText(cursor, "an OCID");
  const rest = peek(cursor);
  if (rest !== undefined) throw new StatementSyntaxError(rest.at, "the end");
  return { kind: "define", tenancy, id };
}

function endorsement(cursor: Cursor): Endorsement {
  const subject = takeSubject(cursor);
  takeKeyword(cursor, "to");
  const granted = takeGrants(cursor);
  takeKeyword(cursor, "in");
  takeKeyword(cursor, "tenancy");
  const tenancy = takeText(cursor, "the name of a tenancy");
  return { kind: "endorse", subject, ...granted, tenancy, ...takeCondition(cursor) };
}
