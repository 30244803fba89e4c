import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Catalog } from "../../onboarding/new-team/catalog.ts";
import { LARGEST_REQUEST, readRequest, type RequestedTeam } from "../../onboarding/new-team/read-request.ts";
import { formatProblem, problemCount } from "../../onboarding/problem.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { NothingWritten } from "./new-write.ts";

/** Reads a request, which nobody vouches for. @throws UsageError where it is no file, NothingWritten with its problems */
export function readRequestFile({ cwd }: World, file: string, catalog: Catalog): RequestedTeam {
  const path = resolve(cwd, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UsageError(`${file} is not a file. Name the request's file.`);
  if (found.size > LARGEST_REQUEST) {
    throw new NothingWritten(
      `${file} has ${found.size} bytes, and a request at most ${LARGEST_REQUEST}. Take the request as it was filed.`,
    );
  }
  const read = readRequest(file, decode(file, readFileSync(path)), catalog);
  if (!Array.isArray(read)) return read;
  throw new NothingWritten(
    `${read.map(formatProblem).join("\n")}\n\n${problemCount(read)}. Have the request filed again.`,
  );
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new NothingWritten(`${file} is not UTF-8 text. Take the request as it was filed.`);
  }
}
