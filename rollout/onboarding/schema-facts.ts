import { z } from "zod";
import type { Path } from "./parse-yaml.ts";

/** @returns the field names a schema knows at a path; empty where names are the writer's own */
export function knownKeys(schema: z.core.$ZodType, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  const def = found === undefined ? undefined : definition(found);
  return def?.type === "object" ? Object.keys(def.shape) : [];
}

/** @returns the phrase for what a text field takes, with its example; `undefined` for a field of another kind */
export function expectedText(schema: z.core.$ZodType, path: Path): string | undefined {
  const found = schemaAt(schema, path);
  if (found === undefined) return undefined;
  const issue = z.safeParse(found, "").error?.issues.find(({ code }) => code === "invalid_format");
  return issue?.message;
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
