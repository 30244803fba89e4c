import { expect, it } from "vitest";
import { UNKNOWN_MARKER, type EvaluatedResource } from "../../policy-packs/index.ts";
import { evaluatedStacks } from "../harness/evaluated-stacks.ts";
import { parseHcl } from "../harness/parse-hcl.ts";
import { terraformOf, terraformType } from "./terraform-rendering.ts";

const NOTHING = { dependencies: [], propertyDependencies: {}, protect: false } as const;

function resource(
  type: string,
  name: string,
  props: EvaluatedResource["props"],
  propertyDependencies: EvaluatedResource["propertyDependencies"] = {},
): EvaluatedResource {
  return {
    ...NOTHING,
    urn: `urn:pulumi:dev::rollout::${type}::${name}`,
    type,
    name,
    props,
    propertyDependencies,
  };
}

it.each([
  ["oci:Core/vcn:Vcn", "oci_core_vcn"],
  ["oci:ObjectStorage/bucket:Bucket", "oci_objectstorage_bucket"],
  [
    "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
    "oci_core_network_security_group_security_rule",
  ],
  ["oci:Budget/rule:Rule", "oci_budget_alert_rule"],
])("calls %s %s", (token, type) => {
  expect(terraformType(token)).toBe(type);
});

it("writes blocks, maps, lists, and references for what is not known yet", async () => {
  const compartment = resource("oci:Identity/compartment:Compartment", "own", { name: 'the "own" one ${x}' });
  const bucket = resource(
    "oci:ObjectStorage/bucket:Bucket",
    "kept.here",
    {
      compartmentId: UNKNOWN_MARKER,
      kmsKeyId: UNKNOWN_MARKER,
      definedTags: { "Rollout.CostCenter": "CC-1" },
      objectEventsEnabled: true,
      retentionRules: [{ displayName: "kept", duration: { timeAmount: "365" } }],
      names: ["a", UNKNOWN_MARKER],
    },
    { compartmentId: [compartment.urn] },
  );
  expect(await parseHcl("main.tf", terraformOf([compartment, bucket]))).toEqual({
    variable: { unknown: [{}] },
    resource: {
      oci_identity_compartment: { own: [{ name: 'the "own" one ${x}' }] },
      oci_objectstorage_bucket: {
        kept_here: [
          {
            compartment_id: "${oci_identity_compartment.own.id}",
            kms_key_id: "${var.unknown}",
            defined_tags: { "Rollout.CostCenter": "CC-1" },
            object_events_enabled: true,
            retention_rules: [{ display_name: "kept", duration: [{ time_amount: "365" }] }],
            names: ["a", "${var.unknown}"],
          },
        ],
      },
    },
  });
});

it("renders every OCI resource of the examples as something that Terraform's parser reads", async () => {
  for (const { resources } of (await evaluatedStacks()).values()) {
    const { resource: rendered } = (await parseHcl("main.tf", terraformOf(resources))) as {
      resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const count = Object.values(rendered).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(count).toBe(resources.filter(({ type }) => type.startsWith("oci:")).length);
  }
});
