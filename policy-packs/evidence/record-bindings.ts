import type { Binding } from "../binding.ts";
import { archivesAreRetained } from "./policies/archives-are-retained/policy.ts";
import { bucketsArePrivate } from "./policies/buckets-are-private/policy.ts";
import { bucketsAreSharedByNoAddress } from "./policies/buckets-are-shared-by-no-address/policy.ts";
import { bucketsHaveACustomerKey } from "./policies/buckets-have-a-customer-key/policy.ts";
import { keysHaveFullLength } from "./policies/keys-have-full-length/policy.ts";
import { keysLiveInHardware } from "./policies/keys-live-in-hardware/policy.ts";
import { lifecyclesDeleteNothing } from "./policies/lifecycles-delete-nothing/policy.ts";
import { privateVaultsRotateKeys } from "./policies/private-vaults-rotate-keys/policy.ts";
import { recordsAreProtectedInProduction } from "./policies/records-are-protected-in-production/policy.ts";
import { recordsAreRetainedOrVersioned } from "./policies/records-are-retained-or-versioned/policy.ts";
import { retentionIsLockedAsDeclared } from "./policies/retention-is-locked-as-declared/policy.ts";
import { retentionMeetsTheMinimum } from "./policies/retention-meets-the-minimum/policy.ts";
import { streamsHaveACustomerKey } from "./policies/streams-have-a-customer-key/policy.ts";

/** What was kept can be neither read by strangers nor taken away before its time. */
export const RECORD_BINDINGS: readonly Binding[] = [
  { policy: recordsAreRetainedOrVersioned, levels: { development: "mandatory", production: "mandatory" } },
  { policy: archivesAreRetained, levels: { development: "mandatory", production: "mandatory" } },
  { policy: retentionMeetsTheMinimum, levels: { development: "mandatory", production: "mandatory" } },
  { policy: retentionIsLockedAsDeclared, levels: { development: "mandatory", production: "mandatory" } },
  { policy: lifecyclesDeleteNothing, levels: { development: "mandatory", production: "mandatory" } },
  { policy: bucketsArePrivate, levels: { development: "mandatory", production: "mandatory" } },
  { policy: bucketsAreSharedByNoAddress, levels: { development: "mandatory", production: "mandatory" } },
  { policy: bucketsHaveACustomerKey, levels: { development: "mandatory", production: "mandatory" } },
  { policy: streamsHaveACustomerKey, levels: { development: "mandatory", production: "mandatory" } },
  { policy: keysLiveInHardware, levels: { development: "mandatory", production: "mandatory" } },
  { policy: keysHaveFullLength, levels: { development: "mandatory", production: "mandatory" } },
  { policy: privateVaultsRotateKeys, levels: { development: "mandatory", production: "mandatory" } },
  { policy: recordsAreProtectedInProduction, levels: { development: "mandatory", production: "mandatory" } },
];
