import type { models } from "oci-monitoring";
import { textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { namesLiving } from "./references.ts";

/** `metric[interval]{dimensions}.grouping().statistic() comparison`, joined or compared with others. */
const QUERY = /^\s*\(*\s*[A-Za-z][\w.-]*\s*\[\d+[mhd]\]\s*(\{[^}]*\})?(\s*\.\s*[a-zA-Z]+\([^)]*\))+/;

/** Source: OCI Monitoring, Query Expressions (MQL). Words not seen. */
const queryIsReadable: Check = (body) => {
  const query = textOf(body, "query");
  return query === undefined || QUERY.test(query)
    ? undefined
    : new Refusal(
        400,
        "InvalidParameter",
        `query "${query}" is not of the form metric[interval].statistic().`,
      );
};

/** OCI Monitoring API: alarms. Nothing is ever measured here, so none fires. */
export const monitoring: Service = {
  name: "monitoring",
  hosts: /^telemetry$/,
  version: "/20180401",
  kinds: [
    modelled<models.CreateAlarmDetails, models.Alarm>({
      kind: "alarm",
      collection: "/alarms",
      state: "ACTIVE",
      passes: { deleting: "DELETING" },
      deletedState: "DELETED",
      refuses: firstRefusal(queryIsReadable, namesLiving("destinations", "onstopic", "stream")),
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
    }),
  ],
};
