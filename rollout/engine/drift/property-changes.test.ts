import { describe, expect, it } from "vitest";
import { SECRET } from "../../onboarding/vocabulary/stack-runs.ts";
import { propertyChanges } from "./property-changes.ts";

describe("propertyChanges", () => {
  it("tells a value from what to what", () => {
    expect(propertyChanges("amount", 500, 900, 500)).toEqual([{ at: "amount", from: 500, to: 900 }]);
  });

  it("takes a number and its text for one, and what is empty for what is not there", () => {
    expect(propertyChanges("days", 365, "365", 365)).toEqual([]);
    expect(propertyChanges("description", undefined, "", undefined)).toEqual([]);
    expect(propertyChanges("rules", [], undefined, [])).toEqual([]);
  });

  it("tells the entries of a list that came and went, not two lists", () => {
    expect(propertyChanges("statements", ["a", "b", "c"], ["x", "c", "a"], ["a", "b", "c"])).toEqual([
      { at: "statements", from: "b" },
      { at: "statements", to: "x" },
    ]);
  });

  it("takes a list in another order for the same, and counts what stands twice", () => {
    expect(propertyChanges("targets", ["a", "b"], ["b", "a"], ["a", "b"])).toEqual([]);
    expect(propertyChanges("targets", ["a"], ["a", "a"], ["a"])).toEqual([{ at: "targets", to: "a" }]);
  });

  it("finds an entry again by its name, and leaves out the fields that OCI adds", () => {
    const set = [{ displayName: "retention", duration: { timeAmount: "365", timeUnit: "DAYS" } }];
    const before = [{ ...set[0], timeModified: "2026-11-26", retentionRuleId: "ocid1.retentionrule" }];
    const after = [
      { ...before[0], duration: { timeAmount: "1", timeUnit: "DAYS" }, timeModified: "2026-11-27" },
    ];
    expect(propertyChanges("retentionRules", before, after, set)).toEqual([
      {
        at: "retentionRules[retention].duration",
        from: { timeAmount: "365", timeUnit: "DAYS" },
        to: { timeAmount: "1", timeUnit: "DAYS" },
      },
    ]);
  });

  it("takes one nameless entry in place of another for a change of it", () => {
    const rule = { destination: "10.0.0.0/24", target: "a" };
    expect(propertyChanges("rules", [rule], [{ ...rule, target: "b" }], [rule])).toEqual([
      { at: "rules[].target", from: "a", to: "b" },
    ]);
  });

  it("shows an added entry without what is empty", () => {
    expect(propertyChanges("rules", [], [{ destination: "0.0.0.0/0", cidrBlock: "" }], [])).toEqual([
      { at: "rules", to: { destination: "0.0.0.0/0" } },
    ]);
  });

  it("never tells OCI's own tags, and tells every other, set or not", () => {
    const set = { "Rollout.Team": "payments" };
    const after = { "oracle-tags.CreatedBy": "sam", "Oracle-Tags.CreatedOn": "today", "Finance.Code": "7" };
    expect(propertyChanges("definedTags", set, after, set)).toEqual([
      { at: 'definedTags["Finance.Code"]', to: "7" },
      { at: 'definedTags["Rollout.Team"]', from: "payments" },
    ]);
    const nested = { vnic: { definedTags: after } };
    const without = { vnic: { definedTags: { "Finance.Code": "7" } } };
    expect(propertyChanges("details", without, nested, without)).toEqual([]);
  });

  it("tells that a secret changed, and neither value", () => {
    const words = propertyChanges("password", SECRET, "hunter2", SECRET);
    expect(words).toEqual([{ at: "password", from: SECRET, to: SECRET }]);
    const inList = propertyChanges("users", [{ name: "a", key: SECRET }], [{ name: "a", key: "k" }], []);
    expect(inList).toEqual([{ at: "users", from: SECRET, to: SECRET }]);
  });
});
