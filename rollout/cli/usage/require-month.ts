import { UsageError } from "../usage-error.ts";

/** @returns the month, `YYYY-MM` @throws UsageError  where the text is none */
export function requireMonth(month: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  throw new UsageError(`--month ${month} is no month. Write year and month, for example 2026-12.`);
}
