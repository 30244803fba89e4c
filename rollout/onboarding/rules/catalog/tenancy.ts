import { apiKeysStayInDevelopment } from "../api-keys-stay-in-development.ts";
import { deployersAreSeparate } from "../deployers-are-separate.ts";
import { directAccessIsInDate } from "../direct-access-is-in-date.ts";
import { highRiskUsesStateWhatTheyRequire } from "../high-risk-uses-state-what-they-require.ts";
import { modelsAreCalledInTheirRegion } from "../models-are-called-in-their-region.ts";
import { modelsTakeAllowedClasses } from "../models-take-allowed-classes.ts";
import { statesAreSeparate } from "../states-are-separate.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** What the tenancy's own document must keep. */
export const TENANCY_RULES: readonly RuleEntry[] = [
  {
    check: apiKeysStayInDevelopment,
    claim: "Nothing signs in to production with an API key.",
    requirements: ["ID-3"],
  },
  {
    check: directAccessIsInDate,
    claim: "Teams call models past the shared access layer until a stated day only.",
    requirements: ["AL-1"],
  },
  {
    check: statesAreSeparate,
    claim: "The tenancy and every environment keep their state in a backend and under a key of their own.",
    requirements: ["SE-1"],
  },
  {
    check: deployersAreSeparate,
    claim: "No two environments are deployed by what the same matching rule finds.",
    requirements: ["SE-1"],
  },
  {
    check: highRiskUsesStateWhatTheyRequire,
    claim: "Every approved use of high risk states telemetry and reviewers, and no other does.",
    requirements: ["AU-2", "RE-2"],
  },
  {
    check: modelsTakeAllowedClasses,
    claim: "No model is offered a data class that its kind of access may not get.",
    requirements: ["DA-1"],
  },
  {
    check: modelsAreCalledInTheirRegion,
    claim: "Teams are granted only models that can be called in the tenancy's region.",
    requirements: ["VE-1"],
  },
];
