import { describe, expect, it } from "vitest";
import { stateDigest } from "./state-digest.ts";

const bucket = { urn: "urn:b", type: "oci:x:X", inputs: { name: "b" }, created: "1", stackTrace: [] };
const budget = { urn: "urn:c", type: "oci:y:Y", inputs: { amount: 5 } };
const digest = (...resources: unknown[]) => stateDigest({ version: 3, deployment: { resources } });

describe("stateDigest", () => {
  it("is none where the stack holds nothing", () => {
    expect(stateDigest({ version: 3, deployment: { manifest: { time: "1" } } })).toBe("none");
  });

  it("does not change with what does not count: times, folders, order", () => {
    expect(digest(budget, { ...bucket, created: "2", modified: "3", stackTrace: [{}] })).toBe(
      digest(bucket, budget),
    );
  });

  it.each([
    ["an input", { ...budget, inputs: { amount: 6 } }],
    ["an output", { ...budget, outputs: { actualSpend: 1 } }],
    ["the protection", { ...budget, protect: true }],
  ])("changes with %s", (_, changed) => {
    expect(digest(bucket, changed)).not.toBe(digest(bucket, budget));
  });

  it("changes with a resource that is gone, and with an operation that never ended", () => {
    expect(digest(bucket)).not.toBe(digest(bucket, budget));
    const pending = { resources: [bucket], pending_operations: [{ resource: budget, type: "creating" }] };
    expect(stateDigest({ version: 3, deployment: pending })).not.toBe(digest(bucket));
  });
});
