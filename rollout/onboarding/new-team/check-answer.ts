import type { z } from "zod";
import * as format from "../documents/formats.ts";
import { fixForName } from "../nearest-name.ts";
import type { Problem } from "../problem.ts";
import { PHASES } from "../vocabulary/uses.ts";
import type { Slot } from "./answers.ts";
import type { Catalog } from "./catalog.ts";
import type { FlagName } from "./flags.ts";
import { hiddenCharacter } from "./hidden-characters.ts";

type Mistake = Pick<Problem, "wrong" | "fix">;

/** A private endpoint only: a public one is for development, and written by hand (NE-3). */
const ENDPOINTS = ["shared", "dedicated"] as const;

const FORMS: Readonly<Partial<Record<FlagName, z.ZodType<string>>>> = {
  product: format.sentence,
  owner: format.mailAddress,
  "readiness-assessor": format.mailAddress,
  "readiness-date": format.isoDate,
  "readiness-operates-in-oci": format.reference,
  "readiness-logging": format.reference,
  "readiness-incident-response": format.reference,
  "role-reviewed-on": format.isoDate,
  "role-reviewer": format.mailAddress,
  "role-review-evidence": format.reference,
  workflow: format.sentence,
  justification: format.sentence,
  "redaction-by": format.sentence,
  "redaction-evidence": format.reference,
  network: format.subnetCidr,
  users: format.sentence,
  operators: format.sentence,
  "users-group": format.groupName,
  "operators-group": format.groupName,
  recipient: format.mailAddress,
};
const NUMBERS: readonly FlagName[] = ["budget", "role-review-every-days"];

/** @returns the names that an answer is one of; `undefined` where it is free */
export function namesFor(flag: FlagName, { tenancy }: Catalog): readonly string[] | undefined {
  switch (flag) {
    case "cost-center":
      return Object.keys(tenancy.costCenters);
    case "phase":
      return PHASES;
    case "use":
      return Object.keys(tenancy.approvedUses);
    case "data-class":
      return tenancy.dataClasses.map(({ name }) => name);
    case "model":
      return Object.keys(tenancy.models);
    case "environment":
      return Object.keys(tenancy.environments);
    case "endpoint":
      return ENDPOINTS;
    default:
      return undefined;
  }
}

/** @returns what is wrong with one answer by itself, whoever gave it; what depends on others is the rules' to tell */
export function checkAnswer({ flag, key }: Slot, text: string, catalog: Catalog): Mistake | undefined {
  const hidden = hiddenCharacter(text);
  if (hidden !== undefined) return { wrong: `this holds ${hidden}, which nobody sees`, fix: "Take it out" };

  const names = namesFor(flag, catalog);
  if (names !== undefined) {
    return names.includes(text)
      ? undefined
      : { wrong: `"${text}" is not one of those there are`, fix: fixForName(text, names) };
  }
  if (NUMBERS.includes(flag)) {
    if (!/^[1-9][0-9]{0,8}$/.test(text)) {
      return { wrong: `"${text}" is no amount`, fix: "Write a whole number, without a currency" };
    }
    return flag === "budget" && key !== undefined ? aboveCeiling(Number(text), key, catalog) : undefined;
  }
  const issue = FORMS[flag]?.safeParse(text).error?.issues[0];
  return issue === undefined ? undefined : { wrong: `"${text}" does not fit`, fix: `Write ${issue.message}` };
}

/** @returns what is wrong with a budget beyond the tenancy's ceiling for one team (CO-2) */
export function aboveCeiling(amount: number, environment: string, { tenancy }: Catalog): Mistake | undefined {
  const ceiling = tenancy.environments[environment]?.budgetCeiling;
  if (ceiling === undefined || amount <= ceiling) return undefined;
  return {
    wrong: `${amount} is more than ${ceiling}, the most that one team may budget in "${environment}"`,
    fix: `Write at most ${ceiling}, or have the tenancy's budgetCeiling raised`,
  };
}
