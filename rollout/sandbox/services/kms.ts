import type { models } from "oci-keymanagement";
import { type Body, textOf } from "../body.ts";
import { type Fields, modelled } from "../modelled.ts";
import { notFound, Refusal } from "../refusal.ts";
import type { Context, Draft, Service } from "../service.ts";
import { daysAfter } from "../times.ts";
import { firstRefusal } from "./first-refusal.ts";
import { actionIsPossible, isNotGoing, keyNameIsShort, rotationIsInRange, stateNow } from "./key-checks.ts";

/** Days until a deletion that names no time; OCI takes 7 to 30. */
const DEFAULT_DELETION_DAYS = 30;

/** Vaults and keys are never deleted at once. */
const actions = {
  scheduleDeletion: (sent: Body, { world }: Context) => ({
    lifecycleState: "PENDING_DELETION" as const,
    timeOfDeletion: textOf(sent, "timeOfDeletion") ?? daysAfter(world.now(), DEFAULT_DELETION_DAYS),
  }),
  cancelDeletion: () => ({ lifecycleState: "ACTIVE" as const, timeOfDeletion: undefined }),
};

/** A vault brings hosts of its own: they start with the last letters of its OCID. */
function endpoints({ id }: Draft, { world: { region } }: Context): Fields<models.Vault> {
  const code = id.slice(-13);
  return {
    isPrimary: true,
    cryptoEndpoint: `https://${code}-crypto.kms.${region}.oraclecloud.com`,
    managementEndpoint: `https://${code}-management.kms.${region}.oraclecloud.com`,
  };
}

function vaultAt(host: string, context: Context): string {
  const vault = context.store
    .living("vault")
    .find(({ body }) => body["managementEndpoint"] === `https://${host}`);
  if (vault === undefined) throw notFound(`vault at ${host}`);
  if (stateNow(vault, context) === "PENDING_DELETION") {
    throw new Refusal(409, "IncorrectState", `Vault ${vault.id} is to be deleted.`);
  }
  return vault.id;
}

/** What was to be deleted by now is. */
function deleteWhatIsDue(context: Context): void {
  for (const record of [...context.store.living("key"), ...context.store.living("vault")]) {
    if (stateNow(record, context) === "DELETED") context.store.bury(record.id);
  }
}

/** OCI Key Management API. Keys are asked of their vault's own host. */
export const kms: Service = {
  name: "kms",
  hosts: /^([a-z0-9]+-management\.)?kms$/,
  version: "/20180608",
  kinds: [
    modelled<models.CreateVaultDetails, models.Vault>({
      kind: "vault",
      collection: "/vaults",
      state: "ACTIVE",
      passes: { creating: "CREATING" },
      deletedState: "DELETED",
      refuses: firstRefusal(isNotGoing, keyNameIsShort),
      refusesAction: actionIsPossible,
      actions,
      adds: endpoints,
    }),
    modelled<models.CreateKeyDetails, models.Key>({
      kind: "key",
      collection: "/keys",
      state: "ENABLED",
      passes: { creating: "CREATING" },
      deletedState: "DELETED",
      refuses: firstRefusal(isNotGoing, keyNameIsShort, rotationIsInRange),
      refusesAction: actionIsPossible,
      actions: {
        ...actions,
        cancelDeletion: () => ({ lifecycleState: "ENABLED", timeOfDeletion: undefined }),
        enable: () => ({ lifecycleState: "ENABLED" }),
        disable: () => ({ lifecycleState: "DISABLED" }),
      },
      adds: (draft, context) => ({
        vaultId: vaultAt(draft.host, context),
        currentKeyVersion: draft.id.replace("ocid1.key.", "ocid1.keyversion."),
        isAutoRotationEnabled: false,
        isPrimary: true,
        protectionMode: "HSM",
      }),
    }),
  ],
  routes: (routes, context) => {
    routes.use(async (_call, next) => {
      deleteWhatIsDue(context);
      await next();
    });
  },
};
