import { millisecondsOf } from "./times.ts";

/** The sandbox's time: it runs with the machine's, as far from it as it was set. */
export class Clock {
  readonly #machine: () => Date;
  /** Milliseconds ahead of the machine. */
  #ahead = 0;

  /** @param machine  the machine's own time, which requests are dated by */
  constructor(machine: () => Date) {
    this.#machine = machine;
  }

  readonly now = (): Date => {
    const time = structuredClone(this.#machine());
    time.setTime(time.getTime() + this.#ahead);
    return time;
  };

  /** Whoever signs a request dates it by the machine, whatever time is played here. */
  readonly machineNow = (): Date => this.#machine();

  /** From now on it is `time` (RFC 3339), and goes on from there. */
  set(time: string): void {
    this.#ahead = millisecondsOf(time) - this.#machine().getTime();
  }
}
