/** Prints a table that docs/performance.md can take over as it is. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(`\n## ${title}\n`);
  for (const cells of [head, head.map(() => "---"), ...rows]) console.log(line(cells));
}

/** @returns milliseconds in words: seconds from one second on */
export function shown(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Something that was promised, and what was measured of it. */
export interface Bar {
  readonly claim: string;
  readonly measured: string;
  readonly holds: boolean;
}

/** @returns a bar that holds while the value is at most the limit */
export function atMost(claim: string, value: number, limit: number, words: string): Bar {
  return { claim, measured: words, holds: value <= limit };
}

export function printBars(bars: readonly Bar[]): void {
  printTable(
    "Bars",
    ["bar", "measured", "holds"],
    bars.map(({ claim, measured, holds }) => [claim, measured, holds ? "yes" : "NO"]),
  );
}
