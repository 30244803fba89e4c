import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor } from "../../../stack-facts.ts";
import { idIn, reportStrangeReferences, type ReferencesOf } from "../../strange-references.ts";

const KEY = "oci:Kms/key:Key";
const byKey = [idIn("kmsKeyId", KEY)];

const ENCRYPTED: ReferencesOf = {
  "oci:ObjectStorage/bucket:Bucket": byKey,
  "oci:Core/bootVolume:BootVolume": byKey,
  "oci:Core/volume:Volume": byKey,
  "oci:FileStorage/fileSystem:FileSystem": byKey,
  "oci:Streaming/streamPool:StreamPool": [
    (props) =>
      "customEncryptionKey" in props
        ? {
            input: "customEncryptionKey",
            ids: [() => (props["customEncryptionKey"] as { kmsKeyId?: string } | null)?.kmsKeyId],
            madeBy: [KEY],
          }
        : undefined,
  ],
  "oci:Vault/secret:Secret": [idIn("keyId", KEY)],
};

/** Whether there is a key of one's own at all is not asked here: a bucket without `kmsKeyId` names nobody's. */
export const keysAreOfOwnEnvironment: StackPolicy = {
  name: "keys-are-of-own-environment",
  description: "What is encrypted is encrypted with keys of its own environment.",
  severity: "critical",
  framework: satisfies("SE-1", "RT-1"),
  remediationSteps:
    "Name no key: what is declared under an environment in stacks/teams/<team>.yaml is encrypted with the key of that environment's shared stack.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    reportStrangeReferences(
      args,
      reportViolation,
      ENCRYPTED,
      "The stack holds nothing that is encrypted with a key.",
    );
  },
};
