import type { VerifiedBundle } from "../../evidence/bundle/verify-bundle.ts";
import { OUTCOMES } from "../../onboarding/vocabulary/verdicts.ts";
import { OUTCOME_WORDS } from "../outcomes.ts";
import { printable, UNPAINTED, type Paint } from "../text/paint.ts";
import { scopeNames } from "./scope-names.ts";

const SOURCE_WORDS = {
  plan: "an offline plan, which asked no cloud",
  engine: "a preview of the Pulumi engine",
  state: "what the states say that exists",
} as const;

/** What is known of a bundle whose signature fits. `unlike`: absent where another version wrote the reports. */
interface Verification {
  readonly bundle: VerifiedBundle;
  readonly unlike: readonly string[] | undefined;
}

/** Who signed what and when, in a terminal: what was shown, and what nobody can show. */
export function renderVerified(verification: Verification, paint: Paint = UNPAINTED): string {
  const { signers, unknown, statement, files } = verification.bundle;
  const { predicate, subject } = statement;
  const { unlike = [] } = verification;
  const counts = OUTCOMES.map(
    (outcome) => `${predicate.verdicts[outcome]} ${OUTCOME_WORDS[outcome].toLowerCase()}`,
  );
  const real = predicate.sandbox ? "a local OCI: nothing in it is real" : predicate.tenancyId;
  const scope = scopeNames(predicate.scope);
  const lines = [
    unlike.length === 0
      ? paint.bold(`Signed by ${signers.map(({ name }) => name).join(", ")}; every byte is what was signed.`)
      : paint.red(`Signed, but ${unlike.join(", ")} is not what its evidence says.`),
    ...signers.map(({ name, keyId }) => row("key", `${name} ${keyId}`)),
    ...unknown.map((keyId) =>
      row("also", `a signature that names ${keyId || "no key"}, of nobody who is trusted here`),
    ),
    row("signed", `${predicate.signedAt}, as the signer's clock had it: no third party attests the time`),
    row("collected", `${predicate.collectedAt}, dates compared with ${predicate.asOf}`),
    row("of", `${real}; ${scope.length === 0 ? "everything" : scope.join(", ")}`),
    row("from", SOURCE_WORDS[predicate.from]),
    row("stacks", `${predicate.stacks}, of which ${predicate.notLookedAt} were not looked at`),
    row("verdicts", counts.join(", ")),
    row("files", `${subject.length} of ${files.size - 1} beside the attestation`),
    row("reports", reportWords(verification)),
  ];
  return `${lines.join("\n")}\n`;
}

/** The same for machines. */
export function verifiedJson({ bundle, unlike }: Verification): string {
  const { signers, unknown, statement } = bundle;
  const told = {
    signers: signers.map(({ name, keyId }) => ({ name, keyId })),
    untrustedSignatures: unknown,
    statement,
    reports: unlike === undefined ? "not-checked" : unlike.length === 0 ? "passed" : "failed",
    reportsUnlikeTheirEvidence: unlike ?? [],
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function row(what: string, words: string): string {
  return `  ${what.padEnd(11)}${printable(words)}`;
}

function reportWords({ unlike, bundle }: Verification): string {
  if (unlike === undefined)
    return `not checked against the evidence: version ${bundle.audited.toolkit.version} of other sources wrote them; all are signed`;
  if (unlike.length === 0) return "written again from the evidence, byte for byte the same";
  return `written again from the evidence: ${unlike.join(", ")} came out otherwise. The signer signed reports that were changed.`;
}
