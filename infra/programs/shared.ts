import type { Input } from "@pulumi/pulumi";
import { SHARED_COMPARTMENT } from "../../rollout/onboarding/vocabulary/compartments.ts";

import type { TeamModel } from "../../rollout/onboarding/model.ts";
import type { EnvironmentModel } from "../../rollout/onboarding/tenancy-model.ts";
import { EndpointDns } from "../components/endpoint-dns/endpoint-dns.ts";
import { EnvironmentKeys } from "../components/environment-keys/environment-keys.ts";
import { EnvironmentLogs } from "../components/environment-logs/environment-logs.ts";
import { EnvironmentNetwork } from "../components/environment-network/environment-network.ts";
import type { AttachedNetwork } from "../components/environment-network/plan.ts";
import { GatewayPrincipal } from "../components/gateway-principal/gateway-principal.ts";
import { ModelEndpoint } from "../components/model-endpoint/model-endpoint.ts";
import { StackCompartment } from "../components/stack-compartment/stack-compartment.ts";
import { logRetentionDays } from "../components/team-logs/plan.ts";
import { definedTags, platformOwnership } from "../defined-tags.ts";
import { handedOver } from "../handover/handed-over.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProviders } from "../provider.ts";
import { peopleCall } from "./team-network.ts";

/**
 * Network, keys, logs and private endpoint of one environment; hands its teams the key, the endpoint and where
 * their networks attach.
 */
export function sharedProgram(context: ProgramContext, environment: EnvironmentModel): ProgramOutputs {
  const { tenancy, teams } = context.model;
  const stack = `shared-${environment.name}`;
  const fromTenancy = context.handedBy("tenancy", environment.name);
  const { opts } = ociProviders(context, environment);
  const { costCenter, owner } = tenancy.platform;
  const ownership = platformOwnership(environment.name, costCenter, owner);
  const tags = definedTags(ownership);
  const { tier } = environment;
  const { objectStorageNamespace: namespace, region } = tenancy;

  const { compartmentId } = new StackCompartment(
    stack,
    {
      parentCompartmentId: handedOver("tenancy", fromTenancy, "compartmentId"),
      displayName: SHARED_COMPARTMENT,
      description: `What the teams of ${environment.name} share.`,
      tier,
      ownership,
      tagDefinitionId: (key) => handedOver("tenancy", fromTenancy, `tagDefinitionId.${key}`),
    },
    opts,
  );
  const keys = new EnvironmentKeys(`${stack}-keys`, { region, compartmentId, tier, tags }, opts);
  const logs = new EnvironmentLogs(
    `${stack}-logs`,
    {
      environment: environment.name,
      compartmentId,
      namespace,
      region,
      kmsKeyId: keys.traceKeyId,
      retentionDays: environment.minimumRetentionDays,
      siem: tenancy.siem,
      tier,
      tags,
    },
    opts,
  );
  const network = new EnvironmentNetwork(
    `${stack}-network`,
    {
      environment: environment.name,
      cidr: environment.cidr,
      subnets: environment.subnets,
      objectStorageService: tenancy.objectStorageService,
      teamNetworks: attachedNetworks(teams, environment.name),
      logGroupId: logs.logGroupId,
      flowLogRetentionDays: logRetentionDays(environment.minimumRetentionDays),
      compartmentId,
      tags,
    },
    opts,
  );
  const endpoint = new ModelEndpoint(
    `${stack}-models`,
    {
      environment: environment.name,
      compartmentId,
      subnetId: network.endpointSubnetId,
      nsgId: network.endpointNsgId,
      tags,
    },
    opts,
  );
  const dns = new EndpointDns(
    `${stack}-dns`,
    {
      environment: environment.name,
      fqdn: endpoint.fqdn,
      address: endpoint.address,
      compartmentId,
      tags,
    },
    opts,
  );
  new GatewayPrincipal(
    `${stack}-gateway`,
    {
      environment: environment.name,
      tenancyId: context.tenancyId,
      sharedCompartmentId: compartmentId,
      tags,
    },
    opts,
  );

  const values: Record<string, Input<string>> = {
    compartmentId,
    traceKeyId: keys.traceKeyId,
    modelEndpoint: endpoint.fqdn,
    logGroupId: logs.logGroupId,
    drgId: network.drgId,
    teamsDrgRouteTableId: network.teamsDrgRouteTableId,
    endpointDrgRouteTableId: network.endpointDrgRouteTableId,
    dnsViewId: dns.viewId,
    ...(logs.siemStreamId === undefined ? {} : { siemStreamId: logs.siemStreamId }),
  };
  for (const [team, id] of Object.entries(network.peeringGatewayIds)) values[`peeringGatewayId.${team}`] = id;
  return { [environment.name]: values };
}

/** @returns the networks of the teams that share the environment's endpoint, sorted by team */
function attachedNetworks(teams: readonly TeamModel[], environment: string): AttachedNetwork[] {
  return teams.flatMap((team) => {
    const section = team.environments.find((one) => one.environment === environment);
    if (section?.endpoint.kind !== "shared") return [];
    const { cidr, attachment } = section.endpoint.network;
    const { applications } = section;
    return [{ team: team.name, cidr, attachment, applications, peopleCall: peopleCall(team, environment) }];
  });
}
