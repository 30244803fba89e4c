import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { parseStackName } from "../../onboarding/vocabulary/stack-names.ts";
import { blindSpotsOf } from "../blind-spots.ts";

/** A stack of which no policy said anything: nothing in it may count as passed. */
export interface Gap {
  readonly stack: string;
  /** Absent for `tenancy`. */
  readonly environment?: string;
  readonly team?: string;
  /** Sentence that says why. */
  readonly message: string;
}

/** @returns stacks that were asked for and not judged, those that were begun first */
export function gapsOf({ evidence, scope }: AuditEvidence): Gap[] {
  const { withoutRun, withoutVerdict, notPartOfRun } = blindSpotsOf(evidence);
  return [
    ...withoutRun.map(({ stack, reason }) =>
      gapOf(stack, `No policy ran on it, because it did not come to its end. ${reason ?? ""}`.trim()),
    ),
    ...withoutVerdict.map((stack) => gapOf(stack, "No policy ran on it.")),
    ...notPartOfRun
      .map((stack) => gapOf(stack, "The documents call for it, but this audit did not look at it."))
      .filter(
        ({ team, environment }) =>
          (scope.team === undefined || scope.team === team) &&
          (scope.environment === undefined || scope.environment === environment),
      ),
  ];
}

function gapOf(stack: string, message: string): Gap {
  const name = parseStackName(stack);
  return {
    stack,
    ...(name === undefined || name.kind === "tenancy" ? {} : { environment: name.environment }),
    ...(name?.kind === "team" ? { team: name.team } : {}),
    message,
  };
}
