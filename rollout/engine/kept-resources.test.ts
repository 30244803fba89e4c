import { describe, expect, it } from "vitest";
import type { PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";
import { keptAfterDestroy } from "./kept-resources.ts";

const NOW = new Date("2026-12-31T23:30:00Z");
const deleted = (type: string, inputs = {}): PlannedResource => ({
  urn: `urn:${type}`,
  type,
  name: "n",
  custom: true,
  protect: false,
  inputs,
  step: "delete",
});
const left = (...resources: object[]) => ({ version: 3, deployment: { resources } });

describe("keptAfterDestroy", () => {
  it("names the day on which OCI deletes a vault and a key: 30 days ahead, where none is stated", () => {
    const kept = keptAfterDestroy(left(), [deleted("oci:Kms/vault:Vault"), deleted("oci:Kms/key:Key")], NOW);
    expect(kept.map(({ reason }) => reason)).toEqual([
      "OCI deletes it on 2027-01-30, and until then it can be brought back",
      "OCI deletes it on 2027-01-30, and until then it can be brought back",
    ]);
    expect(NOW.toISOString()).toBe("2026-12-31T23:30:00.000Z");
  });

  it("names the stated day", () => {
    const vault = deleted("oci:Kms/vault:Vault", { timeOfDeletion: "2027-01-10T00:00:00Z" });
    expect(keptAfterDestroy(left(), [vault], NOW)[0]?.reason).toContain("on 2027-01-10,");
  });

  it("says nothing of what is gone at once", () => {
    expect(keptAfterDestroy(left(), [deleted("oci:Budget/budget:Budget")], NOW)).toEqual([]);
  });

  it("names the day from which a retention rule is locked, and how long it keeps objects", () => {
    const duration = { timeAmount: "365", timeUnit: "DAYS" };
    const bucket = (rule: object, protect: boolean) => ({
      urn: "urn:b",
      type: "oci:ObjectStorage/bucket:Bucket",
      custom: true,
      protect,
      inputs: { retentionRules: [{ duration, ...rule }] },
    });
    const reasonOf = (rule: object, protect: boolean) =>
      keptAfterDestroy(left(bucket(rule, protect)), [], NOW)[0]?.reason;
    expect(reasonOf({ timeRuleLocked: "2027-02-01T00:00:00Z" }, true)).toBe(
      "protected; its retention rule is locked from 2027-02-01, and keeps every object for 365 days",
    );
    expect(reasonOf({}, true)).toBe("protected");
    expect(reasonOf({}, false)).toBe("a protected resource needs it");
  });
});
