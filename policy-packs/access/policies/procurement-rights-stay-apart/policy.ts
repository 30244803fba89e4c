import type { Grant } from "../../../../rollout/onboarding/vocabulary/iam/policy-statement.ts";
import { isAtMost } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { Principal } from "../../../../rollout/onboarding/vocabulary/iam/statement.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { BILLING_TYPES } from "../../billing-types.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** Who buys capacity neither uses models nor exposes a repository to Codex, and whoever does either buys none. */
export const procurementRightsStayApart: ResourcePolicy = {
  name: "procurement-rights-stay-apart",
  description:
    "The procurement group reads what is bought and billed and has no other right, and no other group has this one.",
  severity: "high",
  framework: satisfies("CX-2", "ID-1"),
  remediationSteps:
    "Write another group under environments.<environment>.groups of stacks/teams/<team>.yaml than groups.procurement of stacks/tenancy.yaml.",
  configSchema: asksFor("procurementGroup"),
  validateResource: judgesGrants(
    "No statement names the procurement group, or what is bought.",
    (args, reportViolation) => {
      const facts = factsOf(args, reportViolation, "procurementGroup");
      if (facts === undefined) return undefined;
      const procurement = comparable(facts.procurementGroup);
      return ({ subject, right }) => {
        const groups = subject.kind === "group" ? subject.principals : [];
        const others = groups.filter((one) => named(one) !== procurement);
        const isNamed = others.length < groups.length;
        const isBilling = isAbout(right);
        if (!isNamed && !isBilling) return undefined;
        if (isNamed && !(isBilling && isAtMost(right, "read")))
          return ["gives the procurement group more than reading what is bought and billed"];
        return isNamed && others.length === 0
          ? []
          : ["shows what is bought to others than the procurement group"];
      };
    },
  ),
};

const BILLING: ReadonlySet<string> = new Set(BILLING_TYPES);

function isAbout(right: Grant["right"]): boolean {
  return "verb" in right && BILLING.has(right.type);
}

function named(principal: Principal): string | undefined {
  if (principal.by === "id") return undefined;
  const { domain, name } = principal;
  return comparable(domain === undefined ? name : `${domain}/${name}`);
}

/** Without a domain OCI looks in the Default one, and it tells names apart by case nowhere. */
function comparable(group: string): string {
  return group.toLowerCase().replace(/^default\//, "");
}
