import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { AUDIT_REPORTS } from "../../reports/audit/index.ts";
import type { World } from "../world.ts";

/**
 * Writes every report into one folder, each under its usual name. A report is there whole or as it was before.
 *
 * @returns what was written, as typed from here
 */
export function writeAudit(
  world: World,
  audited: AuditEvidence,
  before: AuditEvidence | undefined,
  { out }: { readonly out: string },
): string[] {
  const folder = resolve(world.cwd, out);
  mkdirSync(folder, { recursive: true });
  return Object.values(AUDIT_REPORTS).map(({ fileName, render }) => {
    const path = join(folder, fileName);
    writeFileSync(`${path}.part`, render(audited, before));
    renameSync(`${path}.part`, path);
    return relative(world.cwd, path);
  });
}
