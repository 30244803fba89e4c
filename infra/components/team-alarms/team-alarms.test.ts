import { describe, expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { alarmSpecs } from "./plan.ts";
import { TeamAlarms } from "./team-alarms.ts";

const plan = { team: "payments", environment: "dev", traceBucketName: "ai-dev-payments-traces" };

describe("alarmSpecs", () => {
  it("asks exactly this of OCI's metrics", () => {
    expect(
      alarmSpecs(plan).map(({ slug, namespace, query, severity, pendingDuration }) => [
        slug,
        namespace,
        query,
        severity,
        pendingDuration,
      ]),
    ).toEqual([
      [
        "records-not-written",
        "oci_service_connector_hub",
        "ErrorsAtTarget[5m].groupBy(connectorName).sum() > 0",
        "CRITICAL",
        "PT30M",
      ],
      [
        "records-not-read",
        "oci_service_connector_hub",
        "ErrorsAtSource[5m].groupBy(connectorName).sum() > 0",
        "ERROR",
        "PT30M",
      ],
      [
        "records-stale",
        "oci_service_connector_hub",
        "DataFreshness[1h].groupBy(connectorName).max() > 43200000",
        "ERROR",
        "PT30M",
      ],
      [
        "trace-bucket-refusals",
        "oci_objectstorage",
        'ClientErrors[1h]{resourceDisplayName = "ai-dev-payments-traces"}.grouping().sum() > 20',
        "WARNING",
        "PT5M",
      ],
    ]);
  });

  it("says whose records are at risk, within OCI's thousand characters", () => {
    const long = { team: "t".repeat(60), environment: "e".repeat(60), traceBucketName: "b".repeat(200) };
    for (const { body } of alarmSpecs(long)) {
      expect(body).toContain(long.team);
      expect(body).toContain(long.environment);
      expect(body.length).toBeLessThanOrEqual(1000);
    }
  });
});

describe("TeamAlarms", () => {
  it("measures the team's compartment and tells the topic, for each alarm", async () => {
    const recorded = await recordResources(
      () =>
        void new TeamAlarms("alarms", {
          ...plan,
          compartmentId: "c",
          topicId: "topic",
          tags: { "Rollout.Team": "payments" },
        }),
    );

    const expected = alarmSpecs(plan).map(({ slug, ...spec }) => ({
      type: "oci:Monitoring/alarm:Alarm",
      name: `alarms-${slug}`,
      inputs: {
        ...spec,
        compartmentId: "c",
        metricCompartmentId: "c",
        displayName: `alarms-${slug}`,
        isEnabled: true,
        destinations: ["topic"],
        messageFormat: "ONS_OPTIMIZED",
        repeatNotificationDuration: "PT12H",
        definedTags: { "Rollout.Team": "payments" },
      },
    }));
    expect(recorded).toEqual(expected.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });
});
