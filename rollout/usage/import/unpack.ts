import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { UsageProblem } from "../../evidence/usage-import.ts";
import type { UsageSource } from "./source.ts";

/** @returns SHA-256 of the bytes as they lie, in hex */
export async function digestOf(source: Pick<UsageSource, "open">): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await source.open()) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Copies a source beside the store. @returns SHA-256 of the copied bytes, in hex */
export async function download(source: Pick<UsageSource, "open">, file: string): Promise<string> {
  const hash = createHash("sha256");
  const digesting = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(await source.open(), digesting, createWriteStream(file));
  return hash.digest("hex");
}

/**
 * Unpacks a gzip file, every byte of it checked: a reader that stops where the file stops would load half of it.
 *
 * @returns what is wrong with it, if anything
 */
export async function gunzip(source: string, from: string, to: string): Promise<UsageProblem | undefined> {
  try {
    await pipeline(createReadStream(from), createGunzip(), createWriteStream(to));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") {
      return { source, wrong: "the file is cut off: its gzip has no end", fix: "Fetch it again" };
    }
    if (code?.startsWith("Z_") === true) {
      return { source, wrong: "this is no sound gzip file", fix: "Fetch it again" };
    }
    throw error;
  }
}
