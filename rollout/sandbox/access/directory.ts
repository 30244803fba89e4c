import { type Body } from "../body.ts";
import { newOcid } from "../ocid.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../service.ts";
import type { Store, StoredRecord } from "../store.ts";
import { API_KEY_KIND, apiKeyRecord, type Credentials, KEYS_OF_A_USER, newKeyPair } from "./api-key.ts";
import { ADMINISTRATORS } from "./callers.ts";

const GROUP_ID = "ocid1.group.oc1..administrators";

/** What the tenancy has from its first day on: nobody of the sandbox's users made it. */
export function isGiven({ id }: StoredRecord, administratorId: string): boolean {
  return [administratorId, GROUP_ID, ...givenParts(administratorId)].includes(id);
}

/**
 * The first user, `administrator`, member of `Administrators`, with a key of this run: the one before it no
 * longer signs.
 *
 * @returns what they sign with
 */
export async function foundTenancy(
  store: Store,
  world: World,
  administratorId: string,
): Promise<Credentials> {
  const [membershipId, keyId] = givenParts(administratorId);
  const { publicKey, privateKey } = await newKeyPair();
  store.put(record("user", administratorId, "administrator", { name: "administrator" }, world));
  store.put(record("group", GROUP_ID, ADMINISTRATORS, { name: ADMINISTRATORS }, world));
  const membership = { userId: administratorId, groupId: GROUP_ID };
  store.put(record("usergroupmembership", membershipId, ADMINISTRATORS, membership, world));
  const key = apiKeyRecord(administratorId, publicKey, world, keyId);
  store.put(key);
  return credentials(administratorId, key, privateKey, world);
}

/**
 * A user with a new key, in groups by name; `Domain/Group` for one of another identity domain. What is not
 * there yet is made: a group named here counts as one that existed before the rollout.
 *
 * @returns what they sign with, which is kept nowhere
 * @throws Refusal when the user has as many keys as OCI allows
 */
export async function addPrincipal(
  store: Store,
  world: World,
  name: string,
  groups: readonly string[],
): Promise<Credentials> {
  const user = named("user", name, store, world);
  if (store.living(API_KEY_KIND).filter(({ parentId }) => parentId === user.id).length >= KEYS_OF_A_USER) {
    throw new Refusal(400, "LimitExceeded", `User "${name}" has ${KEYS_OF_A_USER} keys already; delete one.`);
  }
  const memberships = store.living("usergroupmembership").filter(({ body }) => body["userId"] === user.id);
  for (const group of groups.map((one) => named("group", one, store, world))) {
    if (memberships.some(({ body }) => body["groupId"] === group.id)) continue;
    const places = [user.id, group.id];
    const id = ocid("usergroupmembership", places, group.name, store);
    const body = { userId: user.id, groupId: group.id };
    store.put({ ...record("usergroupmembership", id, group.name, body, world), parentId: "" });
  }
  const { publicKey, privateKey } = await newKeyPair();
  const key = apiKeyRecord(user.id, publicKey, world);
  store.put(key);
  return credentials(user.id, key, privateKey, world);
}

function givenParts(administratorId: string): [membershipId: string, keyId: string] {
  return [`${administratorId}/administrators`, `${administratorId}/key`];
}

/** Names are the same in capitals. */
function named(kind: "user" | "group", name: string, store: Store, world: World): StoredRecord {
  const found = store.living(kind).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const made = record(kind, ocid(kind, [world.tenancyId], name, store), name, { name }, world);
  store.put(made);
  return made;
}

function ocid(kind: string, within: readonly string[], name: string, store: Store): string {
  const generation = store.nextGeneration([kind, ...within, name].join(" "));
  return newOcid({ kind, within, name, generation, region: "" });
}

function record(kind: string, id: string, name: string, fields: Body, world: World): StoredRecord {
  const body = {
    compartmentId: world.tenancyId,
    description: name,
    freeformTags: {},
    definedTags: {},
    timeCreated: world.now().toISOString(),
    lifecycleState: "ACTIVE",
    ...fields,
    id,
  };
  return { service: "identity", kind, id, name, parentId: "", scope: {}, body, isDeleted: false };
}

function credentials(
  userId: string,
  { name: fingerprint }: StoredRecord,
  privateKey: string,
  { tenancyId, region }: World,
): Credentials {
  return { tenancyId, userId, fingerprint, region, privateKey };
}
