import type { z } from "zod";
import { fieldFacts, knownKeys, type FieldFacts } from "./schema-facts.ts";
import type { ParsedYaml, Path } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";
import { fixForName, nearestName } from "./nearest-name.ts";

type Issue = z.core.$ZodIssue;

/** What zod says of a document, told to the person who wrote it: one problem for one mistake. */
export function describeIssues(
  yaml: ParsedYaml,
  issues: readonly Issue[],
  schema: z.core.$ZodType,
): Problem[] {
  if (yaml.data === null) {
    const wrong = "this file is empty";
    return [
      {
        file: yaml.file,
        line: 1,
        column: 1,
        at: "",
        wrong,
        fix: "Write the document, or take the file away",
      },
    ];
  }
  const described = issues.flatMap((issue) => describeIssue(yaml, issue, schema));
  // A field with a misspelt name is missing, too; and of two bounds that a number breaks the last is ours.
  const misspelt = new Set(described.map(({ meant }) => meant));
  const told = described.filter(({ problem: { at, wrong } }) => wrong !== MISSING || !misspelt.has(at));
  return [...new Map(told.map(({ problem }) => [`${problem.at} ${problem.wrong}`, problem])).values()];
}

const MISSING = "this field is missing";

interface Described {
  readonly problem: Problem;
  /** Path of the field that a misspelt one was meant to be. */
  readonly meant?: string;
}

function describeIssue(yaml: ParsedYaml, issue: Issue, schema: z.core.$ZodType): Described[] {
  const { file } = yaml;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const wrong = `"${key}" is not a field here`;
      const meant = nearestName(key, known);
      return {
        problem: { file, ...yaml.keyAt(path), at: dotted(path), wrong, fix: fixForName(key, known) },
        ...(meant === undefined ? {} : { meant: dotted([...issue.path, meant]) }),
      };
    });
  }
  const place = issue.code === "invalid_key" ? yaml.keyAt(issue.path) : yaml.valueAt(issue.path);
  const words = wording(issue, valueAt(yaml.data, issue.path), fieldFacts(schema, issue.path));
  return [{ problem: { file, ...place, at: dotted(issue.path), ...words } }];
}

function wording(issue: Issue, written: unknown, field: FieldFacts): Pick<Problem, "wrong" | "fix"> {
  const value = field.sensitive ? "this value" : shown(written);
  const expected = field.expected ?? expectation(issue, field);
  if (written === undefined) return { wrong: MISSING, fix: `Write ${expected}` };
  switch (issue.code) {
    case "invalid_key":
      return {
        wrong: `"${String(issue.path.at(-1))}" cannot be a name here`,
        fix: `Write ${issue.issues[0]?.message ?? "another name"}`,
      };
    case "invalid_value":
      return {
        wrong: `${value} is not one of the values this field takes`,
        fix: fixForName(typeof written === "string" ? written : "", issue.values.map(String)),
      };
    case "too_small":
      return issue.origin === "array" || issue.origin === "string" || issue.origin === "object"
        ? { wrong: `${value} is too short`, fix: `Write at least ${issue.minimum}` }
        : { wrong: `${value} is too small`, fix: `Write ${issue.minimum} or more` };
    case "too_big":
      return { wrong: `${value} is too large`, fix: `Write at most ${issue.maximum}` };
    default:
      return { wrong: `${value} does not fit this field`, fix: `Write ${expectation(issue, field)}` };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number, without quotes",
  int: "a whole number, without quotes",
  boolean: "true or false",
  array: "a list",
  object: "a map of fields",
  record: "a map of names",
};

/** @returns what goes here, with the first sentence of the field's own description where the type says too little */
function expectation(issue: Issue, { about }: FieldFacts): string {
  if (issue.code === "invalid_type") {
    const type = TYPES[issue.expected] ?? issue.expected;
    return about === undefined ? type : `${type}: ${about}`;
  }
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  return issue.message;
}

/** @returns a value as a reader recognizes it, cut to a length that fits a line */
function shown(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) return "a number that is not finite";
  const text = value === null ? "an empty value" : (JSON.stringify(value) ?? "this value");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** @returns `uses[0].models` for `["uses", 0, "models"]` */
export function dotted(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
    "",
  );
}
