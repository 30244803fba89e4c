import { outcomeOf, type Finding, type Verdict } from "../../rollout/onboarding/vocabulary/verdicts.ts";
import { findingsIn } from "./findings.ts";
import { NetworkBlocks } from "./network-blocks.ts";
import { OwnedValues } from "./owned-values.ts";
import { placed, type ProvenStack } from "./proven-stack.ts";

/** What the verdict calls the stack that it is about. */
export const ALL_STACKS = "all stacks";

/**
 * Shows over the merged resources of all stacks that no environment uses what is another's (SE-1, NE-3): a policy sees
 * one stack, and takes the documents' word for the rest.
 *
 * - No id, name or address that a stack of one environment owns stands in any input of another environment's stack.
 * - No id, and no name that a tenancy knows once, is in two states.
 * - No network shares an address with another environment's.
 * - No statement holds in another environment's compartment.
 *
 * What `tenancy` made for all environments belongs to none of them. A value that nobody can see, an id that is not
 * there yet included, is "not-checked". One index of what is owned and one walk over the inputs: it takes the time of
 * reading them.
 *
 * @param stacks  of all environments, and `tenancy`
 */
export function separationVerdict(stacks: readonly ProvenStack[]): Verdict {
  const all = stacks.map(placed);
  const environments = new Set(all.flatMap(({ environment }) => environment ?? []));
  const owned = new OwnedValues(all, environments);
  const blocks = new NetworkBlocks(all);

  const found = all.map((stack) => ({
    stack: stack.stack,
    findings: findingsIn(stack, { environments, owned, blocks }),
  }));
  const twice = owned.claimedTwice.map(([first, second]): Finding => ({
    resource: second.urn,
    outcome: "failed",
    message: `"${second.resource}" of stack "${second.stack}" has ${second.kind} "${first.resource}", which is in the state of stack "${first.stack}" too.`,
  }));
  const findings = [...found.flatMap((one) => one.findings), ...twice].sort(byResource);
  const blamed = new Set(owned.claimedTwice.flatMap((owners) => owners.map(({ stack }) => stack)));
  const passed = found
    .filter((one) => one.findings.length === 0 && !blamed.has(one.stack))
    .map(({ stack }) => stack)
    .sort();
  // One environment alone has nothing to be kept apart from, unless something was found all the same.
  const applies = environments.size > 1 || findings.length > 0;
  return {
    stack: ALL_STACKS,
    pack: "environment-separation",
    policy: "environments-share-nothing",
    description: "No environment uses what belongs to another.",
    level: "mandatory",
    severity: "critical",
    requirements: ["SE-1", "NE-3"],
    cis: [],
    remediation:
      "Declare what each environment needs under that environment in stacks/teams/<team>.yaml or stacks/tenancy.yaml, and bring both stacks up again.",
    outcome: applies ? outcomeOf(findings, passed.length) : "not-applicable",
    findings,
    passed: applies ? passed : [],
    ...(applies ? {} : { reason: "The stacks are of fewer than two environments." }),
  };
}

function byResource(left: Finding, right: Finding): number {
  const [a, b] = [left.resource ?? "", right.resource ?? ""];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
