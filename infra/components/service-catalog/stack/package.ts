import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { requestForm, type RequestFormPlan } from "./form.ts";
import { schemaYaml } from "./schema-yaml.ts";
import { targetTf, variablesTf, type RequestTarget } from "./variables-tf.ts";

export interface RequestStackPlan extends RequestFormPlan, RequestTarget {}

/** A Resource Manager stack in the form that a private application carries. */
export interface StackPackage {
  /** Changes with any byte of the stack, and with nothing else. */
  readonly version: string;
  /** The archive in base64. */
  readonly zip: string;
}

/** Any moment will do that every time zone has once: archives hold local time. */
const ARCHIVED_AT = "2020-01-01T12:00:00";

/** @returns the stack's files by name: ours as they lie beside this file, and those made from the plan */
export function stackFiles(plan: RequestStackPlan): Readonly<Record<string, string>> {
  const form = requestForm(plan);
  return {
    "main.tf": source("main.tf"),
    "request.tf": source("request.tf"),
    "schema.yaml": schemaYaml(form),
    "target.tf": targetTf(plan),
    "variables.tf": variablesTf(form),
  };
}

/**
 * @returns the stack as an archive, byte for byte the same for the same plan
 *
 * Stored, not compressed: a new version of the compressor would otherwise replace the application.
 */
export function stackPackage(plan: RequestStackPlan): StackPackage {
  const files = Object.entries(stackFiles(plan)).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
    mtime: ARCHIVED_AT,
  });
  return {
    version: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
    zip: Buffer.from(bytes).toString("base64"),
  };
}

function source(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
