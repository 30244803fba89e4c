import { accessRequest, type AccessRequest } from "../documents/access-request.ts";
import { describeIssues } from "../describe-issue.ts";
import { fixForName } from "../nearest-name.ts";
import { parseYaml, type ParsedYaml, type Path } from "../parse-yaml.ts";
import { byPlace, type Problem } from "../problem.ts";
import { problemAt } from "../written.ts";
import { slotName, type Answers, type Slot } from "./answers.ts";
import type { Catalog } from "./catalog.ts";
import { aboveCeiling, namesFor } from "./check-answer.ts";
import { hiddenCharacter, withHiddenShown } from "./hidden-characters.ts";

/** Bytes. What the form files has a few thousand. */
export const LARGEST_REQUEST = 256_000;
/** A request nests four deep; more only exhausts whoever reads it. */
const DEEPEST = 8;

/** What a request says of a new team: a name and answers, never a decision of the platform team's. */
export interface RequestedTeam {
  readonly team: string;
  readonly answers: Answers;
}

/** Text of a request, which nobody vouches for, → answers, or everything that is wrong with it. */
export function readRequest(file: string, source: string, catalog: Catalog): RequestedTeam | Problem[] {
  const json = parseJson(file, source);
  if (Array.isArray(json)) return json.map(shownSafely);
  const parsed = accessRequest.safeParse(json.data);
  const problems = parsed.success
    ? [...hiddenText(json, [], parsed.data), ...unknownNames(json, parsed.data, catalog)]
    : describeIssues(json, parsed.error.issues, accessRequest);
  if (!parsed.success || problems.length > 0) return problems.sort(byPlace).map(shownSafely);
  return { team: parsed.data.team, answers: answersOf(parsed.data) };
}

/** JSON is nearly YAML: read as YAML too, it says where things stand, and which field stands twice. */
function parseJson(file: string, source: string): ParsedYaml | Problem[] {
  const start = { file, line: 1, column: 1, at: "" };
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return [{ ...start, wrong: "this is not JSON", fix: "Take the request as it was filed" }];
  }
  if (depthOf(data) > DEEPEST) {
    return [
      { ...start, wrong: "this nests deeper than any request", fix: "Take the request as it was filed" },
    ];
  }
  // JSON may break a line with a carriage return alone, and its texts hold none; YAML may not.
  const yaml = parseYaml(file, source.replaceAll(/\r(?!\n)/g, " "));
  return Array.isArray(yaml) ? yaml : { ...yaml, data };
}

function depthOf(data: unknown): number {
  let depth = 0;
  for (let level = [data]; level.length > 0 && depth <= DEEPEST; depth++) {
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return depth;
}

function hiddenText(json: ParsedYaml, path: Path, value: unknown): Problem[] {
  if (typeof value === "string") {
    const hidden = hiddenCharacter(value);
    if (hidden === undefined) return [];
    return [problemAt(json, path, `this holds ${hidden}, which nobody sees`, "Take it out")];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    hiddenText(json, [...path, Array.isArray(value) ? Number(key) : key], inner),
  );
}

function unknownNames(json: ParsedYaml, request: AccessRequest, catalog: Catalog): Problem[] {
  const known = (flag: Slot["flag"], what: string, name: string, path: Path): Problem[] => {
    const names = namesFor(flag, catalog) ?? [];
    if (names.includes(name)) return [];
    const wrong = `${what} "${name}" is not in the tenancy's document`;
    return [problemAt(json, path, wrong, fixForName(name, names))];
  };
  const budgets = Object.entries(request.environments).flatMap(([name, { monthlyBudget }]) => {
    const path = ["environments", name, "monthlyBudget"];
    const tooMuch = aboveCeiling(monthlyBudget, name, catalog);
    return tooMuch === undefined ? [] : [problemAt(json, path, tooMuch.wrong, tooMuch.fix)];
  });
  return [
    ...known("cost-center", "cost center", request.costCenter, ["costCenter"]),
    ...request.uses.flatMap(({ approvedUse, dataClasses, models, environments }, at) => [
      ...known("use", "approved use", approvedUse, ["uses", at, "approvedUse"]),
      ...dataClasses.flatMap((name, i) =>
        known("data-class", "data class", name, ["uses", at, "dataClasses", i]),
      ),
      ...models.flatMap((name, i) => known("model", "model", name, ["uses", at, "models", i])),
      ...environments.flatMap((name, i) =>
        known("environment", "environment", name, ["uses", at, "environments", i]),
      ),
    ]),
    ...budgets,
  ];
}

/** The only way from a request to a document: what is not named here, a request cannot set. */
function answersOf({ product, owner, costCenter, uses, environments }: AccessRequest): Answers {
  const slots: [Slot, readonly string[]][] = [
    [{ flag: "product" }, [product]],
    [{ flag: "owner" }, [owner]],
    [{ flag: "cost-center" }, [costCenter]],
    [{ flag: "use" }, uses.map(({ approvedUse }) => approvedUse)],
    ...uses.flatMap((use): [Slot, readonly string[]][] => [
      [{ flag: "data-class", key: use.approvedUse }, use.dataClasses],
      [{ flag: "model", key: use.approvedUse }, use.models],
      [{ flag: "environment", key: use.approvedUse }, use.environments],
      [{ flag: "justification", key: use.approvedUse }, [use.justification]],
    ]),
    ...Object.entries(environments).map(([key, { monthlyBudget }]): [Slot, readonly string[]] => [
      { flag: "budget", key },
      [String(monthlyBudget)],
    ]),
  ];
  return new Map(slots.map(([slot, values]) => [slotName(slot), values]));
}

/** A request's own words reach a terminal. */
function shownSafely(problem: Problem): Problem {
  const { at, wrong, fix } = problem;
  return { ...problem, at: withHiddenShown(at), wrong: withHiddenShown(wrong), fix: withHiddenShown(fix) };
}
