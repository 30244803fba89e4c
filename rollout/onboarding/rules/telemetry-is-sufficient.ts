import { DEFAULTS } from "../defaults.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use records everything that its entry of the catalog requires (AU-2). */
export const telemetryIsSufficient: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    document.uses.flatMap((use, at) => {
      const required = tenancy.document.approvedUses[use.approvedUse]?.requires?.telemetry ?? [];
      const recorded = use.telemetry ?? DEFAULTS.telemetry;
      const missing = required.filter((kind) => !recorded.includes(kind));
      if (missing.length === 0) return [];
      const wrong = `"${use.name}" does not record ${missing.join(", ")}, which "${use.approvedUse}" requires`;
      return [problemAt(yaml, ["uses", at, "telemetry"], wrong, `Add ${missing.join(", ")}`)];
    }),
  );
