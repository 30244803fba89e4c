import type { Rule } from "../written.ts";
import { dataClassesAreAllowed } from "./data-classes-are-allowed.ts";
import { environmentNamesAreFree } from "./environment-names-are-free.ts";
import { fileIsNamedAfterTeam } from "./file-is-named-after-team.ts";
import { groupServesOneEnvironment } from "./group-serves-one-environment.ts";
import { highRiskUsesAreReviewed } from "./high-risk-uses-are-reviewed.ts";
import { namesAreKnown } from "./names-are-known.ts";
import { networksDoNotOverlap } from "./networks-do-not-overlap.ts";
import { statesAreSeparate } from "./states-are-separate.ts";
import { usersAreOneTeams } from "./users-are-one-teams.ts";
import { usesRunWhereTheTeamIs } from "./uses-run-where-the-team-is.ts";

/** Every cross-field rule, in reading order. Adding one here is the whole registration. */
export const RULES: readonly Rule[] = [
  fileIsNamedAfterTeam,
  environmentNamesAreFree,
  namesAreKnown,
  usesRunWhereTheTeamIs,
  dataClassesAreAllowed,
  highRiskUsesAreReviewed,
  groupServesOneEnvironment,
  usersAreOneTeams,
  networksDoNotOverlap,
  statesAreSeparate,
];
