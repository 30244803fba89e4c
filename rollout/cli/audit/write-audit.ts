import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { NamedText } from "../../evidence/bundle/make-bundle.ts";
import type { AuditEvidence } from "../../evidence/audit-evidence.ts";
import { AUDIT_REPORTS } from "../../reports/audit/index.ts";
import type { World } from "../world.ts";

const BUNDLE_FILE = "evidence-bundle.zip";

/** Every report under its usual name, each rendered when it is asked for: those of a fleet are 100 MB. */
export function* auditReports(
  audited: AuditEvidence,
  before: AuditEvidence | undefined,
): Generator<NamedText> {
  for (const { fileName, render } of Object.values(AUDIT_REPORTS))
    yield { name: fileName, text: render(audited, before) };
}

/**
 * Writes reports, and the bundle where there is one, into one folder. A file is there whole or as it was before.
 *
 * @returns what was written, as typed from here
 */
export function writeAudit(
  world: World,
  reports: Iterable<NamedText>,
  bundle: Uint8Array | undefined,
  { out }: { readonly out: string },
): string[] {
  const folder = resolve(world.cwd, out);
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
    written.push(relative(world.cwd, path));
  };
  for (const { name, text } of reports) write(name, text);
  if (bundle !== undefined) write(BUNDLE_FILE, bundle);
  return written;
}
