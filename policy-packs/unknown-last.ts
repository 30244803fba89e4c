import { UnknownValueError } from "@pulumi/policy";

/**
 * Looks at every item although a value of one is not known yet: what is known to be wrong elsewhere is reported first,
 * and then the SDK hears of the unknown, so that the policy is "not checked" and never passed.
 *
 * Engines hand over resources in no order, so of several the one whose words come first is thrown.
 *
 * @throws UnknownValueError  after all items were looked at
 */
export function unknownLast<Item>(items: Iterable<Item>, look: (item: Item) => void): void {
  const unknown: Error[] = [];
  for (const item of items) {
    try {
      look(item);
    } catch (error) {
      if (!(error instanceof Error) || !(error instanceof UnknownValueError)) throw error;
      unknown.push(error);
    }
  }
  const [first] = unknown.sort((a, b) => (a.message < b.message ? -1 : 1));
  if (first !== undefined) throw first;
}
