import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { handoverFileName, sealHandover } from "../../infra/handover/handover.ts";

/** Writes what a stack hands to each environment, whole or not at all; a stack that hands over nothing writes nothing. */
export function writeHandovers(stack: string, tenancyId: string, folder: string, handover: unknown): void {
  mkdirSync(folder, { recursive: true });
  for (const [environment, values] of Object.entries(
    (handover ?? {}) as Record<string, Record<string, string>>,
  )) {
    const file = join(folder, handoverFileName({ stack, environment }));
    writeFileSync(`${file}.part`, sealHandover({ stack, environment, tenancyId }, values));
    renameSync(`${file}.part`, file);
  }
}

/** Removes the handovers of a stack that was destroyed: what they name is gone. */
export function forgetHandovers(stack: string, folder: string): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${stack}.`) && file.endsWith(".json")) rmSync(join(folder, file));
  }
}
