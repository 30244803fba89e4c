import type { PolicyPackDefinition } from "../binding.ts";
import { costTrackingKeysWithinLimit } from "./policies/cost-tracking-keys-within-limit/policy.ts";
import { requiredTagsPresent } from "./policies/required-tags-present/policy.ts";
import { teamCompartmentNamesItsDataClass } from "./policies/team-compartment-names-its-data-class/policy.ts";

/** Everything says who pays, who answers and what data it may hold (CO-1, DA-1). */
export const TAGGING: PolicyPackDefinition = {
  name: "tagging",
  bindings: [
    { policy: requiredTagsPresent, levels: { development: "mandatory", production: "mandatory" } },
    { policy: costTrackingKeysWithinLimit, levels: { development: "advisory", production: "mandatory" } },
    {
      policy: teamCompartmentNamesItsDataClass,
      levels: { development: "mandatory", production: "mandatory" },
    },
  ],
};
