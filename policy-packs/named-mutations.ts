import { globSync } from "node:fs";
import { basename, join } from "node:path";
import type { Mutation } from "./mutation.ts";

/** A policy's own mistakes: what must trip it. */
export interface NamedMutations {
  readonly policy: string;
  readonly mutations: readonly Mutation[];
}

/** @returns the mutations of every policy folder, in the order of their paths */
export async function namedMutations(): Promise<NamedMutations[]> {
  const files = globSync("*/policies/*/mutations.ts", { cwd: import.meta.dirname }).sort();
  return Promise.all(
    files.map(async (file) => {
      const { mutations } = (await import(join(import.meta.dirname, file))) as {
        mutations: readonly Mutation[];
      };
      return { policy: basename(join(file, "..")), mutations };
    }),
  );
}
