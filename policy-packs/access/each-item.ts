import { unknownLast } from "../unknown-last.ts";

/**
 * `unknownLast` over a list of inputs. Reading an item that is not known yet already throws, so the list is walked by
 * index: what stands behind that item is looked at, too.
 *
 * @throws UnknownValueError  the first, after all items were looked at
 */
export function eachItem<Item extends string | object>(
  list: readonly Item[],
  look: (item: Item) => void,
): void {
  unknownLast(list.keys(), (index) => {
    const item = list[index];
    if (item !== undefined) look(item);
  });
}
