import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { ociAnswers, ociReply, type OciAnswer, type OciQuestion } from "./questions.ts";

/** OCI did not answer, or refused. */
export class OciFault extends RolloutError {
  override readonly name = "OciFault";
}

/** Milliseconds after which an answer is waited for no longer. */
const PATIENCE = 600_000;
const PROGRAM = join(import.meta.dirname, "answer.ts");

/**
 * Asks OCI through its own SDK, in a process of its own: the SDK takes a second to load, and reads proxy and
 * certificates when its process starts.
 *
 * @param env  of the tenancy, or of the local OCI
 * @throws OciFault  with OCI's own words
 */
export async function askOci<Q extends OciQuestion>(
  question: Q,
  env: Readonly<Record<string, string | undefined>>,
): Promise<OciAnswer<Q["ask"]>> {
  const child = spawn(process.execPath, ["--no-warnings", PROGRAM], {
    env,
    stdio: ["pipe", "pipe", "pipe"],
    timeout: PATIENCE,
  });
  child.stdin.end(JSON.stringify(question));
  const [told, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[code: number | null]>,
  ]);
  if (code !== 0) throw new OciFault(`OCI was not asked: ${lastLine(complaint)}`);
  const reply = ociReply.parse(JSON.parse(told));
  if ("failed" in reply) throw new OciFault(`OCI did not answer: ${reply.failed}`);
  if ("refused" in reply) {
    const { status, code: word, message } = reply.refused;
    throw new OciFault(`OCI refused (${status} ${word}): ${message}. ${hintFor(status)}`);
  }
  return ociAnswers[question.ask].parse(reply.answer) as OciAnswer<Q["ask"]>;
}

function hintFor(status: number): string {
  if (status === 401)
    return 'Sign in again: "oci session authenticate", then export OCI_CONFIG_FILE_PROFILE.';
  if (status === 404 || status === 403)
    return "What is asked for is not there, or whoever is signed in may not see it.";
  return "Try again later.";
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "its process ended without a word";
}
