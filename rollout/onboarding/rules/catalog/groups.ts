import { codexDevelopersAreTheirOwnGroup } from "../codex-developers-are-their-own-group.ts";
import { createdGroupsLiveInTheDefaultDomain } from "../created-groups-live-in-the-default-domain.ts";
import { governanceGroupsAreApart } from "../governance-groups-are-apart.ts";
import { groupServesOneEnvironment } from "../group-serves-one-environment.ts";
import { groupsStayOutOfPrefixes } from "../groups-stay-out-of-prefixes.ts";
import { procurementIsApartFromCodex } from "../procurement-is-apart-from-codex.ts";
import { roleReviewsAreInDate } from "../role-reviews-are-in-date.ts";
import { teamGroupsAreApartFromGovernance } from "../team-groups-are-apart-from-governance.ts";
import { usersAreNotOperators } from "../users-are-not-operators.ts";
import { usersAreOneTeams } from "../users-are-one-teams.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** Who may do what, kept apart. */
export const GROUP_RULES: readonly RuleEntry[] = [
  {
    check: groupServesOneEnvironment,
    claim: "A group serves a team in one environment only.",
    requirements: ["SE-1", "ID-1"],
  },
  {
    check: groupsStayOutOfPrefixes,
    claim: "No group bears the prefix of an environment that it does not belong to.",
    requirements: ["SE-1", "ID-1"],
  },
  {
    check: usersAreOneTeams,
    claim: "A team's users and Codex developers are no other team's.",
    requirements: ["ID-1"],
  },
  {
    check: usersAreNotOperators,
    claim: "Users and operators of a team are two groups in each environment.",
    requirements: ["ID-1"],
  },
  {
    check: codexDevelopersAreTheirOwnGroup,
    claim: "A group of Codex developers is no team's users or operators.",
    requirements: ["CX-2"],
  },
  {
    check: roleReviewsAreInDate,
    claim: "The members of a team's groups were reviewed in time, by somebody else than its owner.",
    requirements: ["ID-2"],
  },
  {
    check: governanceGroupsAreApart,
    claim: "Platform, finance, auditors and procurement are four different groups.",
    requirements: ["ID-1", "CX-2"],
  },
  {
    check: procurementIsApartFromCodex,
    claim:
      "Who buys capacity is in no team's group: neither its users, nor its operators, nor its developers.",
    requirements: ["CX-2"],
  },
  {
    check: teamGroupsAreApartFromGovernance,
    claim: "No group of a team has a role in the tenancy's document or provisions an environment.",
    requirements: ["ID-1"],
  },
  {
    check: createdGroupsLiveInTheDefaultDomain,
    claim: "Groups are created in the default identity domain only; elsewhere they exist already.",
    requirements: ["ID-1"],
  },
];
