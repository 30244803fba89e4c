import { expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { EnvironmentCompartments } from "./environment-compartments.ts";

it("creates ai, ai/governance and one compartment per environment, all deletable", async () => {
  const recorded = await recordResources(() => {
    new EnvironmentCompartments("compartments", {
      parentCompartmentId: "root",
      environments: ["dev", "prod"],
      costCenter: "CC-1",
      owner: "platform@example.com",
    });
  });

  expect(
    recorded.map(({ name, inputs }) => [
      name,
      inputs["name"],
      inputs["compartmentId"],
      inputs["enableDelete"],
    ]),
  ).toEqual([
    ["ai", "ai", "root", true],
    ["ai-dev", "dev", "id-of-ai", true],
    ["ai-governance", "governance", "id-of-ai", true],
    ["ai-prod", "prod", "id-of-ai", true],
  ]);
  expect(
    recorded.map(({ inputs }) => (inputs["definedTags"] as Record<string, string>)["Rollout.Environment"]),
  ).toEqual(["tenancy", "dev", "tenancy", "prod"]);
});
