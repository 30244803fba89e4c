import { applicationsCallFromTheirNetwork } from "../applications-call-from-their-network.ts";
import { existingNetworksAreUsedOnce } from "../existing-networks-are-used-once.ts";
import { gatewaysReachTheirEndpoints } from "../gateways-reach-their-endpoints.ts";
import { networksAreDeclared } from "../networks-are-declared.ts";
import { networksAttachOnce } from "../networks-attach-once.ts";
import { networksDoNotOverlap } from "../networks-do-not-overlap.ts";
import { productionIsPrivate } from "../production-is-private.ts";
import { subnetsLieInTheirNetwork } from "../subnets-lie-in-their-network.ts";
import type { RuleEntry } from "./rule-entry.ts";

/** From where models are reached. */
export const NETWORK_RULES: readonly RuleEntry[] = [
  {
    check: networksDoNotOverlap,
    claim: "No address belongs to two networks.",
    requirements: ["NE-3", "SE-1"],
  },
  {
    check: subnetsLieInTheirNetwork,
    claim: "An environment's subnets lie inside its network and share no address.",
    requirements: ["NE-2"],
  },
  {
    check: productionIsPrivate,
    claim: "Production reaches models through a private endpoint.",
    requirements: ["NE-3"],
  },
  {
    check: networksAreDeclared,
    claim: "A private endpoint has a network that reaches it, and a public one has none.",
    requirements: ["NE-1", "NE-3"],
  },
  {
    check: networksAttachOnce,
    claim: "A team's network is attached in one way that OCI takes, where something needs it.",
    requirements: ["NE-3"],
  },
  {
    check: existingNetworksAreUsedOnce,
    claim: "A network that exists already is one team's in one environment.",
    requirements: ["SE-1", "NE-3"],
  },
  {
    check: gatewaysReachTheirEndpoints,
    claim: "Where the access layer calls models, it can reach every team's endpoint.",
    requirements: ["AL-1", "DA-2"],
  },
  {
    check: applicationsCallFromTheirNetwork,
    claim: "An application calls from inside its team's network.",
    requirements: ["NE-1"],
  },
];
