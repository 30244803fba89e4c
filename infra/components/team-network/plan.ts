import type * as pulumi from "@pulumi/pulumi";
import type { TeamCallers } from "../environment-network/callers.ts";

/** What every way to a shared endpoint needs. */
interface SharedEndpoint {
  readonly kind: "shared";
  /** IPv4 block of the endpoint's subnet: the only place the team's network leads to. */
  readonly subnetCidr: string;
  /** OCID of the environment's DNS view that holds the endpoint's name. */
  readonly dnsViewId: pulumi.Input<string>;
}

/** A shared endpoint behind the environment's DRG; all from the environment's network. */
export interface EndpointBehindDrg extends SharedEndpoint {
  readonly attachment: "drg";
  readonly drgId: pulumi.Input<string>;
  /** DRG route table that leads to the endpoint's subnet only. */
  readonly teamsDrgRouteTableId: pulumi.Input<string>;
  /** DRG route table in which the team enters its own block. */
  readonly endpointDrgRouteTableId: pulumi.Input<string>;
}

/** A shared endpoint behind the peering gateway that the environment's network holds for this team. */
export interface EndpointBehindPeering extends SharedEndpoint {
  readonly attachment: "local-peering";
  readonly peeringGatewayId: pulumi.Input<string>;
}

/** `dedicated`: the endpoint lies in the team's own network, so nothing is attached to anything. */
export type TeamEndpoint = EndpointBehindDrg | EndpointBehindPeering | { readonly kind: "dedicated" };

/** A network that the team has already. */
export interface ExistingNetwork {
  readonly vcnId: string;
  /** Private subnet in it: its applications', and a dedicated endpoint's. */
  readonly subnetId: string;
}

export interface TeamNetworkPlan extends TeamCallers {
  readonly environment: string;
}
