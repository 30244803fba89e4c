import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { ModelEndpoint } from "./model-endpoint.ts";

it("creates one private endpoint in the given subnet, behind the given security group", async () => {
  const recorded = await recordResources(() => {
    new ModelEndpoint("models", {
      environment: "dev",
      compartmentId: "c",
      subnetId: "s",
      nsgId: "n",
      tags: { "Rollout.Team": "platform" },
    });
  });

  expect(recorded).toEqual([
    {
      type: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
      name: "models",
      inputs: {
        compartmentId: "c",
        subnetId: "s",
        nsgIds: ["n"],
        dnsPrefix: "ai-dev",
        displayName: "models",
        description: "Models for the teams of dev.",
        definedTags: { "Rollout.Team": "platform" },
      },
    },
  ]);
});
