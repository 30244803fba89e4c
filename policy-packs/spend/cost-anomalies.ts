import type { PolicyResource } from "@pulumi/policy";

const MONITOR = "oci:Budget/costAnomalyMonitor:CostAnomalyMonitor";

/** @returns the cost anomaly monitors of a stack, in its order */
export function anomalyMonitorsIn(resources: readonly PolicyResource[]): PolicyResource[] {
  return resources.filter(({ type }) => type === MONITOR);
}
