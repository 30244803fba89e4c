import { answersTo, classThatNeeds, usesIn, type Answers } from "./answers.ts";
import type { Catalog } from "./catalog.ts";
import { namesFor } from "./check-answer.ts";
import { freeNetwork } from "./free-network.ts";
import type { Question } from "./open-questions.ts";

export interface Choice {
  readonly name: string;
  /** What to know before choosing it. */
  readonly hint?: string;
}

/** @returns what a question may be answered with, where that is a list */
export function choicesFor(
  { flag, key }: Question,
  answers: Answers,
  catalog: Catalog,
): Choice[] | undefined {
  const { costCenters, approvedUses, environments, models } = catalog.tenancy;
  return namesFor(flag, catalog)?.map((name) => {
    switch (flag) {
      case "cost-center":
        return hinted(name, costCenters[name]?.name);
      case "use":
        return hinted(
          name,
          approvedUses[name]?.risk === "high" ? "high risk: reviewed first, then written by hand" : undefined,
        );
      case "environment":
        return hinted(name, environments[name]?.tier);
      case "model": {
        const classes = answersTo(answers, "data-class", key) ?? [];
        const refused = classes.filter((one) => models[name]?.dataClasses.includes(one) === false);
        return hinted(name, refused.length === 0 ? undefined : `does not take ${refused.join(", ")}`);
      }
      default:
        return { name };
    }
  });
}

function hinted(name: string, hint: string | undefined): Choice {
  return hint === undefined ? { name } : { name, hint };
}

/** @returns an answer to agree to or to change; it is shown, and never taken where nobody saw it */
export function proposalFor({ flag, key }: Question, answers: Answers, catalog: Catalog): string | undefined {
  switch (flag) {
    case "endpoint":
      return key === undefined ? undefined : endpointFor(key, answers, catalog);
    case "network":
      return key === undefined ? undefined : freeNetwork([...catalog.networks, ...networksIn(answers)]);
    case "recipient":
      return answers.get("owner")?.[0];
    default:
      return undefined;
  }
}

/** A tenancy has few endpoints, so a team shares its environment's unless its data must be isolated (DA-2, NE-3). */
function endpointFor(environment: string, answers: Answers, { tenancy }: Catalog): "shared" | "dedicated" {
  const isIsolated = usesIn(answers, tenancy, environment).some(
    (use) => classThatNeeds(answers, tenancy, "isolation", use) !== undefined,
  );
  return isIsolated ? "dedicated" : "shared";
}

function networksIn(answers: Answers): string[] {
  return [...answers].flatMap(([name, [cidr]]) =>
    name.startsWith("network ") && cidr !== undefined ? [cidr] : [],
  );
}
