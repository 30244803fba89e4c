import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";

/** Files of a bundle by path, with forward slashes. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** The envelope that signs every other file. */
export const ATTESTATION = "attestation.dsse.json";
/** Every report of the audit, under its usual name. */
export const REPORTS = "reports/";
/** The documents, as they were read. */
export const DOCUMENTS = "documents/";
/** `audit.json` of the audit that this one was compared with; absent where there was none. */
export const EARLIER = "earlier/audit.json";

/** A bundle that proves nothing, and why. The message is a sentence and names the file it speaks of. */
export class RefusedBundle extends RolloutError {
  override readonly name = "RefusedBundle";
  override readonly exitCode = 1;
}
