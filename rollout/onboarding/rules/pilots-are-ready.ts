import { samePerson } from "../same-person.ts";
import { problemAt, type Rule } from "../written.ts";

/** A pilot team's readiness was assessed, and not by its own owner (RO-1). */
export const pilotsAreReady: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document: { phase, owner, readiness } }) => {
    if (readiness === undefined) {
      if (phase !== "pilot") return [];
      const fix = "Write readiness with who assessed the team, when, and the evidence";
      return [problemAt(yaml, ["phase"], "nothing says that this pilot team is ready", fix)];
    }
    if (!samePerson(readiness.assessor, owner)) return [];
    const wrong = `"${readiness.assessor}" is the team's owner, who cannot assess it`;
    return [problemAt(yaml, ["readiness", "assessor"], wrong, "Write somebody outside the team")];
  });
