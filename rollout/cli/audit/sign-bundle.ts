import { resolve } from "node:path";
import { makeBundle, type BundleContent } from "../../evidence/bundle/make-bundle.ts";
import { sha256 } from "../../evidence/bundle/statement.ts";
import { listDocuments } from "../../onboarding/document-files.ts";
import { RolloutError } from "../../onboarding/vocabulary/rollout-error.ts";
import type { World } from "../world.ts";
import { signingKey } from "./keys.ts";

/** The documents were changed while they were audited: what was judged is not what lies there now. */
class ChangedMeanwhile extends RolloutError {
  override readonly name = "ChangedMeanwhile";
  override readonly exitCode = 1;
}

/**
 * Reads the key at once: an audit of an hour must not end with one that cannot sign.
 *
 * @returns what signs an audit and the documents in `root`
 * @throws UnusableKey, UsageError
 */
export function bundleSigner(world: World, keyFile: string) {
  const key = signingKey(world, keyFile);
  return (content: Omit<BundleContent, "documents">, root: string): Uint8Array => {
    const documents = listDocuments(resolve(world.cwd, root)).map(({ path, source }) => ({
      name: path,
      text: source,
    }));
    const digests = documents.map(({ name, text }) => [name, sha256(Buffer.from(text))]);
    const audited = content.audited.evidence.declaration.documents.map(({ path, digest }) => [path, digest]);
    if (JSON.stringify(digests) !== JSON.stringify(audited))
      throw new ChangedMeanwhile(
        `The documents in ${root} were changed while they were audited, so nothing was written and nothing signed. Run the audit again.`,
      );
    return makeBundle({ ...content, documents }, world.now().toISOString(), key);
  };
}
