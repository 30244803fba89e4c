import { z } from "zod";
import { samePerson } from "../../onboarding/same-person.ts";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import { canonicalDigest } from "./canonical-digest.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 digest");
const day = z.iso.date();

const seenStack = z.strictObject({
  /** Digest of the state that the preview saw; `none` where the stack held nothing. */
  state: z.union([sha256, z.literal("none")]),
  /** Digest of Pulumi's update plan: every step, and every value that is known and no secret. */
  plan: sha256,
  /** Handover file → digest, of the stacks that it needs. */
  handovers: z.record(z.string(), sha256),
  /** What would be done, for whoever approves: `create <type> <name>`. */
  steps: z.array(z.string()),
});

/** What a preview looked at, and what it would do. */
const preview = z.strictObject({
  /** The day that dates of the documents were compared with. */
  day,
  /** Who previewed; absent where nobody said. */
  by: z.string().min(1).optional(),
  tenancyId: z.string().min(1),
  toolkit: z.strictObject({
    program: sha256,
    policies: sha256,
    packages: sha256,
    pulumi: z.string().min(1),
    provider: z.string().min(1),
  }),
  /** Path from the documents' folder → digest. */
  documents: z.record(z.string(), sha256),
  stacks: z.record(z.string(), seenStack),
});

/** The file that goes from whoever previews to whoever approves, and on to whoever updates. No secret is in it. */
const approvalFile = z.strictObject({
  apiVersion: z.literal("rollout/v1"),
  kind: z.literal("Approval"),
  preview,
  /** Digest of `preview`: shows what was changed by accident. It is no signature: whoever may write the file may write this. */
  digest: sha256,
  /** Absent until somebody approves. */
  approval: z.strictObject({ by: z.string().min(1), day }).optional(),
});

export type SeenStack = z.infer<typeof seenStack>;
export type SeenPreview = z.infer<typeof preview>;
export type ApprovalFile = z.infer<typeof approvalFile>;

/** An approval is missing, is not readable, or is of something else. Nothing was changed. */
export class ApprovalRefused extends RolloutError {
  override readonly name = "ApprovalRefused";
  override readonly exitCode = 1;
}

/** @returns the text of a file that nobody has approved yet */
export function approvalToGive(seen: SeenPreview): string {
  return textOf({ apiVersion: "rollout/v1", kind: "Approval", preview: seen, digest: canonicalDigest(seen) });
}

/**
 * @returns the text of the same file, approved
 * @throws ApprovalRefused  where the preview is of the same person
 */
export function approve(file: string, read: ApprovalFile, approval: { by: string; day: string }): string {
  if (read.preview.by !== undefined && samePerson(read.preview.by.trim(), approval.by.trim())) {
    throw new ApprovalRefused(
      `${approval.by} made the preview in ${file}, so somebody else must approve it. Nothing was approved.`,
    );
  }
  return textOf({ ...read, approval });
}

/** @throws ApprovalRefused  where the text is cut off, edited, or something else */
export function readApproval(file: string, text: string): ApprovalFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw refusedFile(file, "is no whole JSON; it may be cut off", cause);
  }
  if ((json as { kind?: unknown } | null)?.kind !== "Approval") throw refusedFile(file, "is no approval");
  const parsed = approvalFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refusedFile(file, `is not as it was written: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  if (parsed.data.digest !== canonicalDigest(parsed.data.preview)) {
    throw refusedFile(file, "was changed after the preview wrote it");
  }
  return parsed.data;
}

/** @returns the sentence that says which command makes the file anew */
export function previewAgain(stacks: readonly string[], file: string, flags = ""): string {
  return `Run "rollout preview ${stacks.join(" ")} --approval ${file}${flags}" and have it approved again.`;
}

function refusedFile(file: string, why: string, cause?: unknown): ApprovalRefused {
  return new ApprovalRefused(
    `${file} ${why}. Nothing was changed. Write it again with "rollout preview <stack> --approval ${file}".`,
    cause === undefined ? undefined : { cause },
  );
}

function textOf(file: ApprovalFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
