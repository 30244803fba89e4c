import { daysAfter } from "../times.ts";
import { notFound } from "../refusal.ts";
import type { Context, Draft, ResourceKind, Service } from "../service.ts";
import type { Body } from "../body.ts";

/** Days until a deletion that names no time; OCI takes 7 to 30. */
const DEFAULT_DELETION_DAYS = 30;

/** Vaults and keys are never deleted at once. */
const actions: NonNullable<ResourceKind["actions"]> = {
  scheduleDeletion: (sent, { world }) => ({
    lifecycleState: "PENDING_DELETION",
    timeOfDeletion: sent["timeOfDeletion"] ?? daysAfter(world.now(), DEFAULT_DELETION_DAYS),
  }),
  cancelDeletion: () => ({ lifecycleState: "ACTIVE", timeOfDeletion: undefined }),
};

/** A vault brings hosts of its own: they start with the last letters of its OCID. */
function endpoints({ id }: Draft, { world: { region } }: Context): Body {
  const code = id.slice(-13);
  return {
    isPrimary: true,
    cryptoEndpoint: `https://${code}-crypto.kms.${region}.oraclecloud.com`,
    managementEndpoint: `https://${code}-management.kms.${region}.oraclecloud.com`,
  };
}

function vaultAt(host: string, { store }: Context): string {
  const vault = store.living("vault").find(({ body }) => body["managementEndpoint"] === `https://${host}`);
  if (vault === undefined) throw notFound(`vault at ${host}`);
  return vault.id;
}

/** OCI Key Management API. Keys are asked of their vault's own host. */
export const kms: Service = {
  name: "kms",
  hosts: /^([a-z0-9]+-management\.)?kms$/,
  version: "/20180608",
  kinds: [
    { kind: "vault", collection: "/vaults", state: "ACTIVE", actions, adds: endpoints },
    {
      kind: "key",
      collection: "/keys",
      state: "ENABLED",
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
    },
  ],
};
