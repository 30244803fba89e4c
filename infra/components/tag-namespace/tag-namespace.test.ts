import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import {
  COST_TRACKING_KEY_LIMIT,
  definedTagKey,
  MANAGED_BY,
  TAG_KEYS,
} from "../../../rollout/onboarding/vocabulary/tags.ts";
import { definedTags } from "../../defined-tags.ts";
import { tagSpecs, UNMANAGED } from "./plan.ts";
import { RolloutTagDefaults } from "./rollout-tag-defaults.ts";
import { TagNamespace } from "./tag-namespace.ts";

const plan = { environments: ["dev", "prod"], dataClasses: ["public", "internal"] };

describe("tagSpecs", () => {
  it("lets Environment and DataClass take the documents' values only, in their order", () => {
    const listed = tagSpecs(plan).filter(({ values }) => values !== undefined);
    expect(listed.map(({ key, values }) => [key, values])).toEqual([
      ["Environment", ["dev", "prod", "tenancy"]],
      ["DataClass", ["public", "internal"]],
    ]);
  });

  it("tracks cost by the keys of CO-1, fewer than OCI's ten", () => {
    const tracking = tagSpecs(plan).filter(({ costTracking }) => costTracking);
    expect(tracking.map(({ key }) => key)).toEqual([
      "Team",
      "Environment",
      "CostCenter",
      "Service",
      "Repository",
      "Customer",
    ]);
    expect(tracking.length).toBeLessThanOrEqual(COST_TRACKING_KEY_LIMIT);
  });
});

describe("TagNamespace", () => {
  it("creates the namespace in the root and one tag per key", async () => {
    const recorded = await recordResources(() => {
      new TagNamespace("tags", { tenancyId: "ocid1.tenancy.oc1..t", ...plan });
    });

    const tag = "oci:Identity/tag:Tag";
    expect(children(recorded)).toEqual([
      ["oci:Identity/tagNamespace:TagNamespace", "tags"],
      [tag, "tags-costcenter"],
      [tag, "tags-customer"],
      [tag, "tags-dataclass"],
      [tag, "tags-environment"],
      [tag, "tags-managedby"],
      [tag, "tags-owner"],
      [tag, "tags-repository"],
      [tag, "tags-service"],
      [tag, "tags-team"],
    ]);
    expect(recorded[0]?.inputs).toMatchObject({ compartmentId: "ocid1.tenancy.oc1..t", name: "Rollout" });
    expect(recorded.find(({ name }) => name === "tags-environment")?.inputs["validator"]).toEqual({
      validatorType: "ENUM",
      values: ["dev", "prod", "tenancy"],
    });
    expect(recorded.find(({ name }) => name === "tags-team")?.inputs).not.toHaveProperty("validator");
  });

  it("says of every key whether it tracks cost, as the vocabulary does", async () => {
    const recorded = await recordResources(() => {
      new TagNamespace("tags", { tenancyId: "ocid1.tenancy.oc1..t", ...plan });
    });

    const tracking = recorded.flatMap(({ type, inputs }) =>
      type === "oci:Identity/tag:Tag" ? [[inputs["name"], inputs["isCostTracking"]] as const] : [],
    );
    expect(new Map(tracking)).toEqual(new Map(TAG_KEYS.map(({ key, costTracking }) => [key, costTracking])));
  });
});

describe("RolloutTagDefaults", () => {
  it("marks what nobody tagged as not the rollout's, and asks nothing of whoever creates it", async () => {
    const recorded = await recordResources(() => {
      new RolloutTagDefaults("defaults", { rootCompartmentId: "ai", managedByTagId: "managed-by" });
    });

    expect(recorded).toEqual([
      {
        type: "oci:Identity/tagDefault:TagDefault",
        name: "defaults",
        inputs: {
          compartmentId: "ai",
          tagDefinitionId: "managed-by",
          value: "unmanaged",
          isRequired: false,
        },
      },
    ]);
  });

  it("never stands on what the rollout creates, which says who manages it", () => {
    const tags = definedTags({ team: "t", environment: "dev", costCenter: "c", owner: "o" });
    expect(tags[definedTagKey("ManagedBy")]).toBe(MANAGED_BY);
    expect(MANAGED_BY).not.toBe(UNMANAGED);
  });
});
