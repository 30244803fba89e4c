import fc from "fast-check";
import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { logRetentionDays } from "./plan.ts";
import { TeamLogs } from "./team-logs.ts";

it("keeps logs for a step that OCI takes, no shorter than asked for while OCI can", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3650 }), (days) => {
      const kept = logRetentionDays(days);
      expect([30, 60, 90, 120, 150, 180]).toContain(kept);
      expect(kept).toBeGreaterThanOrEqual(Math.min(days, 180));
      expect(kept - days).toBeLessThan(30);
    }),
  );
});

it("logs who reads the traces with the team's logs, and who writes them apart", async () => {
  const recorded = await recordResources(
    () =>
      void new TeamLogs("logs", {
        team: "payments",
        environment: "dev",
        retentionDays: 45,
        compartmentId: "c",
        traceBucketName: "ai-dev-payments-traces",
        tags: { "Rollout.Team": "payments" },
      }),
  );

  const definedTags = { "Rollout.Team": "payments" };
  expect(children(recorded)).toEqual([
    ["oci:Logging/logGroup:LogGroup", "logs"],
    ["oci:Logging/log:Log", "logs-traces-read"],
    ["oci:Logging/log:Log", "logs-traces-write"],
    ["oci:Logging/logGroup:LogGroup", "logs-writes"],
  ]);
  expect(recorded[0]?.inputs).toEqual({
    compartmentId: "c",
    displayName: "logs",
    description: "Logs of payments's use of models in dev; kept in the trace bucket, too.",
    definedTags,
  });
  const log = (category: string, group: string) => ({
    logGroupId: `id-of-${group}`,
    displayName: `logs-traces-${category}`,
    logType: "SERVICE",
    isEnabled: true,
    retentionDuration: 60,
    configuration: {
      compartmentId: "c",
      source: {
        sourceType: "OCISERVICE",
        service: "objectstorage",
        category,
        resource: "ai-dev-payments-traces",
      },
    },
    definedTags,
  });
  expect(recorded[1]?.inputs).toEqual(log("read", "logs"));
  expect(recorded[2]?.inputs).toEqual(log("write", "logs-writes"));
});
