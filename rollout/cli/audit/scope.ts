import { fixForName } from "../../onboarding/nearest-name.ts";
import type { DeclaredStack } from "../../onboarding/stacks.ts";
import { UsageError } from "../usage-error.ts";

/** What an audit is narrowed to. */
export interface ScopeOptions {
  readonly team?: string;
  readonly environment?: string;
}

/**
 * @returns the stacks of a team, of an environment, of both, or all
 * @throws UsageError  for a name that the documents do not declare, and where nothing is left
 */
export function selectScope(
  declared: readonly DeclaredStack[],
  { team, environment }: ScopeOptions,
): DeclaredStack[] {
  const names = declared.map(({ name }) => name);
  require("team", team, names.flatMap((name) => (name.kind === "team" ? [name.team] : [])));
  require("environment", environment, names.flatMap((name) =>
    name.kind === "tenancy" ? [] : [name.environment],
  ));
  const found = declared.filter(
    ({ name }) =>
      (team === undefined || (name.kind === "team" && name.team === team)) &&
      (environment === undefined || (name.kind !== "tenancy" && name.environment === environment)),
  );
  if (found.length > 0) return found;
  throw new UsageError(`team "${team}" has no environment "${environment}". Leave one of the two out.`);
}

function require(what: string, written: string | undefined, known: readonly string[]): void {
  if (written === undefined || known.includes(written)) return;
  const all = [...new Set(known)];
  throw new UsageError(`${what} "${written}" is not in the documents. ${fixForName(written, all)}.`);
}
