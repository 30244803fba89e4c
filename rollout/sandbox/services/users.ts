import type { models } from "oci-identity";
import { API_KEY_KIND, apiKeyRecord, KEYS_OF_A_USER, publicKeyIn } from "../access/api-key.ts";
import { textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import { gone, notFound, Refusal } from "../refusal.ts";
import { requireAccess } from "../require-access.ts";
import { sentBody } from "../sent-body.ts";
import type { Call, Context, ResourceKind, Routes } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { nameIsTaken } from "../taken-names.ts";

/** Who can sign in, and which groups they are in. */
export const userKinds: readonly ResourceKind[] = [
  modelled<models.CreateUserDetails, models.User>({
    kind: "user",
    collection: "/users",
    nameField: "name",
    state: "ACTIVE",
    deletedState: "DELETED",
    adds: () => ({
      emailVerified: false,
      isMfaActivated: false,
      capabilities: {
        canUseConsolePassword: true,
        canUseApiKeys: true,
        canUseAuthTokens: true,
        canUseSmtpCredentials: true,
        canUseDbCredentials: true,
        canUseCustomerSecretKeys: true,
        canUseOAuth2ClientCredentials: true,
      },
    }),
    refuses: nameIsTaken({ what: "User", code: "UserAlreadyExists" }),
    refusesDeletion: ({ id, name }, { store }) =>
      store.living("usergroupmembership").some(({ body }) => body["userId"] === id)
        ? new Refusal(409, "Conflict", `User "${name}" is in a group and can't be deleted.`)
        : undefined,
  }),
  modelled<models.AddUserToGroupDetails, models.UserGroupMembership>({
    kind: "usergroupmembership",
    collection: "/userGroupMemberships",
    state: "ACTIVE",
    adds: (_draft, { world }) => ({ compartmentId: world.tenancyId }),
    refuses: ({ userId, groupId }, others, { store }) => {
      const isThere = (kind: string, id: string | undefined) =>
        store.living(kind).some((record) => record.id === id);
      if (!isThere("user", userId)) return notFound(`user ${userId}`);
      if (!isThere("group", groupId)) return notFound(`group ${groupId}`);
      return others.some(({ body }) => body["userId"] === userId && body["groupId"] === groupId)
        ? new Refusal(409, "Conflict", "The user is in the group already.")
        : undefined;
    },
  }),
];

/**
 * The keys a user signs with: addressed by their fingerprint, which OCI computes. Users look after their own
 * without a policy.
 *
 * @see OCI IAM, UploadApiKey, ListApiKeys, DeleteApiKey
 */
export function addApiKeyRoutes(routes: Routes, context: Context): void {
  const { store, world } = context;
  const path = "/20160918/users/:user/apiKeys";
  routes.post(path, async (call) => {
    const user = allowedUser(call, context, "create");
    const pem = textOf(await sentBody(call), "key") ?? "";
    if (publicKeyIn(pem) === undefined) {
      throw new Refusal(400, "InvalidParameter", "key is no public RSA key of 2048 bits or more in PEM.");
    }
    const key = apiKeyRecord(user.id, pem, world);
    const others = keysOf(user, context);
    if (others.some(({ name }) => name === key.name)) {
      throw new Refusal(409, "ApiKeyAlreadyExists", `The user has the key ${key.name} already.`);
    }
    if (others.length >= KEYS_OF_A_USER) {
      throw new Refusal(400, "LimitExceeded", `The user has ${KEYS_OF_A_USER} keys already.`);
    }
    store.put(key);
    return call.json(key.body);
  });
  routes.get(path, (call) => {
    const user = allowedUser(call, context, "list");
    return call.json(keysOf(user, context).map(({ body }) => body));
  });
  routes.delete(`${path}/:fingerprint`, (call) => {
    const user = allowedUser(call, context, "delete");
    const fingerprint = call.req.param("fingerprint");
    const key = keysOf(user, context).find(({ name }) => name === fingerprint);
    if (key === undefined) throw gone(`API key ${fingerprint}`);
    store.bury(key.id);
    return call.body(null, 204);
  });
}

function keysOf({ id }: StoredRecord, { store }: Context): StoredRecord[] {
  return store.living(API_KEY_KIND).filter(({ parentId }) => parentId === id);
}

function allowedUser(call: Call, context: Context, action: string): StoredRecord {
  const id = call.req.param("user") ?? "";
  const user = context.store.living("user").find((record) => record.id === id);
  if (user === undefined) throw notFound(`user ${id}`);
  if (call.env.principal.id !== id) {
    requireAccess(call, context, {
      service: "identity",
      kind: API_KEY_KIND,
      action,
      record: user,
      key: `user ${id}`,
    });
  }
  return user;
}
