import { environmentNamesAreFree } from "../environment-names-are-free.ts";
import { fileIsNamedAfterTeam } from "../file-is-named-after-team.ts";
import { identifiersShareARealm } from "../identifiers-share-a-realm.ts";
import { namesAreKnown } from "../names-are-known.ts";
import { namesAreNoPolicyWords } from "../names-are-no-policy-words.ts";
import { namesAreUnique } from "../names-are-unique.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** What every document must keep to be read as what was meant. */
export const DOCUMENT_RULES: readonly RuleEntry[] = [
  {
    check: fileIsNamedAfterTeam,
    claim: "A team's document lies under the team's name, which is no stack's of the toolkit.",
    requirements: ["SE-1"],
  },
  {
    check: environmentNamesAreFree,
    claim: "No environment bears a name that the toolkit uses itself.",
    requirements: ["SE-1"],
  },
  {
    check: namesAreKnown,
    claim: "Every name that a document refers to is declared.",
    requirements: ["AU-1", "DA-1"],
  },
  {
    check: namesAreNoPolicyWords,
    claim:
      "No team, no environment and no compartment above them is called by a word of OCI's policy language.",
    requirements: ["ID-1"],
  },
  {
    check: namesAreUnique,
    claim: "In a list of named things no name stands twice.",
    requirements: ["DA-1", "CX-1"],
  },
  {
    check: identifiersShareARealm,
    claim: "Every OCID is of the tenancy's realm and, where it has one, of its region.",
    requirements: ["SE-1"],
  },
];
