import type { Service } from "../service.ts";

/** OCI Monitoring API: alarms. Nothing is ever measured here, so none fires. */
export const monitoring: Service = {
  name: "monitoring",
  hosts: /^telemetry$/,
  version: "/20180401",
  kinds: [
    {
      kind: "alarm",
      collection: "/alarms",
      state: "ACTIVE",
      deletedState: "DELETED",
      adds: (_draft, { world }) => ({
        evaluationSlackDuration: "PT3M",
        isNotificationsPerMetricDimensionEnabled: false,
        messageFormat: "RAW",
        metricCompartmentIdInSubtree: false,
        notificationVersion: "1.X",
        overrides: [],
        pendingDuration: "PT1M",
        resolution: "1m",
        ruleName: "BASE",
        timeUpdated: world.now().toISOString(),
      }),
    },
  ],
};
