import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { expect, it } from "vitest";
import { EventRecord } from "./engine-events.ts";
import { failedOperation } from "./failed-operation.ts";

function recordOf(...messages: string[]): EventRecord {
  const record = new EventRecord("payments-dev", () => undefined);
  for (const message of messages) {
    record.take({ diagnosticEvent: { severity: "error", message } } as unknown as EngineEvent);
  }
  return record;
}

it("tells each error once, without the provider's log of it, then what may have changed and what comes next", () => {
  const away = "1 error occurred:\n\t* the service is away";
  const record = recordOf("sdk-v2/provider2.go:571: the service is away", away, away, "update failed");
  expect(failedOperation("payments-dev", "up", record, undefined, { why: "Nobody knows." }).message).toBe(
    [
      `up of stack "payments-dev" failed: ${away}`,
      "Nobody knows.",
      'Some resources may already be changed. Run "rollout preview payments-dev" to see what is left, then "rollout up payments-dev".',
    ].join("\n"),
  );
});

it("tells the log where nothing else was said, and the CLI's own words where nothing was", () => {
  expect(failedOperation("a", "up", recordOf("sdk-v2/provider2.go:571: away"), undefined).message).toContain(
    "failed: sdk-v2/provider2.go:571: away",
  );
  expect(
    failedOperation("a", "up", recordOf(), new Error("code: 255\nstderr: error: no such file")).message,
  ).toContain("failed: no such file");
});
