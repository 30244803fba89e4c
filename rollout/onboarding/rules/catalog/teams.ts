import { offboardingLeavesNoUse } from "../offboarding-leaves-no-use.ts";
import { pastDaysArePast } from "../past-days-are-past.ts";
import { pilotsAreFew } from "../pilots-are-few.ts";
import { pilotsAreReady } from "../pilots-are-ready.ts";
import { PILOT_TEAM_LIMIT } from "../../vocabulary/uses.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** Which teams take part, and when. */
export const TEAM_RULES: readonly RuleEntry[] = [
  {
    check: pastDaysArePast,
    claim: "What is said to have happened does not lie in the future.",
    requirements: ["RO-1", "ID-2", "RE-2"],
  },
  {
    check: pilotsAreFew,
    claim: `No more than ${PILOT_TEAM_LIMIT} pilot teams are active at once.`,
    requirements: ["RO-1"],
  },
  {
    check: pilotsAreReady,
    claim: "Every pilot team was found ready by somebody else than its owner.",
    requirements: ["RO-1"],
  },
  {
    check: offboardingLeavesNoUse,
    claim: "A team that is offboarding calls no model any more, and an active one calls some.",
    requirements: ["AU-1", "ID-1"],
  },
];
