import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { GatewayPrincipal } from "./gateway-principal.ts";

it("takes in what carries the tag in the shared compartment of its environment, and nothing else", async () => {
  const recorded = await recordResources(() => {
    new GatewayPrincipal("gateway", {
      environment: "dev",
      tenancyId: "root",
      sharedCompartmentId: "shared-id",
      tags: { "Rollout.Environment": "dev" },
    });
  });

  expect(recorded).toEqual([
    {
      type: "oci:Identity/dynamicGroup:DynamicGroup",
      name: "gateway",
      inputs: {
        compartmentId: "root",
        name: "dev-ai-gateway",
        description: "The access layer to the models of dev.",
        matchingRule:
          "ANY {ALL {resource.type = 'computecontainerinstance', resource.compartment.id = 'shared-id', tag.Rollout.Service.value = 'ai-gateway'}, " +
          "ALL {instance.compartment.id = 'shared-id', tag.Rollout.Service.value = 'ai-gateway'}}",
        definedTags: { "Rollout.Environment": "dev" },
      },
    },
  ]);
});
