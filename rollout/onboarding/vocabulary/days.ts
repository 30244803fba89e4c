/** A day of the calendar, `YYYY-MM-DD`. Days in this form compare as text. */
export type Day = string;

const MILLISECONDS_PER_DAY = 86_400_000;

/** @returns how many days `to` lies after `from`; negative where it lies before */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / MILLISECONDS_PER_DAY;
}

/** @returns the day that lies so many days after another */
export function addDays(day: Day, days: number): Day {
  // oxlint-disable-next-line no-restricted-globals -- arithmetic of stated days; the clock is not read
  return new Date(midnight(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function midnight(day: Day): number {
  // oxlint-disable-next-line no-restricted-globals -- as above
  return Date.parse(`${day}T00:00:00Z`);
}
