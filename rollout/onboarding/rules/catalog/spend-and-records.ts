import { alertPercentsAreUnique } from "../alert-percents-are-unique.ts";
import { alertsLeaveTimeToAct } from "../alerts-leave-time-to-act.ts";
import { alertsReachTheTeam } from "../alerts-reach-the-team.ts";
import { budgetsStayWithinTheCeiling } from "../budgets-stay-within-the-ceiling.ts";
import { commitmentsHoldTheirBalance } from "../commitments-hold-their-balance.ts";
import { decisionsAreOneWeeks } from "../decisions-are-one-weeks.ts";
import { decisionsAreToldApart } from "../decisions-are-told-apart.ts";
import { forecastsAreAlerted } from "../forecasts-are-alerted.ts";
import { limitsHaveHeadroom } from "../limits-have-headroom.ts";
import { retentionMeetsTheMinimum } from "../retention-meets-the-minimum.ts";
import { usageNamesKnownTeams } from "../usage-names-known-teams.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** What is spent and who hears of it, how long records are kept, and what the tenancy has left. */
export const SPEND_AND_RECORD_RULES: readonly RuleEntry[] = [
  {
    check: budgetsStayWithinTheCeiling,
    claim: "No team budgets more than the tenancy lets one team budget.",
    requirements: ["CO-2", "CO-4"],
  },
  {
    check: alertsReachTheTeam,
    claim: "Budget alerts reach somebody besides finance's contacts.",
    requirements: ["CO-2"],
  },
  {
    check: alertPercentsAreUnique,
    claim: "No alert threshold is written twice.",
    requirements: ["CO-2"],
  },
  {
    check: alertsLeaveTimeToAct,
    claim: "Every budget has an alert that leaves time to act, and one when it is spent.",
    requirements: ["CO-2", "CO-4"],
  },
  {
    check: forecastsAreAlerted,
    claim: "Every budget has an alert on its forecast.",
    requirements: ["CO-2", "CO-4"],
  },
  {
    check: usageNamesKnownTeams,
    claim: "What was spent under a former name or in a foreign compartment belongs to a team.",
    requirements: ["CO-1"],
  },
  {
    check: commitmentsHoldTheirBalance,
    claim: "A credit commitment begins before it ends and holds what is said to be left of it.",
    requirements: ["CO-3"],
  },
  {
    check: decisionsAreOneWeeks,
    claim: "A review of spend stands in the file of its week and was held.",
    requirements: ["CO-3"],
  },
  {
    check: decisionsAreToldApart,
    claim: "Every decision of a review has a name of its own and an end that makes sense.",
    requirements: ["CO-3"],
  },
  {
    check: retentionMeetsTheMinimum,
    claim: "Every team keeps its traces at least as long as its environment asks.",
    requirements: ["RT-1"],
  },
  {
    check: limitsHaveHeadroom,
    claim: "The documents need no more of any limit than the tenancy is known to have left.",
    requirements: ["CO-1", "NE-3"],
  },
];
