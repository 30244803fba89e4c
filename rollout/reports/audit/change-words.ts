import type { ChangeKind } from "../../evidence/verdict-changes.ts";

/** What a change means, for a list. */
export const CHANGE_WORDS = {
  "new-failure": "New failure",
  "waiver-gone": "Waiver gone, fails now",
  "no-longer-checked": "No longer checked",
  "no-longer-applies": "No longer applies",
  "newly-waived": "Newly waived",
  mended: "Mended",
  "now-checked": "Checked now",
} as const satisfies Record<ChangeKind, string>;
