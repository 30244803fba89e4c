/** @returns the time that many days after `start`, RFC 3339 in UTC */
export function daysAfter(start: Date, days: number): string {
  const day = structuredClone(start);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString();
}

/** @returns the time that many seconds after `start`, RFC 3339 in UTC */
export function secondsAfter(start: Date, seconds: number): string {
  const time = structuredClone(start);
  time.setTime(time.getTime() + seconds * 1000);
  return time.toISOString();
}

/** @returns the date of a given time, in milliseconds since 1970 */
export function dateAt(milliseconds: number): Date {
  // oxlint-disable-next-line no-restricted-globals -- makes a date of a given time, not of the clock
  return new Date(milliseconds);
}

/** @returns milliseconds since 1970 of a time in RFC 3339 or as HTTP headers have it; NaN for anything else */
export function millisecondsOf(time: string): number {
  // oxlint-disable-next-line no-restricted-globals -- reads a given time, not the clock
  return Date.parse(time);
}
