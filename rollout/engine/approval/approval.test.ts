import { describe, expect, it } from "vitest";
import { approvalToGive, approve, ApprovalRefused, readApproval, type SeenPreview } from "./approval.ts";

const DIGEST = "a".repeat(64);
const seen: SeenPreview = {
  day: "2026-12-01",
  by: "ada@example.com",
  tenancyId: "ocid1.tenancy.oc1..one",
  toolkit: { program: DIGEST, policies: DIGEST, packages: DIGEST, pulumi: "3.259.0", provider: "4.21.0" },
  documents: { "tenancy.yaml": DIGEST },
  stacks: { tenancy: { state: "none", plan: DIGEST, handovers: {}, steps: ["create t n"] } },
};
const text = approvalToGive(seen);
const read = () => readApproval("a.json", text);

describe("readApproval", () => {
  it("reads what approvalToGive wrote, approved or not", () => {
    expect(read().preview).toEqual(seen);
    expect(read().approval).toBeUndefined();
    const approved = approve("a.json", read(), { by: "grace@example.com", day: "2026-12-02" });
    expect(readApproval("a.json", approved)).toEqual({
      ...read(),
      approval: { by: "grace@example.com", day: "2026-12-02" },
    });
  });

  it.each([
    ["cut off", text.slice(0, 200), "a.json is no whole JSON; it may be cut off. Nothing was changed."],
    ["empty", "", "a.json is no whole JSON"],
    ["no object", "null", "a.json is no approval"],
    ["of something else", '{"kind":"Handover"}', "a.json is no approval"],
    ["edited", text.replace("create t n", "create t m"), "a.json was changed after the preview wrote it"],
    [
      "missing a field",
      text.replace(/"tenancyId": .*\n/, ""),
      "a.json is not as it was written: preview.tenancyId",
    ],
    [
      "holding a field of nobody's",
      text.replace('"kind"', '"more": 1, "kind"'),
      "a.json is not as it was written",
    ],
  ])("refuses a file that is %s", (_, broken, words) => {
    expect(() => readApproval("a.json", broken)).toThrow(words);
    expect(() => readApproval("a.json", broken)).toThrow(ApprovalRefused);
  });
});

describe("approve", () => {
  it("takes no approval of who previewed, however it is written", () => {
    expect(() => approve("a.json", read(), { by: " ADA@example.com", day: "2026-12-01" })).toThrow(
      "somebody else must approve it",
    );
  });

  it("takes anybody's where nobody said who previewed", () => {
    const { by: _, ...anonymous } = seen;
    const approved = approve("a.json", readApproval("a.json", approvalToGive(anonymous)), {
      by: "ada@example.com",
      day: "2026-12-01",
    });
    expect(readApproval("a.json", approved).approval?.by).toBe("ada@example.com");
  });
});
