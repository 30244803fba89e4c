import { DEFAULTS } from "../defaults.ts";
import { PILOT_TEAM_LIMIT } from "../vocabulary/uses.ts";
import { problemAt, type Rule } from "../written.ts";

/** The rollout starts with few teams; one that is offboarding makes room for the next (RO-1). */
export const pilotsAreFew: Rule = ({ teams }) => {
  const pilots = teams
    .filter(({ document }) => document.phase === "pilot" && (document.state ?? DEFAULTS.state) === "active")
    .sort((a, b) => (a.document.team < b.document.team ? -1 : 1));
  const first = pilots.slice(0, PILOT_TEAM_LIMIT).map(({ document }) => document.team);
  return pilots.slice(PILOT_TEAM_LIMIT).map(({ yaml }) => {
    const wrong = `the rollout has its ${PILOT_TEAM_LIMIT} pilot teams already: ${first.join(", ")}`;
    return problemAt(
      yaml,
      ["phase"],
      wrong,
      "Wait until one of them has passed its gates and is in phase general",
    );
  });
};
