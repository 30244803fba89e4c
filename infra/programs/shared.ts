import { SHARED_COMPARTMENT } from "../../rollout/onboarding/vocabulary/compartments.ts";
import type { EnvironmentModel } from "../../rollout/onboarding/model.ts";
import { EnvironmentKeys } from "../components/environment-keys/environment-keys.ts";
import { EnvironmentNetwork } from "../components/environment-network/environment-network.ts";
import { ModelEndpoint } from "../components/model-endpoint/model-endpoint.ts";
import { StackCompartment } from "../components/stack-compartment/stack-compartment.ts";
import { definedTags, platformOwnership } from "../defined-tags.ts";
import { handedOver } from "../handover/handed-over.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProvider } from "../provider.ts";

/** Network, keys and private endpoint of one environment; hands its teams the key and the endpoint's name. */
export function sharedProgram(context: ProgramContext, environment: EnvironmentModel): ProgramOutputs {
  const { model } = context;
  const stack = `shared-${environment.name}`;
  const fromTenancy = context.handedBy("tenancy", environment.name);
  const opts = { providers: { oci: ociProvider(context) } };
  const { costCenter, owner } = model.tenancy.platform;
  const ownership = platformOwnership(environment.name, costCenter, owner);
  const tags = definedTags(ownership);

  const { compartmentId } = new StackCompartment(
    stack,
    {
      parentCompartmentId: handedOver("tenancy", fromTenancy, "compartmentId"),
      displayName: SHARED_COMPARTMENT,
      description: `What the teams of ${environment.name} share.`,
      tier: environment.tier,
      ownership,
      tagDefinitionId: (key) => handedOver("tenancy", fromTenancy, `tagDefinitionId.${key}`),
    },
    opts,
  );
  const network = new EnvironmentNetwork(
    `${stack}-network`,
    { environment: environment.name, cidr: environment.cidr, compartmentId, tags },
    opts,
  );
  const keys = new EnvironmentKeys(
    `${stack}-keys`,
    { region: model.tenancy.region, compartmentId, tier: environment.tier, tags },
    opts,
  );
  const endpoint = new ModelEndpoint(
    `${stack}-models`,
    {
      environment: environment.name,
      compartmentId,
      subnetId: network.subnetId,
      nsgId: network.endpointNsgId,
      tags,
    },
    opts,
  );

  return { [environment.name]: { traceKeyId: keys.traceKeyId, modelEndpoint: endpoint.fqdn } };
}
