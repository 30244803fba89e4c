import { createHash } from "node:crypto";
import { RolloutError } from "../../rollout/onboarding/vocabulary/rollout-error.ts";

/**
 * What one stack hands to the stacks of one environment.
 *
 * Pulumi's stack references work within one backend only, and every environment has a backend of its own
 * (SE-1). So outputs cross as a file that carries whose they are and is verified when it is read.
 */
export interface Handover {
  readonly apiVersion: "rollout/v1";
  readonly kind: "Handover";
  /** Stack that hands over. */
  readonly stack: string;
  /** Environment that may read it; nothing of another environment is in it. */
  readonly environment: string;
  /** OCID of the tenancy the values are from. */
  readonly tenancyId: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Whose handover a reader expects. */
export type HandoverAddress = Pick<Handover, "stack" | "environment" | "tenancyId">;

/** A handover file is not what its reader expects. Nothing was changed. */
export class HandoverFault extends RolloutError {
  override readonly name = "HandoverFault";
}

/** @returns the file's name in the outputs' folder, e.g. `tenancy.dev.json` */
export function handoverFileName({ stack, environment }: Pick<Handover, "stack" | "environment">): string {
  return `${stack}.${environment}.json`;
}

/** @returns the file's text: the handover with its SHA-256 digest, keys sorted */
export function sealHandover(address: HandoverAddress, values: Readonly<Record<string, string>>): string {
  const handover = canonical({ ...address, values });
  return `${JSON.stringify({ ...handover, digest: digest(handover) }, null, 2)}\n`;
}

/**
 * @returns the values of a handover file
 * @throws HandoverFault  where the digest does not match, or it belongs to another tenancy, environment or stack
 */
export function openHandover(
  file: string,
  text: string,
  expected: HandoverAddress,
): Readonly<Record<string, string>> {
  const read = parse(file, text);
  const handover = canonical(read);
  if (read.digest !== digest(handover)) {
    throw new HandoverFault(
      `${file} was changed after it was written. Run "rollout up ${expected.stack}" to write it again.`,
    );
  }
  for (const key of ["tenancyId", "environment", "stack"] as const) {
    if (read[key] === expected[key]) continue;
    throw new HandoverFault(
      `${file} is of ${key} "${read[key]}", but "${expected[key]}" is wanted. Nothing was changed. Name the outputs of this ${key} with --outputs.`,
    );
  }
  return handover.values;
}

function parse(file: string, text: string): Handover & { readonly digest: string } {
  try {
    const read = JSON.parse(text) as Handover & { readonly digest: string };
    if (read.kind === "Handover" && typeof read.values === "object" && read.values !== null) return read;
  } catch (cause) {
    throw new HandoverFault(
      `${file} is not JSON. Run "rollout up" for the stack it is named after to write it again.`,
      { cause },
    );
  }
  throw new HandoverFault(
    `${file} is no handover file. Run "rollout up" for the stack it is named after to write it again.`,
  );
}

function canonical({
  stack,
  environment,
  tenancyId,
  values,
}: Omit<Handover, "apiVersion" | "kind">): Handover {
  const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { apiVersion: "rollout/v1", kind: "Handover", stack, environment, tenancyId, values: sorted };
}

function digest(handover: Handover): string {
  return createHash("sha256").update(JSON.stringify(handover)).digest("hex");
}
