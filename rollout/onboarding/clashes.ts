/** Two things that cannot both stand as they are written. */
export interface Clash<T> {
  readonly one: T;
  /** The first of those before it that it clashes with. */
  readonly other: T;
}

/** @returns everything that clashes with something before it, in the order in which they stand */
export function clashes<T>(things: readonly T[], clash: (earlier: T, one: T) => boolean): Clash<T>[] {
  return things.flatMap((one, index) => {
    const at = things.findIndex((earlier, place) => place === index || clash(earlier, one));
    const other = things[at];
    return other === undefined || at === index ? [] : [{ one, other }];
  });
}
