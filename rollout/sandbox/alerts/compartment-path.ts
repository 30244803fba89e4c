import { textOf } from "../body.ts";
import type { Where } from "../compartments.ts";

/**
 * @param key  OCID, or names from below the root, e.g. `ai/ai-dev`
 * @param place  where it stands, for the message
 * @returns its OCID @throws Error that names what is there instead
 */
export function compartmentAt(key: string, place: string, { store, world }: Where): string {
  if (key === world.tenancyId) return key;
  if (key.startsWith("ocid1.")) {
    const found = store.byId(key);
    if (found?.kind === "compartment" && !found.isDeleted) return key;
    throw new Error(`${place}.compartmentId: there is no compartment ${key}.`);
  }
  let at = world.tenancyId;
  for (const name of key.split("/")) {
    const inside = store.living("compartment").filter(({ body }) => body["compartmentId"] === at);
    const next = inside.find((compartment) => compartment.name === name);
    if (next === undefined) {
      const names = inside.map((compartment) => compartment.name).join(", ") || "none";
      throw new Error(`${place}.compartment: "${key}" leads nowhere at "${name}". There are: ${names}.`);
    }
    at = next.id;
  }
  return at;
}

/** @returns the names from the root down, e.g. `ai/ai-dev`, as the Usage API tells them; of the root: empty */
export function pathOf(compartmentId: string, { store, world }: Where): string {
  const compartment = store.byId(compartmentId);
  if (compartment === undefined || compartmentId === world.tenancyId) return "";
  const above = pathOf(textOf(compartment.body, "compartmentId") ?? world.tenancyId, { store, world });
  return above === "" ? compartment.name : `${above}/${compartment.name}`;
}

/** @returns its name; the root is called as the tenancy */
export function compartmentName(compartmentId: string, { store, world }: Where): string {
  return store.byId(compartmentId)?.name ?? world.namespace;
}
