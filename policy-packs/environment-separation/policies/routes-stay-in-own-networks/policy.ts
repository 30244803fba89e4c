import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { liesInOneOf } from "../../own-networks.ts";

type Props = Readonly<Record<string, unknown>>;

/** One end of a route or a rule: the type of what it names, and the name. */
type End = readonly [type: string, names: string];

const ROUTE: readonly End[] = [
  ["destinationType", "destination"],
  // As routes were written before there were services.
  ["destinationType", "cidrBlock"],
];
const RULE_ENDS: readonly End[] = [
  ["sourceType", "source"],
  ["destinationType", "destination"],
];

/** Type → lists of routes or rules in it; "" stands for the resource itself. */
const HOLDS: Readonly<Record<string, Readonly<Record<string, readonly End[]>>>> = {
  "oci:Core/routeTable:RouteTable": { routeRules: ROUTE },
  "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule": { "": ROUTE },
  "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule": { "": RULE_ENDS },
  "oci:Core/securityList:SecurityList": { ingressSecurityRules: RULE_ENDS, egressSecurityRules: RULE_ENDS },
};

/** Which addresses routes lead to and rules let through: those of the environment's networks, not the rest of the world. */
export const routesStayInOwnNetworks: ResourcePolicy = {
  name: "routes-stay-in-own-networks",
  description: "Routes lead to, and rules let through, addresses of their own environment only.",
  severity: "critical",
  framework: satisfies("NE-3", "SE-1", "NE-2"),
  remediationSteps:
    "Under environments.<environment>.network.cidr of stacks/teams/<team>.yaml, or environments.<environment>.cidr of stacks/tenancy.yaml, declare the network whose addresses are meant.",
  configSchema: asksFor("ownNetworks"),
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const lists = HOLDS[args.type];
    if (lists === undefined) args.notApplicable("The resource is no route and no rule.");
    const stack = environmentStackOf(args.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    const facts = factsOf(args, reportViolation, "ownNetworks");
    if (facts === undefined) return;
    unknownLast(Object.entries(lists), ([list, ends]) => {
      const rules: readonly Props[] = list === "" ? [args.props] : list in args.props ? args.props[list] : [];
      unknownLast(Array.from({ length: rules.length }).keys(), (place) => {
        const rule = rules[place] ?? {};
        for (const [type, names] of ends) {
          if (isOwn(rule, type, names, facts.ownNetworks)) continue;
          reportViolation(
            `"${args.name}" has a ${names} that is not an address of environment "${stack.environment}".`,
          );
        }
      });
    });
  },
};

/** Services and security groups have ids of their own, which other policies look at. */
function isOwn(rule: Props, type: string, names: string, networks: readonly string[]): boolean {
  if (!(names in rule)) return true;
  if (type in rule && typeof rule[type] === "string" && rule[type] !== "" && rule[type] !== "CIDR_BLOCK")
    return true;
  const block = rule[names];
  return typeof block !== "string" || block === "" || liesInOneOf(block, networks);
}
