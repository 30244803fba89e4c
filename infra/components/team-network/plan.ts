import type * as pulumi from "@pulumi/pulumi";

/** What an application of the team calls from. */
export interface CallingApplication {
  readonly name: string;
  /** IPv4 block inside the team's network. */
  readonly cidr: string;
}

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

export interface TeamNetworkPlan {
  readonly team: string;
  readonly environment: string;
  /** IPv4 block the team's applications call from; the whole network where it is created here. */
  readonly cidr: string;
  readonly applications: readonly CallingApplication[];
}

/** A source that a dedicated endpoint takes calls from. */
export interface Caller {
  /** Ends the rule's name; absent for the whole team. */
  readonly application: string | undefined;
  readonly cidr: string;
  readonly description: string;
}

/** @returns who may call a dedicated endpoint, by application; the whole team where it declares none */
export function callers({ team, cidr, applications }: TeamNetworkPlan): Caller[] {
  if (applications.length === 0) {
    return [{ application: undefined, cidr, description: `${team} reaches its models' endpoint.` }];
  }
  return applications
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, cidr }) => ({
      application: name,
      cidr,
      description: `${name} of ${team} reaches its models' endpoint.`,
    }));
}
