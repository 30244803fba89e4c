import { InvalidArgumentError, Option } from "commander";

/** Stacks that the real engine works on at once where nothing is said: each keeps about one core busy. */
export const AT_ONCE = 2;

/** Each stack keeps about one core and 300 MB busy; more at once than this is a slip of the finger. */
const MOST = 16;

/** For every command that lets the real engine work on stacks. */
export interface ConcurrencyOptions {
  readonly concurrency?: number;
}

/** @returns `--concurrency <n>`, a whole number */
export function concurrencyOption(): Option {
  return new Option("--concurrency <n>", "stacks that are worked on side by side")
    .default(AT_ONCE)
    .argParser(parseConcurrency);
}

/** @throws InvalidArgumentError  for anything but a whole number from 1 to 16 */
export function parseConcurrency(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= MOST) return number;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST}, for example 4.`);
}
