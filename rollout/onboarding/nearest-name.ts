import { distance } from "fastest-levenshtein";

/** @returns the known name that a misspelt one most likely meant; `undefined` where none is close, or two alike */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const [best, second] = ranked;
  // Two that are equally near: whichever were named could be the wrong one, and be taken.
  if (second !== undefined && second.distance === best?.distance) return undefined;
  return best !== undefined && best.distance <= Math.max(2, Math.floor(written.length / 3))
    ? best.name
    : undefined;
}

/** @returns what to write instead of an unknown name: the nearest one, or the list of all */
export function fixForName(written: string, known: readonly string[]): string {
  const nearest = nearestName(written, known);
  if (nearest !== undefined) return `Write ${nearest}`;
  return known.length === 0 ? "Remove it" : `Write one of ${[...known].sort().join(", ")}`;
}
