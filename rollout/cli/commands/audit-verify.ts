import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import pc from "picocolors";
import { verifyBundle } from "../../evidence/bundle/verify-bundle.ts";
import { REPORTS } from "../../evidence/bundle/bundle-files.ts";
import { unlikeItsEvidence } from "../../reports/audit/unlike-its-evidence.ts";
import { verifiedJson, renderVerified } from "../../reports/audit/verified.ts";
import { trustedKeys } from "../audit/keys.ts";
import { auditToolkit } from "../audit/circumstances.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

export interface VerifyOptions {
  /** Public keys, or folders of them. */
  readonly trusted: readonly string[];
  /** OCID that the bundle must be of. */
  readonly tenancy?: string;
  readonly json?: boolean;
}

/**
 * Says who signed a bundle, what it is of, and that no byte of it was changed since; asks no network.
 *
 * @returns the exit code; 1 where it cannot be relied on, which is told as a fault
 */
export function auditVerify(world: World, file: string, options: VerifyOptions): number {
  const path = resolve(world.cwd, file);
  if (!existsSync(path))
    throw new UsageError(
      `${file} is not there. Name the evidence-bundle.zip that "rollout audit --key" wrote.`,
    );
  const trusted = trustedKeys(world, options.trusted);
  const bundle = verifyBundle(readFileSync(path), trusted, options.tenancy);
  const reports = new Map(
    [...bundle.files]
      .filter(([name]) => name.startsWith(REPORTS))
      .map(([name, bytes]) => [name.slice(REPORTS.length), bytes] as const),
  );
  // Another version writes its reports otherwise, and is no reason to doubt them.
  const { reports: code, packages } = auditToolkit();
  const { toolkit } = bundle.audited;
  const isOurs = toolkit.reports === code && toolkit.packages === packages;
  const unlike = isOurs ? unlikeItsEvidence(bundle.audited, bundle.earlier, reports) : undefined;

  const { stdout, env } = world;
  const colours = pc.createColors(stdout.isTTY && env["NO_COLOR"] === undefined);
  const verification = { bundle, unlike };
  stdout.write(options.json === true ? verifiedJson(verification) : renderVerified(verification, colours));
  return unlike === undefined || unlike.length === 0 ? 0 : 1;
}
