import { parseQuota } from "../../rollout/onboarding/vocabulary/iam/quota.ts";
import { parseStatement, type Location } from "../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { PlacedStack, ProvenResource } from "./proven-stack.ts";

/** Type → where a statement of it holds; `undefined` where the statement is not readable. */
const LOCATION_OF: Readonly<Record<string, (statement: string) => Location | undefined>> = {
  "oci:Identity/policy:Policy": (statement) => {
    const parsed = parseStatement(statement);
    return "statement" in parsed ? parsed.statement.location : undefined;
  },
  "oci:Limits/quota:Quota": (statement) => {
    const parsed = parseQuota(statement);
    return "quota" in parsed ? parsed.quota.location : undefined;
  },
};

/** What one statement says of environments. */
export type NamedEnvironment =
  | { readonly environment: string }
  /** It is none of the grammar's, so nobody knows. */
  | "unreadable"
  | undefined;

/**
 * The other environment in whose compartment a statement holds.
 *
 * @param path  of the input, e.g. `statements.3`
 * @param environments  of all stacks
 */
export function namedEnvironment(
  { type }: ProvenResource,
  path: string,
  text: string,
  { environment, team }: PlacedStack,
  environments: ReadonlySet<string>,
): NamedEnvironment {
  const locationOf = LOCATION_OF[type];
  if (locationOf === undefined || !/^statements\.\d+$/.test(path)) return undefined;
  const location = locationOf(text);
  if (location === undefined) return "unreadable";
  if (location.kind !== "compartment") return undefined;
  const named = location.path.find(
    (segment) => segment !== environment && segment !== team && environments.has(segment),
  );
  return named === undefined ? undefined : { environment: named };
}
