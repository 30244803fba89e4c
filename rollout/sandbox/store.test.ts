import { expect, it } from "vitest";
import { Store, type StoredRecord } from "./store.ts";

function record(id: string, fields: Partial<StoredRecord> = {}): StoredRecord {
  return {
    service: "s",
    kind: "k",
    id,
    name: id,
    parentId: "",
    scope: {},
    body: {},
    isDeleted: false,
    ...fields,
  };
}

function storeOf(...records: StoredRecord[]): { store: Store; changes: () => number } {
  let changes = 0;
  return { store: new Store({ records, generations: {} }, () => (changes += 1)), changes: () => changes };
}

it("lists what lives, of one kind or of all, in the order of creation", () => {
  const { store } = storeOf(
    record("b"),
    record("a"),
    record("c", { kind: "other" }),
    record("d", { isDeleted: true }),
  );
  expect(store.living("k").map(({ id }) => id)).toEqual(["b", "a"]);
  expect(store.living().map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

it("replaces the record of an id in its place, and tells", () => {
  const { store, changes } = storeOf(record("a"), record("b"));
  store.put(record("a", { name: "new" }));
  expect(store.living().map(({ name }) => name)).toEqual(["new", "b"]);
  expect(changes()).toBe(1);
});

it("buries the parts of the parts too, and remembers them", () => {
  const { store, changes } = storeOf(
    record("a"),
    record("part", { parentId: "a" }),
    record("part of part", { parentId: "part" }),
    record("b"),
  );
  store.bury("a");
  expect(store.living().map(({ id }) => id)).toEqual(["b"]);
  expect(store.everMade("k").map(({ id }) => id)).toEqual(["b", "part of part", "part", "a"]);
  expect(store.byId("part of part")).toEqual(record("part of part", { parentId: "part", isDeleted: true }));
  expect(changes()).toBe(3);
});

it("does nothing when what is buried is not there or buried already", () => {
  const { store, changes } = storeOf(record("a", { isDeleted: true }));
  store.bury("a");
  store.bury("never");
  expect(changes()).toBe(0);
});

it("counts how often an identity was made, over a restart", () => {
  const { store } = storeOf();
  expect([store.nextGeneration("x"), store.nextGeneration("x"), store.nextGeneration("y")]).toEqual([
    0, 1, 0,
  ]);
  const again = new Store(store.content, () => {});
  expect(again.nextGeneration("x")).toBe(2);
});

it("notes what happened beside its resources, and gives it back in its order", () => {
  const { store, changes } = storeOf(record("a"));
  store.note("usage", [{ amount: 1 }]);
  store.note("usage", [{ amount: 2 }, { amount: 3 }]);
  store.note("deliveries", []);
  expect(store.journal("usage")).toEqual([{ amount: 1 }, { amount: 2 }, { amount: 3 }]);
  expect(store.journal("deliveries")).toEqual([]);
  expect(changes()).toBe(2);
  expect(new Store(store.content, () => {}).journal("usage")).toHaveLength(3);
  expect(store.living()).toHaveLength(1);
});
