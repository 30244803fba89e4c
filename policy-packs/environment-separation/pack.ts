import type { PolicyPackDefinition } from "../binding.ts";
import { environmentTagIsOwn } from "./policies/environment-tag-is-own/policy.ts";
import { resourcesLiveInOwnCompartment } from "./policies/resources-live-in-own-compartment/policy.ts";
import { statementsNameOwnEnvironment } from "./policies/statements-name-own-environment/policy.ts";

/** Environments do not reach into each other (SE-1). */
export const ENVIRONMENT_SEPARATION: PolicyPackDefinition = {
  name: "environment-separation",
  bindings: [
    { policy: statementsNameOwnEnvironment, levels: { development: "mandatory", production: "mandatory" } },
    { policy: environmentTagIsOwn, levels: { development: "mandatory", production: "mandatory" } },
    { policy: resourcesLiveInOwnCompartment, levels: { development: "mandatory", production: "mandatory" } },
  ],
};
