import { alertPercentsAreUnique } from "../alert-percents-are-unique.ts";
import { alertsLeaveTimeToAct } from "../alerts-leave-time-to-act.ts";
import { alertsReachTheTeam } from "../alerts-reach-the-team.ts";
import { budgetsStayWithinTheCeiling } from "../budgets-stay-within-the-ceiling.ts";
import { forecastsAreAlerted } from "../forecasts-are-alerted.ts";
import { limitsHaveHeadroom } from "../limits-have-headroom.ts";
import { retentionMeetsTheMinimum } from "../retention-meets-the-minimum.ts";
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
