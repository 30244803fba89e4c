import { createHash } from "node:crypto";
import { join } from "node:path";
import type { z } from "zod";
import { buildTeam, buildTenancy } from "./build-model.ts";
import { describeIssue } from "./describe-issue.ts";
import { teamDocument } from "./documents/team-document.ts";
import { tenancyDocument } from "./documents/tenancy-document.ts";
import type { DocumentFile } from "./document-files.ts";
import type { RolloutModel } from "./model.ts";
import { parseYaml } from "./parse-yaml.ts";
import { byPlace, type Problem } from "./problem.ts";
import { RULES } from "./rules/index.ts";
import type { Written } from "./written.ts";

export type ReadResult = { readonly model: RolloutModel } | { readonly problems: readonly Problem[] };

/**
 * Documents → model, or every problem of every file, sorted.
 *
 * @param root   the documents' folder as the reader typed it, put before every file's name
 * @param files  what the folder holds, see `listDocuments`
 */
export function readRollout(root: string, files: readonly DocumentFile[]): ReadResult {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: DocumentFile, schema: S): Written<z.output<S>> | undefined => {
    const result = readDocument(join(root, file.path), file.source, schema);
    if (!Array.isArray(result)) return result;
    problems.push(...result);
    return undefined;
  };

  problems.push(...files.flatMap((file) => unreadable(root, file)));
  const readable = files.filter((file) => file.unreadable === undefined);
  const tenancyFile = readable.find((file) => file.path === "tenancy.yaml");
  const teams = readable
    .filter((file) => file.path.startsWith("teams/"))
    .map((file) => read(file, teamDocument));
  const tenancy = tenancyFile === undefined ? undefined : read(tenancyFile, tenancyDocument);
  if (!files.some(({ path }) => path === "tenancy.yaml")) problems.push(missingTenancy(root));

  if (tenancy !== undefined && problems.length === 0) {
    const written = { tenancy, teams: teams.filter((team) => team !== undefined) };
    problems.push(...RULES.flatMap((rule) => rule(written)));
    if (problems.length === 0) {
      const tenancyModel = buildTenancy(tenancy.document);
      const teamModels = written.teams.map((team) => buildTeam(team.document, tenancyModel));
      return { model: { tenancy: tenancyModel, teams: teamModels.sort(byName), documents: digests(files) } };
    }
  }
  return { problems: problems.sort(byPlace) };
}

function readDocument<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): Written<z.output<S>> | Problem[] {
  const yaml = parseYaml(file, source);
  if (Array.isArray(yaml)) return yaml;
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { yaml, document: parsed.data };
  return parsed.error.issues.flatMap((issue) => describeIssue(yaml, issue, schema));
}

function unreadable(root: string, { path, unreadable: wrong }: DocumentFile): Problem[] {
  if (wrong === undefined) return [];
  return [
    { file: join(root, path), line: 1, column: 1, at: "", wrong, fix: "Rename it, mend it or take it away" },
  ];
}

function missingTenancy(root: string): Problem {
  const wrong = "this file is missing";
  const fix = "Write it, or name the folder that holds it with --root";
  return { file: join(root, "tenancy.yaml"), line: 1, column: 1, at: "", wrong, fix };
}

function digests(files: readonly DocumentFile[]): RolloutModel["documents"] {
  return files.map(({ path, source }) => ({
    path,
    digest: createHash("sha256").update(source).digest("hex"),
  }));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
