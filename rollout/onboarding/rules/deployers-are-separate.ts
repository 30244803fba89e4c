import { clashes } from "../clashes.ts";
import { problemAt, type Rule } from "../written.ts";

/** What deploys one environment deploys no other: two with one matching rule would have the same machines (SE-1). */
export const deployersAreSeparate: Rule = ({ tenancy: { yaml, document } }) => {
  const deployers = Object.entries(document.environments).flatMap(([name, { deployer }]) =>
    deployer?.matchingRule === undefined ? [] : [{ name, rule: comparableRule(deployer.matchingRule) }],
  );
  return clashes(deployers, (earlier, one) => earlier.rule === one.rule).map(({ one, other }) => {
    const wrong = `what deploys "${one.name}" deploys "${other.name}" as well`;
    const fix = "Write a rule that matches this environment's machines alone";
    return problemAt(yaml, ["environments", one.name, "deployer", "matchingRule"], wrong, fix);
  });
};

/** Neither spaces nor case make it another rule. */
function comparableRule(rule: string): string {
  return rule.replace(/\s+/g, "").toLowerCase();
}
