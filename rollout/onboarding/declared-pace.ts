import type { PaceThresholds } from "./vocabulary/spend-review.ts";

/** What a document says of a threshold, without what it leaves out: that has the value of the next wider document. */
export function declaredPace(
  written: { readonly [K in keyof PaceThresholds]?: number | undefined } | undefined,
): Partial<PaceThresholds> {
  return Object.fromEntries(Object.entries(written ?? {}).filter(([, value]) => value !== undefined));
}
