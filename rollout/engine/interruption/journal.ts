import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Variable that every process of a run carries, with the run's id. */
export const RUN_VARIABLE = "ROLLOUT_RUN";

const ENTRY = z.strictObject({
  run: z.string().min(1),
  stack: z.string(),
  operation: z.string(),
  /** Process of the `rollout` that began it. */
  process: z.int().positive(),
  host: z.string(),
  /** ISO time of its begin. */
  since: z.string(),
  /** Its process came to the end of it, but not well: something of it may be left. */
  failed: z.boolean(),
  /** Resources of which OCI did not say whether it made them, as a state would hold them. None of them holds a secret. */
  unanswered: z.array(z.looseObject({ urn: z.string(), type: z.string() })).exactOptional(),
});

/** One run of an engine on a stack: from the begin until it ended well. */
export type JournalEntry = Readonly<z.infer<typeof ENTRY>>;

/** The runs on one stack that have not ended well, a file each, so that several never overwrite each other. */
export class Journal {
  readonly #folder: string;

  /** @param folder  of the stack's runs; made when the first begins */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes the entry whole or, when the power goes, not at all. */
  write(entry: JournalEntry): void {
    mkdirSync(this.#folder, { recursive: true });
    const file = this.#file(entry.run);
    const open = openSync(`${file}.part`, "w", 0o600);
    try {
      writeSync(open, JSON.stringify(entry));
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(`${file}.part`, file);
  }

  /** Nothing happens where there is none. */
  remove(run: string): void {
    rmSync(this.#file(run), { force: true });
  }

  /** The oldest first. What cannot be read is no entry. */
  entries(): JournalEntry[] {
    return this.#files()
      .flatMap((file) => read(join(this.#folder, file)) ?? [])
      .sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  #files(): string[] {
    try {
      return readdirSync(this.#folder).filter((file) => file.endsWith(".json"));
    } catch {
      return [];
    }
  }

  #file(run: string): string {
    return join(this.#folder, `${run}.json`);
  }
}

function read(file: string): JournalEntry | undefined {
  try {
    return ENTRY.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
