import { writeKeyPair } from "../audit/keys.ts";
import type { World } from "../world.ts";

/** Makes the keys that audits are signed with. @returns the exit code */
export function auditKey(world: World, place: string): number {
  const { files, keyId, isProtected } = writeKeyPair(world, place);
  const how = isProtected ? "protected by the passphrase" : "without a passphrase: whoever reads it can sign";
  world.stdout.write(
    `Wrote ${files.private} (${how}) and ${files.public}.\nKey ${keyId}\nKeep the first where only the audit's own job reads it, and give the second to whoever verifies.\nNext: rollout audit --key ${files.private}\n`,
  );
  return 0;
}
