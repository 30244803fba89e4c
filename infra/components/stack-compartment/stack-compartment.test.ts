import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { StackCompartment } from "./stack-compartment.ts";

const args = {
  parentCompartmentId: "ai-dev",
  displayName: "payments",
  description: "d",
  tier: "development",
  ownership: {
    team: "payments",
    environment: "dev",
    costCenter: "CC-1042",
    owner: "lead@example.com",
    dataClass: "internal",
  },
  tagDefinitionId: (key: string) => `tag-${key}`,
} as const;

it("creates the compartment and hands down team, cost center and data class", async () => {
  const recorded = await recordResources(() => {
    new StackCompartment("payments-dev", args);
  });

  expect(children(recorded)).toEqual([
    ["oci:Identity/compartment:Compartment", "payments-dev"],
    ["oci:Identity/tagDefault:TagDefault", "payments-dev-costcenter"],
    ["oci:Identity/tagDefault:TagDefault", "payments-dev-dataclass"],
    ["oci:Identity/tagDefault:TagDefault", "payments-dev-team"],
  ]);
  expect(recorded[0]?.inputs).toMatchObject({
    compartmentId: "ai-dev",
    name: "payments",
    enableDelete: true,
  });
  expect(recorded[1]?.inputs).toEqual({
    compartmentId: "id-of-payments-dev",
    tagDefinitionId: "tag-CostCenter",
    value: "CC-1042",
    isRequired: false,
  });
});

it("hands down no data class where the stack holds no data of a team", async () => {
  const { dataClass: _, ...ownership } = args.ownership;
  const recorded = await recordResources(() => {
    new StackCompartment("shared-dev", { ...args, ownership });
  });

  expect(recorded.map(({ name }) => name)).toEqual([
    "shared-dev",
    "shared-dev-costcenter",
    "shared-dev-team",
  ]);
  expect(recorded[0]?.inputs["definedTags"]).not.toHaveProperty("Rollout.DataClass");
});
