import type { Body } from "./body.ts";

/** One resource of the sandbox's tenancy. */
export interface StoredRecord {
  /** First label of the service's host, e.g. `identity`. */
  readonly service: string;
  /** The word in its OCID, e.g. `compartment`. */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** OCID of what it is a part of, and goes with; empty for most. */
  readonly parentId: string;
  /** What stands in the path before it, e.g. `{ budgetId }`. Empty for most. */
  readonly scope: Readonly<Record<string, string>>;
  /** What a GET answers. */
  readonly body: Body;
  /** Gone for lists and names, but still remembered. */
  readonly isDeleted: boolean;
  /** The state it is seen in until a time, RFC 3339 in UTC; absent: it is as its body says. */
  readonly settles?: { readonly until: string; readonly state: string };
}

/** The content of a store file. */
export interface StoreContent {
  readonly records: readonly StoredRecord[];
  /** How often each identity (kind, place, name) was made: what keeps ids apart after a deletion. */
  readonly generations: Readonly<Record<string, number>>;
  /** Name of a journal → its entries. */
  readonly journals?: Readonly<Record<string, readonly Body[]>>;
}

/** All resources, in memory, in the order of their creation. Calls `changed` after every change. */
export class Store {
  readonly #records: Map<string, StoredRecord>;
  readonly #generations: Map<string, number>;
  readonly #journals: Map<string, readonly Body[]>;
  readonly #changed: () => void;

  constructor(content: StoreContent, changed: () => void) {
    this.#records = new Map(content.records.map((record) => [record.id, record]));
    this.#generations = new Map(Object.entries(content.generations));
    this.#journals = new Map(Object.entries(content.journals ?? {}));
    this.#changed = changed;
  }

  get content(): StoreContent {
    return {
      records: [...this.#records.values()],
      generations: Object.fromEntries(this.#generations),
      ...(this.#journals.size > 0 && { journals: Object.fromEntries(this.#journals) }),
    };
  }

  /** What is not deleted, in the order of creation. */
  living(kind?: string): StoredRecord[] {
    return [...this.#records.values()].filter(
      (record) => !record.isDeleted && (kind === undefined || record.kind === kind),
    );
  }

  /** Records of one kind, the deleted ones too; latest first. */
  everMade(kind: string): StoredRecord[] {
    return [...this.#records.values()].filter((record) => record.kind === kind).reverse();
  }

  /** Also finds what is deleted. */
  byId(id: string): StoredRecord | undefined {
    return this.#records.get(id);
  }

  /** Adds the record, or takes it in place of the one with its id. */
  put(record: StoredRecord): void {
    this.#records.set(record.id, record);
    this.#changed();
  }

  /** Marks the record and its parts deleted. What was there once is remembered. */
  bury(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined || record.isDeleted) return;
    for (const part of this.living()) if (part.parentId === id) this.bury(part.id);
    this.put({ ...record, isDeleted: true });
  }

  /**
   * What happened, in its order, and is no resource, such as usage.
   *
   * `Entry`: what alone is ever noted in that journal.
   */
  journal<Entry extends object>(name: string): readonly Entry[] {
    return (this.#journals.get(name) ?? []) as readonly Entry[];
  }

  /** Adds entries, of JSON alone, to a journal. */
  note(name: string, entries: readonly object[]): void {
    if (entries.length === 0) return;
    this.#journals.set(name, [...this.journal<Body>(name), ...(entries as readonly Body[])]);
    this.#changed();
  }

  /** @returns how often `identity` was asked for before */
  nextGeneration(identity: string): number {
    const generation = this.#generations.get(identity) ?? 0;
    this.#generations.set(identity, generation + 1);
    return generation;
  }
}
