import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import pc from "picocolors";
import type { AuditEvidence, AuditSource, Framework } from "../../evidence/audit-evidence.ts";
import { collectEvidence } from "../../evidence/collect-evidence.ts";
import { IncomparableAudits } from "../../evidence/audit-differences.ts";
import { collectAudit } from "../../evidence/collect-audit.ts";
import { readAuditEvidence } from "../../evidence/read-audit-evidence.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { declare } from "../../onboarding/declare.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { declaredStacks, type DeclaredStack } from "../../onboarding/stacks.ts";
import { jsonPieces } from "../../reports/json/json.ts";
import { renderAuditText } from "../../reports/audit/text.ts";
import { auditedPolicies, auditToolkit, forbiddenOn, separationOf } from "../audit/circumstances.ts";
import { selectScope } from "../audit/scope.ts";
import { bundleSigner } from "../audit/sign-bundle.ts";
import { auditReports, writeAudit } from "../audit/write-audit.ts";
import { AT_ONCE, type ConcurrencyOptions } from "../concurrency.ts";
import { asOfDay, requireModel } from "../documents.ts";
import { keptPrevented } from "../keep-prevented.ts";
import { openPulumi, refuseOutputsOfSandbox, requireState, type CommonOptions } from "../open-engine.ts";
import { writeResults } from "../report.ts";
import { auditStacks, previewStacks } from "../run-stacks.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { stopsUpdate } from "../../onboarding/vocabulary/verdicts.ts";
import { planOffline } from "./plan.ts";

export interface AuditOptions extends CommonOptions, ConcurrencyOptions {
  readonly from: AuditSource;
  readonly team?: string;
  readonly environment?: string;
  readonly framework?: Framework;
  /** `audit.json` of an earlier audit, to tell the differences. */
  readonly since?: string;
  /** Folder for everything that is written. */
  readonly out: string;
  /** Private key that signs a bundle of all of it; without one there is no bundle. */
  readonly key?: string;
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/**
 * Judges stacks and writes every report for an auditor into one folder. Changes nothing else.
 *
 * @returns 0 nothing failed, 1 a mandatory policy failed or a waiver does not do what it should, 3 a stack could not be
 *   looked at
 */
export async function audit(world: World, options: AuditOptions): Promise<number> {
  const model = requireModel(world, options);
  const declared = declaredStacks(model);
  const stacks = selectScope(declared, options);
  // Read first: an audit of an hour must not end with a file that nobody can compare it with.
  const earlierText = options.since === undefined ? undefined : textOf(world, options.since);
  const before = earlierText === undefined ? undefined : earlier(model, options.since ?? "", earlierText);
  const sign = options.key === undefined ? undefined : bundleSigner(world, options.key);
  const evidence = await lookAt(world, model, stacks, options);
  const isWhole = stacks.length === declared.length && evidence.stacks.every(({ run }) => run !== undefined);
  const audited = collectAudit(
    {
      from: options.from,
      collectedAt: world.now().toISOString(),
      asOf: asOfDay(world, options.asOf),
      scope: {
        ...(options.team === undefined ? {} : { team: options.team }),
        ...(options.environment === undefined ? {} : { environment: options.environment }),
        ...(options.framework === undefined ? {} : { framework: options.framework }),
      },
      toolkit: auditToolkit(),
      policies: auditedPolicies(),
      ...(isWhole ? { separation: separationOf(evidence, stacks) } : {}),
      prevented: keptPrevented(world),
      forbidden: forbiddenOn(model, stacks),
    },
    evidence,
  );
  const reports = sign === undefined ? auditReports(audited, before) : [...auditReports(audited, before)];
  const bundle = sign?.(
    {
      audited,
      reports: [...reports],
      ...(earlierText === undefined ? {} : { earlier: earlierText }),
    },
    options.root,
  );
  const written = writeAudit(world, reports, bundle, options);
  await writeResults(world, told(world, audited, written, options));
  return auditExitCode(audited);
}

async function lookAt(
  world: World,
  model: RolloutModel,
  stacks: readonly DeclaredStack[],
  options: AuditOptions,
): Promise<Evidence> {
  if (options.from === "plan") {
    if (options.sandbox === true)
      throw new UsageError(
        "--sandbox says nothing beside --from plan, which asks no cloud. Leave it out, or write --from engine or --from state.",
      );
    return planOffline(world, model, stacks, options);
  }
  refuseOutputsOfSandbox(options);
  if (options.sandbox !== true) for (const stack of stacks) requireState(model, stack, options.root);
  const { engine, close } = await openPulumi(world, model, options);
  try {
    const look = options.from === "engine" ? previewStacks : auditStacks;
    const results = await look(world, engine, stacks, options.concurrency ?? AT_ONCE);
    const operation = options.from === "engine" ? "preview" : "audit";
    return collectEvidence(
      { operation, engine: "pulumi", sandbox: options.sandbox ?? false },
      declare(model),
      results,
    );
  } finally {
    await close();
  }
}

function textOf({ cwd }: World, file: string): string {
  return readFileSync(resolve(cwd, file), "utf8");
}

function earlier(model: RolloutModel, file: string, text: string): AuditEvidence {
  const read = readAuditEvidence(text);
  const { tenancyId } = read.evidence.declaration.tenancy;
  if (tenancyId !== model.tenancy.tenancyId)
    throw new IncomparableAudits(
      `${file} is an audit of tenancy ${tenancyId}, and these documents are of ${model.tenancy.tenancyId}. Name an earlier audit of this tenancy with --since.`,
    );
  return read;
}

/** @returns 3 where a stack was not looked at, which nothing that was found makes good; then 1 for what must be mended */
export function auditExitCode({ evidence, separation, waiverProblems }: AuditEvidence): 0 | 1 | 3 {
  if (evidence.stacks.some(({ run }) => run === undefined)) return 3;
  const verdicts = [
    ...evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []),
    ...(separation === undefined ? [] : [separation]),
  ];
  return verdicts.some(stopsUpdate) || waiverProblems.length > 0 ? 1 : 0;
}

function told(
  { stdout, env }: World,
  audited: AuditEvidence,
  written: readonly string[],
  { json }: AuditOptions,
): Iterable<string> {
  if (json === true) return jsonPieces(audited);
  const colours = pc.createColors(stdout.isTTY && env["NO_COLOR"] === undefined);
  return [renderAuditText(audited, written, colours)];
}
