import type { PolicyResource } from "@pulumi/policy";

const LOG = "oci:Logging/log:Log";

interface LogSource {
  readonly service?: string;
  readonly category?: string;
  readonly resource?: string;
}

/** @returns what OCI's own service writes into a log; `undefined` for a log of applications */
export function sourceOf({ props }: Pick<PolicyResource, "props">): LogSource | undefined {
  return (props["configuration"] as { readonly source?: LogSource } | null | undefined)?.source;
}

/** @returns the logs of one service and category that are switched on, in the stack's order */
export function logsOf(
  resources: readonly PolicyResource[],
  service: string,
  category: string,
): PolicyResource[] {
  return resources.filter((resource) => {
    if (resource.type !== LOG || resource.props["isEnabled"] !== true) return false;
    const source = sourceOf(resource);
    return source?.service === service && source.category === category;
  });
}

/**
 * By where its configuration comes from: what is logged may have no id yet. A bucket is also known by its name, which
 * is all that a log of it holds.
 */
export function isLogOf(log: PolicyResource, logged: PolicyResource): boolean {
  if ((log.propertyDependencies["configuration"] ?? []).includes(logged)) return true;
  return logged.type === BUCKET && sourceOf(log)?.resource === logged.props["name"];
}

export const BUCKET = "oci:ObjectStorage/bucket:Bucket";
