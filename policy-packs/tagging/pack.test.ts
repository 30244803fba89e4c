import { expect, it } from "vitest";
import { describePack } from "../../test/harness/pack-as-process.ts";
import { UNKNOWN } from "../../test/harness/run-policy.ts";
import { packConfiguration } from "../configuration.ts";
import { TAGGING } from "./pack.ts";

const definedTags = {
  "Rollout.Team": "payments",
  "Rollout.Environment": "dev",
  "Rollout.CostCenter": "CC-1042",
  "Rollout.Owner": "owner@example.com",
  "Rollout.ManagedBy": "rollout",
  "Rollout.DataClass": "internal",
};
const compartment = (name: string, tags: Readonly<Record<string, unknown>>) => ({
  type: "oci:Identity/compartment:Compartment",
  name,
  props: { definedTags: tags },
});
const resources = [
  compartment("good", definedTags),
  compartment("bare", {}),
  compartment("unseen", { ...definedTags, "Rollout.Owner": UNKNOWN, "Rollout.DataClass": UNKNOWN }),
  { type: "oci:Identity/tag:Tag", name: "team", props: { name: "Team", isCostTracking: true } },
  { type: "oci:Identity/tag:Tag", name: "customer", props: { name: "Customer", isCostTracking: UNKNOWN } },
  { type: "rollout:index:TeamAccess", name: "payments" },
];

describePack(TAGGING, resources);

it("only advises on cost-tracking keys in development", () => {
  expect(packConfiguration([TAGGING], "development", {})).toMatchObject({
    "required-tags-present": { enforcementLevel: "mandatory" },
    "cost-tracking-keys-within-limit": { enforcementLevel: "advisory" },
    "team-compartment-names-its-data-class": { enforcementLevel: "mandatory" },
  });
});
