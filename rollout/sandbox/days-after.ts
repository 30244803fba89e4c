/** @returns the time that many days after `start`, RFC 3339 in UTC */
export function daysAfter(start: Date, days: number): string {
  const day = structuredClone(start);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString();
}
