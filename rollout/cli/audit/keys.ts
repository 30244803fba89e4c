import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { KeyObject } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import { newKeyPair, readPrivateKey, readTrustedKey, type TrustedKey } from "../../evidence/bundle/keys.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

/** From the environment, because others on a machine can read what was typed. */
const PASSPHRASE = "ROLLOUT_AUDIT_KEY_PASSPHRASE";
const PUBLIC = ".pub.pem";
const PRIVATE = ".key.pem";

/** @throws UsageError, UnusableKey */
export function signingKey(world: World, file: string): KeyObject {
  return readPrivateKey(textOf(world, file), file, world.env[PASSPHRASE]);
}

/**
 * @param named  files in PEM, or folders of files ending in .pub.pem; a key is called after its file
 * @throws UsageError  where there is none
 */
export function trustedKeys(world: World, named: readonly string[]): TrustedKey[] {
  const files = named.flatMap((place) => {
    const path = resolve(world.cwd, place);
    if (!existsSync(path))
      throw new UsageError(`${place} is not there. Name public keys, or their folder, with --trusted.`);
    if (!statSync(path).isDirectory()) return [place];
    return readdirSync(path)
      .filter((name) => name.endsWith(PUBLIC))
      .sort()
      .map((name) => join(place, name));
  });
  if (files.length === 0)
    throw new UsageError(
      `${named.join(", ")} holds no file that ends in ${PUBLIC}. Name public keys, or their folder, with --trusted.`,
    );
  return files.map((file) => readTrustedKey(textOf(world, file), basename(file).replace(PUBLIC, ""), file));
}

/** @returns where the two halves of a new pair were written, and its id @throws UsageError  where one is there already */
export function writeKeyPair(world: World, place: string) {
  const files = { private: `${place}${PRIVATE}`, public: `${place}${PUBLIC}` };
  for (const file of Object.values(files)) {
    if (existsSync(resolve(world.cwd, file)))
      throw new UsageError(`${file} is there already, and a key is never written over. Name another place.`);
  }
  const passphrase = world.env[PASSPHRASE];
  const { privateKey, publicKey, keyId } = newKeyPair(passphrase);
  mkdirSync(dirname(resolve(world.cwd, place)), { recursive: true });
  // "wx": who puts a file there meanwhile keeps it.
  writeFileSync(resolve(world.cwd, files.private), privateKey, { mode: 0o600, flag: "wx" });
  writeFileSync(resolve(world.cwd, files.public), publicKey, { flag: "wx" });
  return { files, keyId, isProtected: passphrase !== undefined };
}

function textOf({ cwd }: World, file: string): string {
  const path = resolve(cwd, file);
  if (!existsSync(path))
    throw new UsageError(`${file} is not there. Make a pair of keys with "rollout audit key <name>".`);
  return readFileSync(path, "utf8");
}
