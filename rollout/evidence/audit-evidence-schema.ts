import { z } from "zod";
import { TIERS } from "../onboarding/vocabulary/tiers.ts";
import { LEVELS, SEVERITIES } from "../onboarding/vocabulary/verdicts.ts";
import { AUDIT_SOURCES, FRAMEWORKS } from "./audit-evidence.ts";
import type { AuditedPolicy, AuditEvidence, AuditToolkit, WaiverProblem } from "./audit-evidence.ts";
import { digestSchema } from "./declaration-schema.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { preventedViolation } from "./prevented.ts";
import type { MembersOf } from "./schema-of.ts";
import { verdictSchema, waiverSchema } from "./verdict-schema.ts";

const policySchema = z.strictObject({
  policy: z.string(),
  pack: z.string(),
  description: z.string(),
  severity: z.enum(SEVERITIES),
  levels: z.record(z.enum(TIERS), z.enum(LEVELS)),
  requirements: z.array(z.string()),
  cis: z.array(z.string()),
  remediation: z.string(),
} satisfies MembersOf<AuditedPolicy>);

const toolkitSchema = z.strictObject({
  version: z.string(),
  program: digestSchema,
  packages: digestSchema,
  reports: digestSchema,
  packs: z.array(z.strictObject({ name: z.string(), digest: digestSchema })),
  node: z.string(),
  pulumi: z.string(),
  provider: z.string(),
} satisfies MembersOf<AuditToolkit>);

const waiverProblemSchema = z.strictObject({
  waiver: waiverSchema,
  kind: z.enum(["unmatched", "forbidden"]),
  message: z.string(),
} satisfies MembersOf<WaiverProblem>);

/** `AuditEvidence` as a file must be to be read: no member is missing, none is more than there is, and no verdict contradicts itself. */
export const auditEvidenceSchema = z.strictObject({
  apiVersion: z.literal("rollout/v1"),
  kind: z.literal("AuditEvidence"),
  from: z.enum(AUDIT_SOURCES),
  collectedAt: z.iso.datetime(),
  asOf: z.iso.date(),
  scope: z.strictObject({
    team: z.string().exactOptional(),
    environment: z.string().exactOptional(),
    framework: z.enum(FRAMEWORKS).exactOptional(),
  } satisfies MembersOf<AuditEvidence["scope"]>),
  toolkit: toolkitSchema,
  evidence: evidenceSchema,
  policies: z.array(policySchema),
  separation: verdictSchema.exactOptional(),
  waiverProblems: z.array(waiverProblemSchema),
  prevented: z.strictObject({
    violations: z.array(preventedViolation),
    unreadable: z.number(),
  } satisfies MembersOf<AuditEvidence["prevented"]>),
} satisfies MembersOf<AuditEvidence>);

/** @returns its JSON Schema (draft 2020-12), for whoever reads `audit.json` with other tools */
export function auditEvidenceJsonSchema(): string {
  const schema = { ...z.toJSONSchema(auditEvidenceSchema), title: "Audit evidence of a rollout" };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
