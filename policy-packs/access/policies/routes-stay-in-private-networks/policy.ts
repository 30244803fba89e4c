import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { eachItem } from "../../each-item.ts";
import { isPrivateDestination, type Destination } from "../../private-destination.ts";

interface Route extends Destination {
  /** Older name of `destination`. */
  readonly cidrBlock?: string | null;
}

const TABLES: ReadonlySet<string> = new Set([
  "oci:Core/routeTable:RouteTable",
  "oci:Core/defaultRouteTable:DefaultRouteTable",
]);
const DRG_ROUTE = "oci:Core/drgRouteTableRouteRule:DrgRouteTableRouteRule";

/** Looks at destinations only: the gateway a route takes is unknown before it exists, and without a way it is none. */
export const routesStayInPrivateNetworks: ResourcePolicy = {
  name: "routes-stay-in-private-networks",
  description: "Every route leads to one private network of /16 or smaller, or to Object Storage.",
  severity: "critical",
  framework: satisfies("NE-2", "NE-3"),
  remediationSteps:
    "Take the route away: privateEndpoint of the environment in stacks/teams/<team>.yaml decides where a team's network leads. objectStorageService.cidrBlock of stacks/tenancy.yaml is Object Storage's label alone.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const lookAt = (route: Route) => {
      const { destinationType } = route;
      const destination = route.destination || route.cidrBlock;
      if (isPrivateDestination({ destinationType, destination })) return;
      reportViolation(
        `"${args.name}" leads to ${destination || "everywhere"}, which is neither one private network nor Object Storage.`,
      );
    };
    if (args.type === DRG_ROUTE) return lookAt(args.props);
    if (!TABLES.has(args.type)) args.notApplicable("The resource holds no routes.");
    const routes: readonly Route[] = args.props["routeRules"] ?? [];
    eachItem(routes, lookAt);
  },
};
