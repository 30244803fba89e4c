import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";
import { SandboxFault } from "./sandbox-fault.ts";
import type { StoreContent } from "./store.ts";

/** Milliseconds a change may wait to be written. */
const WRITE_INTERVAL = 200;

const storeDocument = z.strictObject({
  version: z.literal(1),
  generations: z.record(z.string(), z.int().positive()),
  records: z.array(
    z.strictObject({
      service: z.string(),
      kind: z.string(),
      id: z.string(),
      name: z.string(),
      parentId: z.string(),
      scope: z.record(z.string(), z.string()),
      body: z.record(z.string(), z.unknown()),
      isDeleted: z.boolean(),
      settles: z.strictObject({ until: z.string(), state: z.string() }).exactOptional(),
    }),
  ),
  journals: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).exactOptional(),
});

/** @throws SandboxFault when there is a file that is not a store */
export function readStore(file: string): StoreContent {
  const text = readIfThere(file);
  if (text === undefined) return { records: [], generations: {} };
  try {
    const { version: _, ...content } = storeDocument.parse(JSON.parse(text));
    return content;
  } catch (cause) {
    throw new SandboxFault(
      `${file} is not a store of the sandbox. Put an earlier copy in its place, or delete it together with ` +
        `the Pulumi state made on it: the sandbox then starts empty.`,
      { cause },
    );
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new SandboxFault(`${file} can't be read. Make it readable, or choose another folder.`, { cause });
  }
}

/** Replaces the file as a whole: whoever reads it, also after a kill, finds the old content or the new. */
export function replaceFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new SandboxFault(
      `${file} can't be written. Make room or give the right, or choose another folder.`,
      { cause },
    );
  }
}

/** Writes contents as they come: the first at once, those that follow closely together. */
export class StoreWriter {
  readonly #file: string;
  #unwritten: (() => StoreContent) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws SandboxFault when the file can't be written, now or when a change before this one was put off */
  write(content: () => StoreContent): void {
    this.#unwritten = content;
    if (this.#timer !== undefined) return;
    this.flush();
    this.#timer = setTimeout(() => this.#writeLate(), WRITE_INTERVAL);
  }

  /** @throws SandboxFault when the file can't be written */
  flush(): void {
    if (this.#unwritten === undefined) return;
    replaceFile(this.#file, `${JSON.stringify({ version: 1, ...this.#unwritten() }, undefined, 1)}\n`);
    this.#unwritten = undefined;
  }

  /** What fails here stays unwritten: the next change, or the end, tries again and tells. */
  #writeLate(): void {
    this.#timer = undefined;
    try {
      this.flush();
    } catch (failure) {
      if (!(failure instanceof SandboxFault)) throw failure;
    }
  }
}
