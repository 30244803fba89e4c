import type { Binding, PolicyPackDefinition } from "../binding.ts";
import { attachmentsJoinOwnNetworks } from "./policies/attachments-join-own-networks/policy.ts";
import { bucketNamesCarryOwnEnvironment } from "./policies/bucket-names-carry-own-environment/policy.ts";
import { bucketTargetsCarryOwnEnvironment } from "./policies/bucket-targets-carry-own-environment/policy.ts";
import { budgetsWatchOwnCompartment } from "./policies/budgets-watch-own-compartment/policy.ts";
import { conditionsNameOwnEnvironment } from "./policies/conditions-name-own-environment/policy.ts";
import { deployersReachOwnEnvironment } from "./policies/deployers-reach-own-environment/policy.ts";
import { dynamicGroupsMatchOwnCompartments } from "./policies/dynamic-groups-match-own-compartments/policy.ts";
import { endpointsStandInOwnNetwork } from "./policies/endpoints-stand-in-own-network/policy.ts";
import { environmentTagIsOwn } from "./policies/environment-tag-is-own/policy.ts";
import { keysAreOfOwnEnvironment } from "./policies/keys-are-of-own-environment/policy.ts";
import { logsAreOfOwnEnvironment } from "./policies/logs-are-of-own-environment/policy.ts";
import { namesCarryOwnEnvironment } from "./policies/names-carry-own-environment/policy.ts";
import { quotasLimitOwnCompartments } from "./policies/quotas-limit-own-compartments/policy.ts";
import { resourcesLiveInOwnCompartment } from "./policies/resources-live-in-own-compartment/policy.ts";
import { routersConnectNetworksOnly } from "./policies/routers-connect-networks-only/policy.ts";
import { routesLeadToOwnGateways } from "./policies/routes-lead-to-own-gateways/policy.ts";
import { routesStayInOwnNetworks } from "./policies/routes-stay-in-own-networks/policy.ts";
import { stacksReadNoOtherState } from "./policies/stacks-read-no-other-state/policy.ts";
import { statementsNameOwnEnvironment } from "./policies/statements-name-own-environment/policy.ts";
import { tagDefaultsNameOwnEnvironment } from "./policies/tag-defaults-name-own-environment/policy.ts";

/** Separation is between environments, not for production's sake: development is as strict. */
const LEVELS = { development: "mandatory", production: "mandatory" } as const satisfies Binding["levels"];

/** Environments do not reach into each other (SE-1, NE-3). */
export const ENVIRONMENT_SEPARATION: PolicyPackDefinition = {
  name: "environment-separation",
  bindings: [
    { policy: statementsNameOwnEnvironment, levels: LEVELS },
    { policy: environmentTagIsOwn, levels: LEVELS },
    { policy: resourcesLiveInOwnCompartment, levels: LEVELS },
    { policy: conditionsNameOwnEnvironment, levels: LEVELS },
    { policy: deployersReachOwnEnvironment, levels: LEVELS },
    { policy: namesCarryOwnEnvironment, levels: LEVELS },
    { policy: dynamicGroupsMatchOwnCompartments, levels: LEVELS },
    { policy: budgetsWatchOwnCompartment, levels: LEVELS },
    { policy: quotasLimitOwnCompartments, levels: LEVELS },
    { policy: tagDefaultsNameOwnEnvironment, levels: LEVELS },
    { policy: keysAreOfOwnEnvironment, levels: LEVELS },
    { policy: bucketNamesCarryOwnEnvironment, levels: LEVELS },
    { policy: bucketTargetsCarryOwnEnvironment, levels: LEVELS },
    { policy: logsAreOfOwnEnvironment, levels: LEVELS },
    { policy: endpointsStandInOwnNetwork, levels: LEVELS },
    { policy: attachmentsJoinOwnNetworks, levels: LEVELS },
    { policy: routersConnectNetworksOnly, levels: LEVELS },
    { policy: routesLeadToOwnGateways, levels: LEVELS },
    { policy: routesStayInOwnNetworks, levels: LEVELS },
    { policy: stacksReadNoOtherState, levels: LEVELS },
  ],
};
