import type { UsageSource } from "../../usage/import/source.ts";
import type { World } from "../world.ts";

/** Milliseconds between two lines where no terminal draws over the last one. */
const LINE_EVERY = 5000;

export interface ImportProgress {
  readonly onSource: (at: number, name: string) => void;
  readonly end: () => void;
}

/** Says on stderr which file is read: on one line of a terminal, a line now and then elsewhere. */
export function importProgress({ stderr, now }: World, sources: readonly UsageSource[]): ImportProgress {
  let last = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    onSource: (at, name) => {
      const line = `reading ${at + 1} of ${sources.length}: ${name}`;
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[2K${line.slice(0, stderr.columns - 1)}`);
        isOpen = true;
        return;
      }
      const time = now().getTime();
      if (time - last < LINE_EVERY) return;
      last = time;
      stderr.write(`${line}\n`);
    },
    end: () => {
      if (isOpen) stderr.write("\r\u001b[2K");
      isOpen = false;
    },
  };
}
