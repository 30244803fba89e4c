import { z } from "zod";
import type { Path } from "./parse-yaml.ts";

/** @returns the field names a schema knows at a path; empty where names are the writer's own */
export function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  const def = found === undefined ? undefined : definition(found);
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

/** What a schema says of one field, for whoever is told about it. */
export interface FieldFacts {
  /** Phrase for what a text field takes, with its example; absent for a field of another kind. */
  readonly expected: string | undefined;
  /** First sentence of the field's description, as part of a sentence. */
  readonly about: string | undefined;
  /** Whether what is written there could be a secret and is never repeated. */
  readonly sensitive: boolean;
}

export function fieldFacts(schema: z.core.$ZodType, path: Path): FieldFacts {
  const found = schemaAt(schema, path);
  const meta = found === undefined ? undefined : z.globalRegistry.get(found);
  const issue =
    found === undefined
      ? undefined
      : z.safeParse(found, "").error?.issues.find(({ code }) => code === "invalid_format");
  return {
    expected: issue?.message,
    about: meta?.description === undefined ? undefined : firstSentence(meta.description),
    sensitive: found !== undefined && isSensitive(found),
  };
}

/** A field that may be left out is as sensitive as what it holds. */
function isSensitive(schema: z.core.$ZodType): boolean {
  if (z.globalRegistry.get(schema)?.["sensitive"] === true) return true;
  const { def } = schema._zod;
  return def.type === "optional" && isSensitive((def as z.core.$ZodOptionalDef).innerType);
}

function firstSentence(description: string): string {
  const sentence = description.split(/\.(?:\s|$)/, 1)[0] ?? description;
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(
    (at, key) => (at === undefined ? undefined : step(at, key)),
    schema,
  );
}

function step(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const def = definition(schema);
  if (def.type === "object") return def.shape[String(key)];
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  return undefined;
}

type Definition =
  | z.core.$ZodObjectDef
  | z.core.$ZodArrayDef
  | z.core.$ZodRecordDef
  | { readonly type: "other" };

function definition(schema: z.core.$ZodType): Definition {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
      return definition((def as z.core.$ZodOptionalDef).innerType);
    case "object":
      return def as z.core.$ZodObjectDef;
    case "array":
      return def as z.core.$ZodArrayDef;
    case "record":
      return def as z.core.$ZodRecordDef;
    default:
      return { type: "other" };
  }
}
