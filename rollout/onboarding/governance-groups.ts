import type { TenancyDocument } from "./documents/tenancy-document.ts";
import { comparableGroup, groupDomain } from "./group-names.ts";
import { dotted } from "./describe-issue.ts";
import type { Path } from "./parse-yaml.ts";

/** One group of the tenancy's document. */
export interface GovernanceGroup {
  readonly path: Path;
  /** `groups.finance` or `serviceCatalog.requesters[0]`: its field as a reader finds it. */
  readonly field: string;
  readonly name: string;
  /** Form in which two names of one group are the same text. */
  readonly comparable: string;
}

/** Groups with rights of their own across the rollout. */
const ROLES = ["platform", "finance", "auditors", "procurement"] as const;

/** @returns platform, finance, auditors and procurement, in this order */
export function governanceGroups(document: TenancyDocument): GovernanceGroup[] {
  return ROLES.map((role) => groupAt(["groups", role], document.groups[role], document));
}

/** @returns the groups whose members may ask for access, in the order of the document */
export function requesterGroups(document: TenancyDocument): GovernanceGroup[] {
  return document.serviceCatalog.requesters.map((name, index) =>
    groupAt(["serviceCatalog", "requesters", index], name, document),
  );
}

function groupAt(path: Path, name: string, tenancy: TenancyDocument): GovernanceGroup {
  return { path, field: dotted(path), name, comparable: comparableGroup(name, groupDomain(tenancy)) };
}
