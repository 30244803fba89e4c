import { describe, expect, it } from "vitest";
import { parseQuota } from "./quota.ts";

describe("where a quota holds", () => {
  it.each([
    ["zero generative-ai quotas in tenancy", { kind: "tenancy" }],
    ["set a quota b to 10 in compartment dev", { kind: "compartment", path: ["dev"] }],
    [
      "Zero a quotas /b*/, c in compartment ai:dev:payments where request.region = 'us-phoenix-1'",
      { kind: "compartment", path: ["ai", "dev", "payments"] },
    ],
    [
      "unset a quota b in compartment id ocid1.compartment.oc1..c",
      { kind: "compartment-id", id: "ocid1.compartment.oc1..c" },
    ],
  ])("%s", (text, location) => {
    expect(parseQuota(text)).toEqual({ quota: { location } });
  });
});

it("says where a statement stops being one", () => {
  expect(parseQuota("zero a quota b in region")).toEqual({ at: 19, expected: '"tenancy", "compartment"' });
});
