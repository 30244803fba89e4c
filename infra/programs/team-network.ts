import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";

import type { TeamModel, TeamNetworkModel } from "../../rollout/onboarding/model.ts";
import type { DefinedTags } from "../../rollout/onboarding/vocabulary/tags.ts";
import { logRetentionDays } from "../components/team-logs/plan.ts";
import type { TeamEndpoint } from "../components/team-network/plan.ts";
import { TeamNetwork } from "../components/team-network/team-network.ts";
import { handedOver } from "../handover/handed-over.ts";
import type { ProgramContext } from "../program-context.ts";
import type { TeamStack } from "./team-stack.ts";

export interface TeamNetworkPlace {
  readonly compartmentId: Input<string>;
  readonly logGroupId: Input<string>;
  readonly tags: DefinedTags;
}

/** @returns the team's network, attached to the shared endpoint or with room for its own */
export function teamNetwork(
  context: ProgramContext,
  { team, section, environment }: TeamStack,
  place: TeamNetworkPlace,
  opts: ComponentResourceOptions,
): TeamNetwork {
  const { endpoint } = section;
  if (endpoint.kind === "public") throw new Error(`${team.name} declares no network in ${environment.name}`);
  const { cidr, existing } = endpoint.network;
  return new TeamNetwork(
    `${team.name}-${environment.name}-network`,
    {
      team: team.name,
      environment: environment.name,
      cidr,
      existing,
      applications: section.applications,
      peopleCall: peopleCall(team, environment.name),
      endpoint:
        endpoint.kind === "dedicated"
          ? { kind: "dedicated" }
          : sharedEndpoint(context, { team, section, environment }, endpoint.network),
      flowLogRetentionDays: logRetentionDays(section.retentionDays),
      ...place,
    },
    opts,
  );
}

/**
 * @returns whether people of a team call models themselves in an environment: for a use of which no application runs
 * there, or with Codex
 */
export function peopleCall({ uses, repositories, environments }: TeamModel, environment: string): boolean {
  const section = environments.find((one) => one.environment === environment);
  const running = new Set(section?.applications.map(({ name }) => name));
  return (
    repositories.some((repository) => repository.environment === environment) ||
    uses.some(
      (use) => use.environments.includes(environment) && !use.applications.some((name) => running.has(name)),
    )
  );
}

function sharedEndpoint(
  context: ProgramContext,
  { team, environment }: TeamStack,
  { attachment }: TeamNetworkModel,
): TeamEndpoint {
  const shared = `shared-${environment.name}`;
  const values = context.handedBy(shared, environment.name);
  const common = {
    kind: "shared",
    subnetCidr: environment.subnets.endpoint,
    dnsViewId: handedOver(shared, values, "dnsViewId"),
  } as const;
  return attachment === "drg"
    ? {
        ...common,
        attachment,
        drgId: handedOver(shared, values, "drgId"),
        teamsDrgRouteTableId: handedOver(shared, values, "teamsDrgRouteTableId"),
        endpointDrgRouteTableId: handedOver(shared, values, "endpointDrgRouteTableId"),
      }
    : {
        ...common,
        attachment,
        peeringGatewayId: handedOver(shared, values, `peeringGatewayId.${team.name}`),
      };
}
