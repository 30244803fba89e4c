import { COST_REPORT_TENANCY } from "../../../../rollout/onboarding/vocabulary/iam/cross-tenancy.ts";
import { isAtMost } from "../../../../rollout/onboarding/vocabulary/iam/rights.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { isOfTenancyStack } from "../../../statements/deployers.ts";
import { judgesStatements } from "../../../statements/judge-statements.ts";

/** Whoever may write to a tenancy of somebody else's takes data out with no network in the way. */
export const otherTenanciesAreCostReports: ResourcePolicy = {
  name: "other-tenancies-are-cost-reports",
  description:
    "The only other tenancy that a statement reaches is Oracle's of cost reports, to read objects.",
  severity: "critical",
  framework: satisfies("ID-1", "DA-2"),
  remediationSteps:
    "Take the define and endorse statements out: finance reads cost reports by groups.finance of stacks/tenancy.yaml.",
  validateResource: judgesStatements("No statement reaches another tenancy.", (args) => (statement) => {
    if (statement.kind === "allow") return undefined;
    if (!isOfTenancyStack(args.urn)) return ["reaches another tenancy from an environment's stack"];
    if (statement.kind === "define")
      return statement.id === COST_REPORT_TENANCY && statement.tenancy.toLowerCase() === COST_REPORTS
        ? []
        : [`defines another tenancy than Oracle's of cost reports, "${COST_REPORTS}"`];
    const { subject, right, tenancy } = statement;
    return [
      ...(tenancy.toLowerCase() === COST_REPORTS ? [] : [`reaches tenancy "${tenancy}"`]),
      ...(subject.kind === "group" ? [] : [`lets a ${subject.kind} act in another tenancy: name a group`]),
      ...(isAtMost(right, "read") && "verb" in right && right.type === "objects"
        ? []
        : ['grants more than "read objects"']),
    ];
  }),
};

/** A definition is the only thing that gives the name a meaning, so it may have but one. */
const COST_REPORTS = "usage-report";
