import { describe, expect, it } from "vitest";
import { SECRET } from "../../onboarding/vocabulary/stack-runs.ts";
import { changeWords } from "./change-words.ts";

const wordsOf = (change: Parameters<typeof changeWords>[1], type = "oci:Core/vcn:Vcn") =>
  changeWords({ type }, change, "EUR");

describe("changeWords", () => {
  it("tells from what to what", () => {
    expect(wordsOf({ at: "isEnabled", from: true, to: false })).toBe("isEnabled: true → false");
  });

  it("gives a budget its currency, and no other amount", () => {
    const change = { at: "amount", from: 2000, to: 12_000 };
    expect(wordsOf(change, "oci:Budget/budget:Budget")).toBe("amount: EUR 2,000 → EUR 12,000");
    expect(wordsOf(change)).toBe("amount: 2000 → 12000");
  });

  it("writes a length of time as one", () => {
    const from = { timeAmount: "365", timeUnit: "DAYS" };
    const to = { timeAmount: "1", timeUnit: "DAYS" };
    expect(wordsOf({ at: "duration", from, to })).toBe("duration: 365 days → 1 day");
  });

  it("tells what was added and what was removed", () => {
    expect(wordsOf({ at: "statements", to: "allow any-user to read all-resources in tenancy" })).toBe(
      'statements: added "allow any-user to read all-resources in tenancy"',
    );
    expect(wordsOf({ at: 'definedTags["Rollout.Team"]', from: "payments" })).toBe(
      "tag Rollout.Team: removed payments",
    );
    expect(wordsOf({ at: "rules", to: { target: "a", ports: [1, 2] } })).toBe(
      "rules: added { target: a, ports: 1, 2 }",
    );
  });

  it("tells that a secret changed and no value", () => {
    expect(wordsOf({ at: "password", from: SECRET, to: SECRET })).toBe("password: [secret] changed");
  });

  it("tells a change whose values do not show it", () => {
    expect(wordsOf({ at: "query" })).toBe("query: changed");
  });
});
