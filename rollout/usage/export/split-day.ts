import { allocate, exactAmount, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import type { FocusRow } from "./focus-row.ts";
import { toFocusRow, type AttributedRow, type RowShare } from "./to-focus-row.ts";

/** What is shared out with a row: costs and quantities. Prices stay what they are. */
const SHARED = [
  "BilledCost",
  "ConsumedQuantity",
  "ContractedCost",
  "EffectiveCost",
  "ListCost",
  "PricingQuantity",
] as const;

/**
 * Rows of one team, environment and day, each shared out among the day's calls by their tokens. Every sum stays what
 * it was, to the last digit: of a row over its shares, and of a share's tokens over its rows.
 */
export function splitDay(rows: readonly AttributedRow[], shares: readonly RowShare[]): FocusRow[] {
  if (shares.length === 0) return rows.map((row) => toFocusRow(row));
  const weights = shares.map(({ tokensIn, tokensOut }) => BigInt(tokensIn + tokensOut));
  const costs = rows.map((row) => magnitude(exactUnits(row["BilledCost"] ?? "0")));
  const spread = (count: number) => allocate(BigInt(count), costs);
  const counts = shares.map((share) => ({
    calls: spread(share.calls),
    tokensIn: spread(share.tokensIn),
    tokensOut: spread(share.tokensOut),
  }));
  return rows.flatMap((row, at) => {
    const parts = Object.fromEntries(
      SHARED.map((column) => {
        const written = row[column] ?? null;
        return [column, written === null ? [] : allocate(exactUnits(written), weights)];
      }),
    );
    return shares.map((share, of) => {
      const own = { ...row };
      for (const column of SHARED) {
        const part = parts[column]?.[of];
        if (part !== undefined) own[column] = exactAmount(part);
      }
      const count = (name: "calls" | "tokensIn" | "tokensOut") => Number(counts[of]?.[name][at] ?? 0n);
      return toFocusRow(own, {
        ...share,
        calls: count("calls"),
        tokensIn: count("tokensIn"),
        tokensOut: count("tokensOut"),
      });
    });
  });
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
