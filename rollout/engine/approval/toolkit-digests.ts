import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROVIDER_VERSION } from "../../../infra/provider.ts";
import { CLI_VERSION } from "../toolchain.ts";
import { canonicalDigest } from "./canonical-digest.ts";

/** What makes resources out of documents and judges them: SHA-256 of sources, and versions. */
export interface ToolkitDigests {
  /** Sources of `infra/` and of `rollout/onboarding/`, which it reads documents with. */
  readonly program: string;
  /** Sources of `policy-packs/`. */
  readonly policies: string;
  /** `package-lock.json`: every package that the two use. */
  readonly packages: string;
  readonly pulumi: string;
  readonly provider: string;
}

/** @param folder  the toolkit's own */
export function toolkitDigests(folder: string): ToolkitDigests {
  return {
    program: digestOf(folder, [...sources(folder, "infra"), ...sources(folder, "rollout/onboarding")]),
    policies: digestOf(folder, sources(folder, "policy-packs")),
    packages: digestOf(folder, ["package-lock.json"]),
    pulumi: CLI_VERSION,
    provider: PROVIDER_VERSION,
  };
}

/** @returns paths of a room's files from the toolkit's folder, sorted. Tests are left out: they run nowhere but here. */
export function sources(folder: string, room: string): string[] {
  return readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** @returns SHA-256 of files with their paths, in hex */
export function digestOf(folder: string, paths: readonly string[]): string {
  return canonicalDigest(paths.map((path) => [path, readFileSync(join(folder, path), "base64")]));
}
