import type { DecisionsDocument } from "./documents/decisions-document.ts";
import type { TeamDocument } from "./documents/team-document.ts";
import type { TenancyDocument } from "./documents/tenancy-document.ts";
import type { WaiversDocument } from "./documents/waivers-document.ts";
import type { ParsedYaml, Path } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";
import { dotted } from "./describe-issue.ts";

/** A document whose fields fit its form, with the places they were written at. */
export interface Written<T> {
  readonly yaml: ParsedYaml;
  readonly document: T;
}

/** All documents together: what a cross-field rule looks at. */
export interface WrittenRollout {
  readonly tenancy: Written<TenancyDocument>;
  readonly teams: readonly Written<TeamDocument>[];
  readonly waivers: Written<WaiversDocument> | undefined;
  /** Weekly reviews of spend. */
  readonly reviews: readonly Written<DecisionsDocument>[];
  /** The day that dates are compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One cross-field rule: its name is the claim that holds when it finds nothing. */
export type Rule = (rollout: WrittenRollout) => Problem[];

/** @returns a problem at the place where a path's value was written */
export function problemAt(yaml: ParsedYaml, path: Path, wrong: string, fix: string): Problem {
  return { file: yaml.file, ...yaml.valueAt(path), at: dotted(path), wrong, fix };
}
