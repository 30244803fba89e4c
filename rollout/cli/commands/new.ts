import { resolve } from "node:path";
import { listDocuments } from "../../onboarding/document-files.ts";
import { teamName } from "../../onboarding/documents/formats.ts";
import { chosenUses, slotOf, type Answers } from "../../onboarding/new-team/answers.ts";
import { buildDocument } from "../../onboarding/new-team/build-document.ts";
import { readCatalog, type Catalog } from "../../onboarding/new-team/catalog.ts";
import { documentText } from "../../onboarding/new-team/document-text.ts";
import { flagUsage } from "../../onboarding/new-team/flags.ts";
import { openQuestions } from "../../onboarding/new-team/open-questions.ts";
import { unneededAnswers } from "../../onboarding/new-team/unneeded-answers.ts";
import { formatProblem, problemCount } from "../../onboarding/problem.ts";
import { readDocuments, type DocumentOptions } from "../documents.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { askOpen, askTeam } from "./new-ask.ts";
import { readFlags } from "./new-flags.ts";
import { readRequestFile } from "./new-request.ts";
import { asFlags, missingLines, onlyRisky, quoted, requestSummary } from "./new-words.ts";
import { documentFile, NothingWritten, refuseExisting, requireValid, writeDocument } from "./new-write.ts";

/** Beside these, every answer by the name that commander gives its flag, as a list. */
export interface NewTeamOptions extends DocumentOptions {
  readonly fromRequest?: string;
  readonly dryRun?: boolean;
}

/** Writes the document of a new team, from flags, a request or questions; only one that is valid, and never over another. */
export async function newTeam(
  world: World,
  named: readonly string[],
  options: NewTeamOptions,
): Promise<number> {
  const { root, fromRequest } = options;
  const read = readDocuments(world, options);
  if ("problems" in read) {
    throw new NothingWritten(
      `${read.problems.map(formatProblem).join("\n")}\n\n${problemCount(read.problems)} in the documents that are there. Mend them first: a new team's is checked together with them.`,
    );
  }
  const files = listDocuments(resolve(world.cwd, root));
  const catalog = readCatalog(files, read.model.teams);
  const flags = readFlags({ ...options }, catalog);
  const request = fromRequest === undefined ? undefined : readRequestFile(world, fromRequest, catalog);
  const requested: Answers = request?.answers ?? new Map();
  const team = request === undefined ? await nameTeam(world, named) : request.team;
  if (request !== undefined) refuseRepeated(named, flags, requested);
  refuseExisting(world, root, team);

  const known: Answers = new Map([...requested, ...flags]);
  if (request !== undefined) {
    world.stderr.write(`${requestSummary(requested, openQuestions(known, catalog), catalog)}\n`);
  }
  const answers = await complete(world, team, known, catalog);
  refuseUnneeded(flags, answers, catalog);
  const made = buildDocument(team, answers, catalog);
  const text = documentText(made);
  if (options.dryRun === true) world.stdout.write(text);

  const hint = hintFor(options, team, answers, { requested, flags });
  requireValid(world, options, files, { path: `teams/${team}.yaml`, source: text }, hint);
  if (options.dryRun === true) {
    world.stderr.write("These answers cause no problem; nothing was written.\n");
    return 0;
  }
  writeDocument(world, root, team, text);
  const stacks = Object.keys(made.document.environments).map((environment) => `${team}-${environment}`);
  const risky = made.withheld.map(
    ({ use }) =>
      `${use.name} is of high risk: it stands there as a comment until somebody has reviewed it.\n`,
  );
  world.stdout.write(
    `Wrote ${documentFile(root, team)}. Read its comments, then run: rollout plan ${stacks.join(" ")}${rootFlag(root)}\n${risky.join("")}`,
  );
  return 0;
}

/** @returns what to do about problems; whoever was asked on a terminal need not answer everything again */
function hintFor(
  { dryRun, fromRequest, root }: NewTeamOptions,
  team: string,
  answers: Answers,
  { requested, flags }: { readonly requested: Answers; readonly flags: Answers },
): string {
  if (dryRun === true) return "The lines are those of the document above.";
  const change = "Change them; --dry-run shows the document with these lines.";
  const own = new Map([...answers].filter(([name]) => !requested.has(name)));
  if (own.size === flags.size) return change;
  const source = fromRequest === undefined ? team : `--from-request ${quoted(fromRequest)}`;
  return `${change} All of them again:\nrollout new ${source}${rootFlag(root)} ${asFlags(own)}`;
}

function rootFlag(root: string): string {
  return root === "stacks" ? "" : ` --root ${quoted(root)}`;
}

async function nameTeam(world: World, [named]: readonly string[]): Promise<string> {
  if (named === undefined) {
    if (world.stdin.isTTY) return askTeam(world);
    throw new UsageError("rollout new needs to know which team. Name it, or write --from-request <file>.");
  }
  const issue = teamName.safeParse(named).error?.issues[0];
  if (issue === undefined) return named;
  throw new UsageError(`"${named}" cannot be a team's name. Write ${issue.message}.`);
}

/** @returns every answer: those that are known, and on a terminal those that are asked for @throws UsageError, NothingWritten */
async function complete(world: World, team: string, known: Answers, catalog: Catalog): Promise<Answers> {
  const refuseOnlyRisky = (answers: Answers) => {
    const uses = chosenUses(answers, catalog.tenancy);
    if (uses?.provisioned.length === 0) throw new NothingWritten(onlyRisky(uses, catalog));
  };
  if (world.stdin.isTTY) return askOpen(world, known, catalog, refuseOnlyRisky);
  refuseOnlyRisky(known);
  const missing = openQuestions(known, catalog);
  if (missing.length === 0) return known;
  throw new UsageError(
    `nobody can answer here, so nothing was written. These flags are missing for team "${team}":\n${missingLines(missing, known, catalog).join("\n")}`,
  );
}

/** What a request says is the team's word: whoever changes it does so in the document, where it is seen. */
function refuseRepeated(named: readonly string[], flags: Answers, requested: Answers): void {
  const repeated = [...flags.keys()].filter((name) => {
    const { flag } = slotOf(name);
    return [...requested.keys()].some((said) => slotOf(said).flag === flag);
  });
  const said = [...named, ...new Set(repeated.map((name) => `--${slotOf(name).flag}`))];
  if (said.length === 0) return;
  throw new UsageError(
    `the request says that itself: ${said.join(", ")}. Leave it out, and change the document afterwards where it must be another.`,
  );
}

function refuseUnneeded(flags: Answers, answers: Answers, catalog: Catalog): void {
  const unneeded = unneededAnswers(flags, answers, catalog).map(({ flag, key }) => flagUsage(flag, key));
  if (unneeded.length === 0) return;
  throw new UsageError(
    `no use or environment of the team needs these: ${unneeded.join(", ")}. Leave them out; nothing was written.`,
  );
}
