import type { Binding } from "../binding.ts";
import { attachmentsLeadNoFurther } from "./policies/attachments-lead-no-further/policy.ts";
import { callersAreDeclared } from "./policies/callers-are-declared/policy.ts";
import { defaultSecurityListsAreTakenOver } from "./policies/default-security-lists-are-taken-over/policy.ts";
import { egressLeadsToEndpoints } from "./policies/egress-leads-to-endpoints/policy.ts";
import { entryPointsArePrivate } from "./policies/entry-points-are-private/policy.ts";
import { modelCallsHaveAPrivateWay } from "./policies/model-calls-have-a-private-way/policy.ts";
import { namesAreAnsweredPrivately } from "./policies/names-are-answered-privately/policy.ts";
import { networksHaveNoInternetGateway } from "./policies/networks-have-no-internet-gateway/policy.ts";
import { networksHaveNoNatGateway } from "./policies/networks-have-no-nat-gateway/policy.ts";
import { networksUsePrivateAddresses } from "./policies/networks-use-private-addresses/policy.ts";
import { privateEndpointsCarrySecurityGroups } from "./policies/private-endpoints-carry-security-groups/policy.ts";
import { resolversForwardNothing } from "./policies/resolvers-forward-nothing/policy.ts";
import { resourcesHaveNoPublicAddress } from "./policies/resources-have-no-public-address/policy.ts";
import { routesStayInPrivateNetworks } from "./policies/routes-stay-in-private-networks/policy.ts";
import { securityGroupDestinationsArePrivate } from "./policies/security-group-destinations-are-private/policy.ts";
import { securityGroupRulesAreHttpsOnly } from "./policies/security-group-rules-are-https-only/policy.ts";
import { securityGroupSourcesArePrivate } from "./policies/security-group-sources-are-private/policy.ts";
import { securityListsHoldNoRules } from "./policies/security-lists-hold-no-rules/policy.ts";
import { serviceGatewaysServeObjectStorageOnly } from "./policies/service-gateways-serve-object-storage-only/policy.ts";
import { subnetsArePrivate } from "./policies/subnets-are-private/policy.ts";

const EVERYWHERE: Binding["levels"] = { development: "mandatory", production: "mandatory" };

/** Nobody reaches models or gets out past what the documents declare (NE-1, NE-2, NE-3). */
export const NETWORK_BINDINGS: readonly Binding[] = [
  { policy: subnetsArePrivate, levels: EVERYWHERE },
  { policy: networksUsePrivateAddresses, levels: EVERYWHERE },
  { policy: networksHaveNoInternetGateway, levels: EVERYWHERE },
  { policy: networksHaveNoNatGateway, levels: EVERYWHERE },
  { policy: resourcesHaveNoPublicAddress, levels: EVERYWHERE },
  { policy: entryPointsArePrivate, levels: EVERYWHERE },
  { policy: securityListsHoldNoRules, levels: EVERYWHERE },
  { policy: defaultSecurityListsAreTakenOver, levels: EVERYWHERE },
  { policy: securityGroupRulesAreHttpsOnly, levels: EVERYWHERE },
  { policy: securityGroupSourcesArePrivate, levels: EVERYWHERE },
  { policy: callersAreDeclared, levels: EVERYWHERE },
  { policy: securityGroupDestinationsArePrivate, levels: EVERYWHERE },
  { policy: egressLeadsToEndpoints, levels: EVERYWHERE },
  { policy: routesStayInPrivateNetworks, levels: EVERYWHERE },
  { policy: attachmentsLeadNoFurther, levels: EVERYWHERE },
  { policy: serviceGatewaysServeObjectStorageOnly, levels: EVERYWHERE },
  { policy: privateEndpointsCarrySecurityGroups, levels: EVERYWHERE },
  // The documents let a team of development call the public endpoint: there it is advice.
  { policy: modelCallsHaveAPrivateWay, levels: { development: "advisory", production: "mandatory" } },
  { policy: namesAreAnsweredPrivately, levels: EVERYWHERE },
  { policy: resolversForwardNothing, levels: EVERYWHERE },
];
