import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { costTrackingKeysWithinLimit as policy } from "./policy.ts";

const tag = (name: string, props: Readonly<Record<string, unknown>> = { isCostTracking: true }) => ({
  stack: "tenancy",
  type: "oci:Identity/tag:Tag",
  name: name.toLowerCase(),
  props: { name, ...props },
});
const expected = ["Team", "Environment", "CostCenter", "Service", "Repository", "Customer"].map((key) =>
  tag(key),
);
const others = (count: number) => Array.from({ length: count }, (_unused, index) => tag(`Other${index}`));
const violation = (...messages: readonly string[]) => ({
  kind: "violation",
  messages,
  on: messages.map(() => ""),
});

describe("cost-tracking-keys-within-limit", () => {
  it.each([
    ["the rollout's own keys", expected],
    ["as many as OCI allows", [...expected, ...others(4)]],
    [
      "more keys that are not cost-tracking",
      [...expected, ...others(4), tag("Owner", { isCostTracking: false }), tag("Note", {})],
    ],
  ])("accepts %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "pass" });
  });

  it("rejects more keys than OCI allows", async () => {
    expect(await runStackPolicy(policy, [...expected, ...others(5)])).toEqual(
      violation("11 tags are cost-tracking; OCI allows 10 in a tenancy."),
    );
  });

  it.each([
    ["a key that is not there", expected.slice(1)],
    [
      "a key that is there, but is not cost-tracking",
      [tag("Team", { isCostTracking: false }), ...expected.slice(1)],
    ],
    ["a key that does not say whether it is cost-tracking", [tag("Team", {}), ...expected.slice(1)]],
  ])("rejects %s", async (_label, resources) => {
    expect(await runStackPolicy(policy, resources)).toEqual(
      violation("Not cost-tracking, or not there: Team."),
    );
  });

  it.each([
    ["isCostTracking", tag("Team", { isCostTracking: UNKNOWN })],
    ["name", tag(UNKNOWN)],
  ])("reports %s unknown before creation as not checked", async (property, unseen) => {
    expect(await runStackPolicy(policy, [...expected, unseen])).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${property}\` before it is created.`,
    });
  });

  it("does not apply to a stack without tags", async () => {
    const props = { isCostTracking: true };
    expect(await runStackPolicy(policy, [{ type: "oci:Identity/tagDefault:TagDefault", props }])).toEqual({
      kind: "not-applicable",
      reason: "The stack holds no tag.",
    });
  });
});
