import { PACKS } from "../../policy-packs/index.ts";
import { digestOf, sources } from "./approval/toolkit-digests.ts";

/**
 * SHA-256 of each pack's sources: its own folder, and what all packs are built on.
 *
 * @param folder  the toolkit's own
 */
export function packDigests(folder: string): { readonly name: string; readonly digest: string }[] {
  const all = sources(folder, "policy-packs");
  const packs = PACKS.map(({ name }) => name).sort();
  const shared = all.filter((path) => !packs.some((name) => path.startsWith(`policy-packs/${name}/`)));
  return packs.map((name) => {
    const own = all.filter((path) => path.startsWith(`policy-packs/${name}/`));
    return { name, digest: digestOf(folder, [...shared, ...own]) };
  });
}
