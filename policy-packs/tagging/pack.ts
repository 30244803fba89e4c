import type { PolicyPackDefinition } from "../binding.ts";
import { catalogTagsAreEnumerated } from "./policies/catalog-tags-are-enumerated/policy.ts";
import { compartmentsHandDownTheirTags } from "./policies/compartments-hand-down-their-tags/policy.ts";
import { costCentersAreOfTheCatalog } from "./policies/cost-centers-are-of-the-catalog/policy.ts";
import { dataClassIsTheCompartments } from "./policies/data-class-is-the-compartments/policy.ts";
import { dataClassesAreAdmitted } from "./policies/data-classes-are-admitted/policy.ts";
import { managedByNamesTheRollout } from "./policies/managed-by-names-the-rollout/policy.ts";
import { stacksHaveOnePayer } from "./policies/stacks-have-one-payer/policy.ts";
import { tagKeysAreKnown } from "./policies/tag-keys-are-known/policy.ts";
import { tagsAreInForce } from "./policies/tags-are-in-force/policy.ts";
import { tagsAreSetByDeployersAlone } from "./policies/tags-are-set-by-deployers-alone/policy.ts";
import { teamTagIsTheStacks } from "./policies/team-tag-is-the-stacks/policy.ts";
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
    { policy: costCentersAreOfTheCatalog, levels: { development: "mandatory", production: "mandatory" } },
    { policy: teamTagIsTheStacks, levels: { development: "mandatory", production: "mandatory" } },
    { policy: stacksHaveOnePayer, levels: { development: "mandatory", production: "mandatory" } },
    { policy: managedByNamesTheRollout, levels: { development: "mandatory", production: "mandatory" } },
    { policy: dataClassesAreAdmitted, levels: { development: "mandatory", production: "mandatory" } },
    { policy: dataClassIsTheCompartments, levels: { development: "mandatory", production: "mandatory" } },
    { policy: compartmentsHandDownTheirTags, levels: { development: "mandatory", production: "mandatory" } },
    { policy: catalogTagsAreEnumerated, levels: { development: "mandatory", production: "mandatory" } },
    { policy: tagsAreInForce, levels: { development: "mandatory", production: "mandatory" } },
    { policy: tagKeysAreKnown, levels: { development: "mandatory", production: "mandatory" } },
    { policy: tagsAreSetByDeployersAlone, levels: { development: "mandatory", production: "mandatory" } },
  ],
};
