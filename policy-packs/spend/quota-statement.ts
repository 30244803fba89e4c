import type { PolicyResource } from "@pulumi/policy";
import { unknownLast } from "../unknown-last.ts";

/** What one statement of a quota says of some limits of one family, in one compartment and all below it. */
export interface QuotaStatement {
  readonly family: string;
  readonly limits: readonly string[];
  /** How many may be used; `undefined` where an `unset` takes an earlier statement back. */
  readonly most: number | undefined;
  /** Names from the tenancy's root down; empty for the tenancy. */
  readonly compartmentPath: readonly string[];
}

const STATEMENT =
  /^(set|unset|zero)\s+(\S+)\s+quotas?\s+([^\s,]+(?:\s*,\s*[^\s,]+)*)(?:\s+to\s+(\d+))?\s+in\s+(?:tenancy|compartment\s+(\S+))$/i;

/**
 * Reads a statement of OCI's quota language. One with a condition counts as not readable: it limits only some of the
 * regions.
 *
 * @returns `undefined` for one that is not readable
 * @see OCI Compartment Quotas, policy syntax
 */
export function parseQuotaStatement(text: string): QuotaStatement | undefined {
  const [, verb = "", family, names, amount, path] = STATEMENT.exec(text.trim()) ?? [];
  if (family === undefined || names === undefined) return undefined;
  const sets = verb.toLowerCase() === "set";
  if (sets !== (amount !== undefined)) return undefined;
  return {
    family,
    limits: names.split(/\s*,\s*/),
    most: sets ? Number(amount) : verb.toLowerCase() === "zero" ? 0 : undefined,
    compartmentPath: path?.split(":") ?? [],
  };
}

const QUOTA = "oci:Limits/quota:Quota";

/**
 * Shows every readable statement of a stack's quotas, and the quota that holds it.
 *
 * @throws UnknownValueError  after all that is known was shown
 */
export function eachQuotaStatement(
  resources: readonly PolicyResource[],
  look: (statement: QuotaStatement, quota: PolicyResource) => void,
): void {
  const quotas = resources.filter(({ type }) => type === QUOTA);
  unknownLast(quotas, (quota) => {
    const texts = (quota.props["statements"] ?? []) as readonly string[];
    unknownLast(texts.keys(), (index) => {
      const statement = parseQuotaStatement(texts[index] ?? "");
      if (statement !== undefined) look(statement, quota);
    });
  });
}
