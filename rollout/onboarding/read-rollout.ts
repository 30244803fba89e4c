import { createHash } from "node:crypto";
import { join } from "node:path";
import type { z } from "zod";
import { buildReview } from "./build-review.ts";
import { buildTeam } from "./build-team.ts";
import { buildTenancy } from "./build-tenancy.ts";
import { describeIssues } from "./describe-issue.ts";
import { decisionsDocument } from "./documents/decisions-document.ts";
import { teamDocument } from "./documents/team-document.ts";
import { tenancyDocument } from "./documents/tenancy-document.ts";
import { waiversDocument } from "./documents/waivers-document.ts";
import type { DocumentFile } from "./document-files.ts";
import type { RolloutModel } from "./model.ts";
import { parseYaml } from "./parse-yaml.ts";
import { byPlace, type Problem } from "./problem.ts";
import { RULES } from "./rules/index.ts";
import type { Waiver } from "./vocabulary/waivers.ts";
import type { Written, WrittenRollout } from "./written.ts";

type WaiverWritten = NonNullable<WrittenRollout["waivers"]>["document"]["waivers"][number];

export type ReadResult = { readonly model: RolloutModel } | { readonly problems: readonly Problem[] };

/**
 * Documents → model, or every problem of every file, sorted.
 *
 * @param root   the documents' folder as the reader typed it, put before every file's name
 * @param files  what the folder holds, see `listDocuments`
 * @param asOf   the day that dates are compared with, `YYYY-MM-DD`
 */
export function readRollout(root: string, files: readonly DocumentFile[], asOf: string): ReadResult {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: DocumentFile, schema: S): Written<z.output<S>> | undefined => {
    const result = readDocument(join(root, file.path), file.source, schema);
    if (!Array.isArray(result)) return result;
    problems.push(...result);
    return undefined;
  };

  problems.push(...files.flatMap((file) => unreadable(root, file)));
  const readable = files.filter((file) => file.unreadable === undefined);
  const one = <S extends z.ZodType>(path: string, schema: S) => {
    const file = readable.find((known) => known.path === path);
    return file === undefined ? undefined : read(file, schema);
  };
  const teams = readable
    .filter((file) => file.path.startsWith("teams/"))
    .map((file) => read(file, teamDocument));
  const reviews = readable
    .filter((file) => file.path.startsWith("decisions/"))
    .map((file) => read(file, decisionsDocument));
  const tenancy = one("tenancy.yaml", tenancyDocument);
  const waivers = one("waivers.yaml", waiversDocument);
  if (!files.some(({ path }) => path === "tenancy.yaml")) problems.push(missingTenancy(root));

  if (tenancy === undefined || problems.length > 0) return { problems: problems.sort(byPlace) };
  const written = {
    tenancy,
    teams: teams.filter((team) => team !== undefined),
    waivers,
    reviews: reviews.filter((review) => review !== undefined),
    asOf,
  };
  problems.push(...RULES.flatMap(({ check }) => check(written)));
  return problems.length > 0 ? { problems: problems.sort(byPlace) } : { model: buildModel(written, files) };
}

function buildModel(
  { tenancy, teams, waivers, reviews, asOf }: WrittenRollout,
  files: readonly DocumentFile[],
): RolloutModel {
  const tenancyModel = buildTenancy(tenancy.document);
  const teamModels = teams.map(({ document }) => buildTeam(document, tenancyModel));
  return {
    tenancy: tenancyModel,
    teams: teamModels.sort(byName),
    waivers: (waivers?.document.waivers ?? []).map(withoutAbsent),
    reviews: reviews.map(({ document }) => buildReview(document)).sort((a, b) => (a.week < b.week ? -1 : 1)),
    asOf,
    documents: digests(files),
  };
}

/** Documents leave fields out; a model has them only where they are. */
function withoutAbsent({ team, environment, resource, ...rest }: WaiverWritten): Waiver {
  return {
    ...rest,
    ...(team === undefined ? {} : { team }),
    ...(environment === undefined ? {} : { environment }),
    ...(resource === undefined ? {} : { resource }),
  };
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
  return describeIssues(yaml, parsed.error.issues, schema);
}

function unreadable(root: string, { path, unreadable: told }: DocumentFile): Problem[] {
  return told === undefined ? [] : [{ file: join(root, path), line: 1, column: 1, at: "", ...told }];
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
