import { chosenEnvironments, chosenUses, slotOf, type Answers, type Slot } from "./answers.ts";
import type { Catalog } from "./catalog.ts";
import { flagFacts } from "./flags.ts";

/** @returns slots of uses and environments that the team does not have, once all of those are known */
export function unneededAnswers(given: Answers, answers: Answers, { tenancy }: Catalog): Slot[] {
  const uses = chosenUses(answers, tenancy);
  const environments = chosenEnvironments(answers, tenancy);
  if (uses === undefined || environments === undefined) return [];
  const has = { use: [...uses.provisioned, ...uses.withheld], environment: environments };
  return [...given.keys()].map(slotOf).filter(({ flag, key }) => {
    const { of } = flagFacts(flag);
    return of !== undefined && key !== undefined && !has[of].includes(key);
  });
}
