import type { PolicyResource } from "@pulumi/policy";
import { BUCKET } from "./service-logs.ts";

const CONNECTOR = "oci:Sch/connector:Connector";
const LOG_GROUP = "oci:Logging/logGroup:LogGroup";

interface Target {
  readonly kind?: string;
  readonly bucket?: string;
}
interface Source {
  readonly kind?: string;
  readonly logSources?: readonly { readonly compartmentId?: string; readonly logGroupId?: string }[];
}

export function connectorsIn(resources: readonly PolicyResource[]): PolicyResource[] {
  return resources.filter(({ type }) => type === CONNECTOR);
}

export function logGroupsIn(resources: readonly PolicyResource[]): PolicyResource[] {
  return resources.filter(({ type }) => type === LOG_GROUP);
}

/** @returns the kind of a connector's target, e.g. `objectStorage` or `streaming` */
export function targetKindOf({ props }: PolicyResource): string | undefined {
  return (props["target"] as Target | null | undefined)?.kind;
}

/** @returns the bucket of the same stack that a connector writes to, if any */
export function targetBucketOf(
  { props, propertyDependencies }: PolicyResource,
  resources: readonly PolicyResource[],
): PolicyResource | undefined {
  const target = props["target"] as Target | null | undefined;
  if (target?.kind !== "objectStorage") return undefined;
  return (
    (propertyDependencies["target"] ?? []).find(({ type }) => type === BUCKET) ??
    resources.find((resource) => resource.type === BUCKET && resource.props["name"] === target.bucket)
  );
}

/** @returns the log groups of the same stack that a connector reads, by where its source comes from */
export function sourceGroupsOf({ propertyDependencies }: PolicyResource): PolicyResource[] {
  return (propertyDependencies["source"] ?? []).filter(({ type }) => type === LOG_GROUP);
}

/** What Connector Hub takes in place of a log group for the audit log of a compartment and all below it. */
const AUDIT_OF_ALL = "_Audit_Include_Subcompartment";

/**
 * @returns the compartment whose audit log, with that of all below it, a connector reads, if any; the first, because a
 *   log group that it reads besides may have no id yet
 */
export function auditSourceOf({ props }: PolicyResource): string | undefined {
  const source = props["source"] as Source | null | undefined;
  return source?.logSources?.find(({ logGroupId }) => logGroupId === AUDIT_OF_ALL)?.compartmentId;
}
