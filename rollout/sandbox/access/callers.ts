import { createPublicKey, type KeyObject } from "node:crypto";
import { textOf } from "../body.ts";
import type { Principal } from "../principal.ts";
import type { Store } from "../store.ts";
import { API_KEY_KIND } from "./api-key.ts";
import { type SigningKey, verifiedOwner } from "./signature.ts";
import type { WireCall } from "./signing-string.ts";

/** Group of a tenancy whose members may do everything, from its first day on. */
export const ADMINISTRATORS = "Administrators";

/**
 * Tells who calls, by the API keys in the store.
 *
 * @param machineNow  whoever signs dates by the machine's time, whatever time is played
 * @returns who signed a call; throws a Refusal, 401, where that can't be told
 */
export function callersOf(store: Store, machineNow: () => Date): (call: WireCall) => Principal {
  const read = new Map<string, KeyObject>();
  const publicKeyOf = (pem: string): KeyObject => {
    const known = read.get(pem) ?? createPublicKey(pem);
    read.set(pem, known);
    return known;
  };
  const keyOf = (keyId: string): SigningKey<Principal> | undefined => {
    const key = store.living(API_KEY_KIND).find(({ body }) => body["keyId"] === keyId);
    const user = key === undefined ? undefined : store.byId(key.parentId);
    if (key === undefined || user === undefined || user.isDeleted) return undefined;
    return {
      owner: principalOf(user, store),
      publicKey: publicKeyOf(textOf(key.body, "keyValue") ?? ""),
    };
  };
  return (call) => verifiedOwner(call, keyOf, machineNow());
}

function principalOf({ id, name }: { readonly id: string; readonly name: string }, store: Store): Principal {
  const groups = store
    .living("usergroupmembership")
    .filter(({ body }) => body["userId"] === id)
    .map(({ body }) => store.byId(String(body["groupId"])))
    .filter((group) => group?.isDeleted === false);
  return {
    id,
    name,
    groupIds: groups.flatMap((group) => group?.id ?? []),
    isAdministrator: groups.some((group) => group?.name === ADMINISTRATORS),
  };
}
