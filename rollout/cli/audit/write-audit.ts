import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { NamedText } from "../../evidence/bundle/make-bundle.ts";
import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { AUDIT_REPORTS } from "../../reports/audit/index.ts";
import type { World } from "../world.ts";

const BUNDLE_FILE = "evidence-bundle.zip";

/** @returns every report under its usual name */
export function auditReports(audited: AuditEvidence, before: AuditEvidence | undefined): NamedText[] {
  return Object.values(AUDIT_REPORTS).map(({ fileName, render }) => ({
    name: fileName,
    text: render(audited, before),
  }));
}

/**
 * Writes reports, and the bundle where there is one, into one folder. A file is there whole or as it was before.
 *
 * @returns what was written, as typed from here
 */
export function writeAudit(
  world: World,
  reports: readonly NamedText[],
  bundle: Uint8Array | undefined,
  { out }: { readonly out: string },
): string[] {
  const folder = resolve(world.cwd, out);
  mkdirSync(folder, { recursive: true });
  const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ...reports.map(({ name, text }) => [name, text] as const),
    ...(bundle === undefined ? [] : [[BUNDLE_FILE, bundle] as const]),
  ];
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
    return relative(world.cwd, path);
  });
}
