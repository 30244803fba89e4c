import type { ListedRules } from "./listed-rules.ts";
import type { Body } from "../body.ts";

/** An update replaces a rule: only these stay when they are not sent again. */
function fixedFields({ direction, id, isStateless, isValid, lifecycleState, timeCreated }: Body): Body {
  return { direction, id, isStateless, isValid, lifecycleState, timeCreated };
}

/** Rules of a network security group. */
export const securityRules: ListedRules = {
  kind: "securityrule",
  holder: "networksecuritygroup",
  holderPath: "/networkSecurityGroups/:holder",
  list: "securityRules",
  sentAs: "securityRules",
  removedAs: "securityRuleIds",
  answeredAs: "securityRules",
  // Source: OCI Core Services API, AddNetworkSecurityGroupSecurityRules, and Security Rules, limits. Words not seen.
  most: { atOnce: 25, inAll: 120 },
  adds: ({ world }) => ({ isStateless: false, isValid: true, timeCreated: world.now().toISOString() }),
  updates: (body, sent) => ({ ...fixedFields(body), ...sent }),
};
