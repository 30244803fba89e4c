import { dataClassesAreAllowed } from "../data-classes-are-allowed.ts";
import { highRiskUsesAreReviewed } from "../high-risk-uses-are-reviewed.ts";
import { isolationIsProvided } from "../isolation-is-provided.ts";
import { redactionIsDeclared } from "../redaction-is-declared.ts";
import { reviewsAreInDate } from "../reviews-are-in-date.ts";
import { telemetryIsSufficient } from "../telemetry-is-sufficient.ts";
import { usesCallModelsOfTheirEnvironment } from "../uses-call-models-of-their-environment.ts";
import { usesRunWhereTheTeamIs } from "../uses-run-where-the-team-is.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** What models are used for, with which data and from where. */
export const USE_RULES: readonly RuleEntry[] = [
  {
    check: usesRunWhereTheTeamIs,
    claim: "Models are used only where the team has a budget, alerts and groups.",
    requirements: ["CO-2", "RO-4"],
  },
  {
    check: usesCallModelsOfTheirEnvironment,
    claim: "In each environment a team may call exactly the models that its uses and repositories call.",
    requirements: ["ID-1"],
  },
  {
    check: dataClassesAreAllowed,
    claim: "Every data class of a use may go to its models from its environments.",
    requirements: ["DA-1"],
  },
  {
    check: redactionIsDeclared,
    claim: "A use whose data must be redacted says what redacts it and where the proof is.",
    requirements: ["DA-2"],
  },
  {
    check: isolationIsProvided,
    claim: "Data that must be isolated goes through a private endpoint of the team's own.",
    requirements: ["DA-2"],
  },
  {
    check: highRiskUsesAreReviewed,
    claim: "Every use of high risk has a review by a reviewer of the catalog who does not own the team.",
    requirements: ["AU-2", "RE-2"],
  },
  {
    check: reviewsAreInDate,
    claim: "The review of every use still holds.",
    requirements: ["RE-2"],
  },
  {
    check: telemetryIsSufficient,
    claim: "Every use records what its entry of the catalog requires.",
    requirements: ["AU-2"],
  },
];
