import { describe, expect, it } from "vitest";
import type { SeenPreview } from "../engine/approval/approval.ts";
import { refuseOutdated } from "./approval-age.ts";

const of = (day: string) => ({ day, stacks: { "payments-prod": {} } }) as unknown as SeenPreview;

describe("refuseOutdated", () => {
  it("lets a preview hold from its own day to the seventh after it", () => {
    expect(() => refuseOutdated("a.json", of("2026-12-01"), "2026-12-01")).not.toThrow();
    expect(() => refuseOutdated("a.json", of("2026-12-28"), "2027-01-04")).not.toThrow();
  });

  it("refuses it on the eighth, and says how to make it anew", () => {
    expect(() => refuseOutdated("a.json", of("2026-12-01"), "2026-12-09")).toThrow(
      'the preview in a.json is of 2026-12-01, and is 8 days old on 2026-12-09; it holds for 7. Nothing was changed. Run "rollout preview payments-prod --approval a.json" and have it approved again.',
    );
  });

  it("refuses one of a day to come", () => {
    expect(() => refuseOutdated("a.json", of("2026-12-02"), "2026-12-01")).toThrow(
      "which is after 2026-12-01",
    );
  });
});
