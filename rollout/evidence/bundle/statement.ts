import { createHash } from "node:crypto";
import { z } from "zod";
import { OUTCOMES, type Outcome } from "../../onboarding/vocabulary/verdicts.ts";
import { AUDIT_SOURCES, FRAMEWORKS, type AuditEvidence, type AuditToolkit } from "../audit-evidence.ts";
import { digestSchema } from "../declaration-schema.ts";
import type { MembersOf } from "../schema-of.ts";
import { ATTESTATION, RefusedBundle, type BundleFiles } from "./bundle-files.ts";

const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
export const PREDICATE_TYPE = "urn:rollout:audit-bundle:v1";

/** What is signed about an audit beside the digests of its files; all but `signedAt` is in the evidence, too. */
export interface AuditPredicate {
  readonly tenancyId: string;
  readonly from: AuditEvidence["from"];
  /** True where the local OCI was looked at: nothing real was. */
  readonly sandbox: boolean;
  readonly scope: AuditEvidence["scope"];
  readonly asOf: string;
  /** RFC 3339, UTC. */
  readonly collectedAt: string;
  /** RFC 3339, UTC: when it was signed, as the signer's clock had it. */
  readonly signedAt: string;
  readonly stacks: number;
  /** Of them, those that nobody looked at. */
  readonly notLookedAt: number;
  /** Verdicts by outcome, the proof of separation among them. */
  readonly verdicts: Readonly<Record<Outcome, number>>;
  readonly toolkit: Pick<AuditToolkit, "version" | "program" | "packages" | "reports">;
}

/** in-toto's statement. Source: in-toto Attestation Framework, Statement v1. */
export interface AuditStatement {
  readonly _type: typeof STATEMENT_TYPE;
  /** Every file of the bundle but the attestation, sorted by path; digests are SHA-256 in hex. */
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: AuditPredicate;
}

const predicateSchema = z.strictObject({
  tenancyId: z.string(),
  from: z.enum(AUDIT_SOURCES),
  sandbox: z.boolean(),
  scope: z.strictObject({
    team: z.string().exactOptional(),
    environment: z.string().exactOptional(),
    framework: z.enum(FRAMEWORKS).exactOptional(),
  }),
  asOf: z.iso.date(),
  collectedAt: z.iso.datetime(),
  signedAt: z.iso.datetime(),
  stacks: z.number(),
  notLookedAt: z.number(),
  verdicts: z.strictObject({
    failed: z.number(),
    "not-checked": z.number(),
    waived: z.number(),
    passed: z.number(),
    "not-applicable": z.number(),
  }),
  toolkit: z.strictObject({
    version: z.string(),
    program: digestSchema,
    packages: digestSchema,
    reports: digestSchema,
  }),
} satisfies MembersOf<AuditPredicate>);

const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: digestSchema }) })),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: predicateSchema,
} satisfies MembersOf<AuditStatement>);

/** @returns what is to be signed of an audit and the files of its bundle */
export function statementOf(audited: AuditEvidence, files: BundleFiles, signedAt: string): AuditStatement {
  return {
    _type: STATEMENT_TYPE,
    subject: [...files]
      .filter(([path]) => path !== ATTESTATION)
      .map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    predicateType: PREDICATE_TYPE,
    predicate: predicateOf(audited, signedAt),
  };
}

function predicateOf(audited: AuditEvidence, signedAt: string): AuditPredicate {
  const { evidence, separation, toolkit } = audited;
  const verdicts = [
    ...evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []),
    ...(separation === undefined ? [] : [separation]),
  ];
  const counts = OUTCOMES.map(
    (outcome) => [outcome, verdicts.filter((verdict) => verdict.outcome === outcome).length] as const,
  );
  return {
    tenancyId: evidence.declaration.tenancy.tenancyId,
    from: audited.from,
    sandbox: evidence.sandbox,
    scope: audited.scope,
    asOf: audited.asOf,
    collectedAt: audited.collectedAt,
    signedAt,
    stacks: evidence.stacks.length,
    notLookedAt: evidence.stacks.filter(({ run }) => run === undefined).length,
    verdicts: Object.fromEntries(counts) as Record<Outcome, number>,
    toolkit: {
      version: toolkit.version,
      program: toolkit.program,
      packages: toolkit.packages,
      reports: toolkit.reports,
    },
  };
}

/** @returns the statement that an envelope carries @throws RefusedBundle  for another one, or one of another version */
export function readStatement(payload: Uint8Array): AuditStatement {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  } catch (error) {
    throw new RefusedBundle(`${ATTESTATION} signs what is no JSON.`, { cause: error });
  }
  const type = typeof value === "object" && value !== null ? Reflect.get(value, "predicateType") : undefined;
  if (type !== PREDICATE_TYPE)
    throw new RefusedBundle(
      `${ATTESTATION} signs a statement of type ${JSON.stringify(type) ?? "none"}, and this toolkit reads "${PREDICATE_TYPE}". Verify the bundle with the version of the toolkit that wrote it.`,
    );
  const read = statementSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RefusedBundle(
    `${ATTESTATION} signs a statement that does not have the shape of one: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}. Another tool, or another version, wrote it.`,
  );
}

/** @returns SHA-256 in hex */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
