import { at, usual, type KindRights } from "./kind-rights.ts";

const retention = ["BUCKET_UPDATE", "RETENTION_RULE_MANAGE"];
const lifecycle = ["BUCKET_UPDATE", "OBJECT_CREATE", "OBJECT_DELETE"];
/** Keys, and what they encrypt. */
export const storageKinds: Readonly<Record<string, KindRights>> = {
  vault: {
    noun: "Vault",
    needs: usual("VAULT", { scheduleDeletion: ["VAULT_DELETE"], cancelDeletion: ["VAULT_DELETE"] }),
  },
  key: {
    noun: "Key",
    needs: usual("KEY", {
      create: ["KEY_CREATE", ...at("vaultId", "VAULT_CREATE_KEY")],
      scheduleDeletion: ["KEY_DELETE"],
      cancelDeletion: ["KEY_DELETE"],
    }),
  },

  bucket: {
    noun: "Bucket",
    target: ["bucket"],
    needs: usual("BUCKET", {
      create: ["BUCKET_CREATE", ...at("kmsKeyId", "KEY_ASSOCIATE")],
      update: ["BUCKET_UPDATE", ...at("kmsKeyId", "KEY_ASSOCIATE")],
    }),
  },
  retentionrule: {
    noun: "RetentionRule",
    target: ["bucket"],
    needs: (action) => (/^(list|read)$/.test(action) ? ["BUCKET_READ"] : retention),
  },
  object: {
    noun: "Object",
    operations: { create: "PutObject" },
    target: ["bucket"],
    needs: usual("OBJECT", { list: ["OBJECT_INSPECT"] }),
  },
  preauthenticatedrequest: {
    noun: "PreauthenticatedRequest",
    target: ["bucket"],
    needs: () => ["PAR_MANAGE"],
  },
  objectlifecyclepolicy: {
    noun: "ObjectLifecyclePolicy",
    operations: { update: "PutObjectLifecyclePolicy" },
    target: ["bucket"],
    needs: (action) =>
      action === "update" ? lifecycle : [action === "delete" ? "BUCKET_UPDATE" : "BUCKET_READ"],
  },
};
