import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { auditEvidenceJsonSchema } from "../../rollout/evidence/audit-evidence-schema.ts";

const ROOT = join(import.meta.dirname, "../..");

/** @returns what a schema finds wrong, at most ten lines; empty for a document that fits */
type Misfits = (document: unknown) => string[];

/** The published schema of `audit.json`. */
export function auditEvidenceMisfits(): Misfits {
  return misfits(new Ajv2020({ strict: false, allErrors: true }), parsed(auditEvidenceJsonSchema()));
}

/** NIST's schema of assessment results. */
export function oscalMisfits(): Misfits {
  const path = join(ROOT, "test/fixtures/schemas/oscal-assessment-results-1.2.1.schema.json");
  return misfits(new Ajv({ strict: false, allErrors: true }), parsed(readFileSync(path, "utf8")));
}

const SARIF = join(ROOT, "../shared/data/schemas/sarif-2.1.0.schema.json");

/** The schema of the SARIF committee, whose terms do not clearly allow a copy here; `undefined` where it is not at hand. */
export function sarifMisfits(): Misfits | undefined {
  if (!existsSync(SARIF)) return undefined;
  // An early edition misspells what the specification calls the `status` of a suppression: oasis-tcs/sarif-spec#449.
  const misspelt = /"state"(?=:\s*\{\s*"description": "A string that indicates the state of the suppression)/;
  const schema = parsed(readFileSync(SARIF, "utf8").replace(misspelt, '"status"'));
  // One of its expressions is none under the u flag.
  return misfits(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }), schema);
}

function misfits(ajv: Ajv | Ajv2020, schema: AnySchemaObject): Misfits {
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (document) => {
    if (validate(document)) return [];
    return (validate.errors ?? [])
      .slice(0, 10)
      .map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  };
}

function parsed(text: string): AnySchemaObject {
  return JSON.parse(text) as AnySchemaObject;
}
