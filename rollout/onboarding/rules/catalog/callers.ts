import { applicationsAreKnown } from "../applications-are-known.ts";
import { applicationsStayInTheirEnvironment } from "../applications-stay-in-their-environment.ts";
import { codexHasItsDevelopers } from "../codex-has-its-developers.ts";
import { principalsAreOneTeams } from "../principals-are-one-teams.ts";
import { repositoriesAreAllowed } from "../repositories-are-allowed.ts";
import { repositoriesAreOneTeams } from "../repositories-are-one-teams.ts";
import { secretsAreScanned } from "../secrets-are-scanned.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** Which applications and repositories models are called from. */
export const CALLER_RULES: readonly RuleEntry[] = [
  {
    check: applicationsAreKnown,
    claim: "Uses name declared applications only, and every application has a use.",
    requirements: ["NE-1"],
  },
  {
    check: applicationsStayInTheirEnvironment,
    claim: "An application runs in an environment of its team and of every use that names it.",
    requirements: ["SE-1"],
  },
  {
    check: principalsAreOneTeams,
    claim: "A compartment holds the applications of one team in one environment only.",
    requirements: ["SE-1", "NE-1"],
  },
  {
    check: repositoriesAreAllowed,
    claim: "A repository's source may go to its models from its environment.",
    requirements: ["CX-7"],
  },
  {
    check: repositoriesAreOneTeams,
    claim: "A repository is given to Codex by one team.",
    requirements: ["CX-1"],
  },
  {
    check: secretsAreScanned,
    claim: "Every repository that Codex may reach has secret scanning.",
    requirements: ["CX-4"],
  },
  {
    check: codexHasItsDevelopers,
    claim: "An environment names Codex developers exactly where it has a repository.",
    requirements: ["CX-1", "ID-1"],
  },
];
