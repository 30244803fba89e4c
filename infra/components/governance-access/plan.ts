import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { equals, withoutPermissions } from "../../iam/condition.ts";
import { allow, costReportStatements, group, scopeOf, type Scope } from "../../iam/statement.ts";
import { REQUEST_BUCKET } from "../service-catalog/plan.ts";
import { REPORT_BUCKET } from "../spend-reports/plan.ts";
import type { ResourceType } from "../../iam/vocabulary.ts";

/** Existing groups, `Group` or `Domain/Group`; no two the same, so that roles stay apart. */
export interface GovernanceGroups {
  /** Operates what governs the rollout; reads no team's prompts, logs and secrets. */
  readonly platform: string;
  /** Reads budgets, usage and cost. */
  readonly finance: string;
  /** Reads everything of the rollout. */
  readonly auditors: string;
  /** Reads subscriptions and billing, nothing about models (CX-2). */
  readonly procurement: string;
}

export interface GovernanceAccessPlan {
  /** Names from the tenancy's root to the rollout's compartment, joined by colons. */
  readonly rootCompartment: string;
  readonly groups: GovernanceGroups;
}

/** Statements name groups and compartments by name: an id that is unknown at preview could not be checked. */
export function governanceStatements({ rootCompartment, groups }: GovernanceAccessPlan): string[] {
  const rollout = scopeOf(rootCompartment);
  const governance = scopeOf(rootCompartment, GOVERNANCE_COMPARTMENT);
  const readBucket = (role: string, bucket: string) =>
    allow({
      subject: group(role),
      verb: "read",
      resource: "objects",
      in: governance,
      where: equals("target.bucket.name", bucket),
    });
  const operate = (resource: ResourceType) =>
    allow({ subject: group(groups.platform), verb: "manage", resource, in: governance });

  return [
    // OCI wants a definition before the statement that uses it.
    ...costReportStatements(groups.finance),
    read(groups.finance, "usage-budgets", "tenancy"),
    read(groups.finance, "usage-report", "tenancy"),
    readBucket(groups.finance, REPORT_BUCKET),
    read(groups.auditors, "all-resources", rollout),
    read(groups.auditors, "audit-events", rollout),
    ...BILLING.map((resource) => read(groups.procurement, resource, "tenancy")),
    allow({
      subject: group(groups.platform),
      verb: "read",
      resource: "all-resources",
      in: rollout,
      where: withoutPermissions(...WITHHELD),
    }),
    ...OPERATED.map(operate),
    // A connector that kept failing is switched off by OCI. Nobody here changes one, or switches it off.
    allow({
      subject: group(groups.platform),
      verb: "use",
      resource: "serviceconnectors",
      in: governance,
      where: equals("request.operation", "ActivateServiceConnector"),
    }),
    readBucket(groups.platform, REQUEST_BUCKET),
  ];
}

/** What is bought and billed. Read only: purchases are made with Oracle, not through a policy. */
const BILLING = [
  "billing-schedules",
  "invoices",
  "organizations-assigned-subscription",
  "organizations-subscription",
  "rate-cards",
  "subscribed-services",
  "subscription",
] as const;

/**
 * What the platform team looks after by hand; all else of the governance compartment is the stack's. Topics and
 * subscriptions are not among it: OCI has no condition that tells the platform's from security's, which hears of
 * what the platform team does.
 */
const OPERATED = ["cloudevents-rules", "private-applications", "service-catalogs"] as const;

/** What reads prompts, logs and secrets, by the permission that each service asks for. */
const WITHHELD = ["LOG_CONTENT_READ", "OBJECT_INSPECT", "OBJECT_READ", "SECRET_BUNDLE_READ"] as const;

function read(role: string, resource: ResourceType, scope: Scope): string {
  return allow({ subject: group(role), verb: "read", resource, in: scope });
}
