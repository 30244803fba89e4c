import type { z } from "zod";
import { expectedText, knownKeys } from "./schema-facts.ts";
import type { ParsedYaml, Path } from "./parse-yaml.ts";
import type { Problem } from "./problem.ts";
import { fixForName } from "./nearest-name.ts";

type Issue = z.core.$ZodIssue;

/** What zod says of a document, told to the person who wrote it. One issue may be several problems. */
export function describeIssue(yaml: ParsedYaml, issue: Issue, schema: z.core.$ZodType): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const fix = fixForName(key, knownKeys(schema, issue.path));
      return {
        file: yaml.file,
        ...yaml.keyAt(path),
        at: dotted(path),
        wrong: `"${key}" is not a field here`,
        fix,
      };
    });
  }
  const onKey = issue.code === "invalid_key";
  const place = onKey ? yaml.keyAt(issue.path) : yaml.valueAt(issue.path);
  const written = valueAt(yaml.data, issue.path);
  return [
    {
      file: yaml.file,
      ...place,
      at: dotted(issue.path),
      ...wording(issue, written, expectedText(schema, issue.path)),
    },
  ];
}

function wording(
  issue: Issue,
  written: unknown,
  expected: string | undefined,
): Pick<Problem, "wrong" | "fix"> {
  if (written === undefined)
    return { wrong: "this field is missing", fix: `Write ${expected ?? expectation(issue)}` };
  switch (issue.code) {
    case "invalid_key":
      return {
        wrong: `"${String(issue.path.at(-1))}" cannot be a name here`,
        fix: `Write ${issue.issues[0]?.message ?? "another name"}`,
      };
    case "invalid_value":
      return {
        wrong: `${shown(written)} is not one of the values this field takes`,
        fix: fixForName(typeof written === "string" ? written : "", issue.values.map(String)),
      };
    case "too_small":
      return issue.origin === "array" || issue.origin === "string" || issue.origin === "object"
        ? { wrong: `${shown(written)} is too short`, fix: `Write at least ${issue.minimum}` }
        : { wrong: `${shown(written)} is too small`, fix: `Write ${issue.minimum} or more` };
    case "too_big":
      return { wrong: `${shown(written)} is too large`, fix: `Write at most ${issue.maximum}` };
    default:
      return { wrong: `${shown(written)} does not fit this field`, fix: `Write ${expectation(issue)}` };
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

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.expected;
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
