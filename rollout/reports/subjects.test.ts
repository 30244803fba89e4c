import { describe, expect, it } from "vitest";
import { resourceOf } from "../../test/harness/evidence.ts";
import { cloudResources, kindOf, subjectOf } from "./subjects.ts";

const EXPECTED = {
  identity: [
    "oci:Identity/compartment:Compartment",
    "oci:Identity/policy:Policy",
    "oci:Identity/tagNamespace:TagNamespace",
    "oci:Identity/tag:Tag",
    "oci:Identity/tagDefault:TagDefault",
    "oci:Identity/group:Group",
    "oci:Identity/dynamicGroup:DynamicGroup",
  ],
  network: [
    "oci:Core/vcn:Vcn",
    "oci:Core/subnet:Subnet",
    "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
    "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
    "oci:Core/routeTable:RouteTable",
    "oci:Core/defaultSecurityList:DefaultSecurityList",
  ],
  "model-access": [
    "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
    "oci:GenerativeAi/project:Project",
  ],
  budget: ["oci:Budget/budget:Budget", "oci:Budget/rule:Rule"],
  logging: ["oci:Logging/logGroup:LogGroup", "oci:Logging/log:Log"],
  "keys-and-storage": ["oci:ObjectStorage/bucket:Bucket", "oci:Kms/vault:Vault", "oci:Kms/key:Key"],
};

describe("subjectOf", () => {
  it("knows every type that the rollout provisions", () => {
    const found = Object.fromEntries(
      Object.entries(EXPECTED).map(([subject, types]) => [
        subject,
        types.filter((type) => subjectOf(type) === subject),
      ]),
    );
    expect(found).toEqual(EXPECTED);
  });

  it("takes an unlisted type by its module", () => {
    expect(subjectOf("oci:GenerativeAi/endpoint:Endpoint")).toBe("model-access");
  });

  it.each(["oci:Core/instance:Instance", "oci:Psql/dbSystem:DbSystem", "random:index/randomId:RandomId", ""])(
    "keeps %j visible under other",
    (type) => expect(subjectOf(type)).toBe("other"),
  );
});

describe("kindOf", () => {
  it.each([
    ["oci:Budget/rule:Rule", "Budget alert"],
    ["oci:Events/rule:Rule", "Event rule"],
    ["oci:Psql/dbSystem:DbSystem", "Db system"],
    ["", ""],
  ])("says %j in plain words", (type, words) => {
    expect(kindOf(type)).toBe(words);
  });
});

describe("cloudResources", () => {
  it("leaves out components, providers and what is Pulumi's own", () => {
    const budget = resourceOf("payments-dev", "oci:Budget/budget:Budget", "payments-dev");
    expect(
      cloudResources([
        resourceOf("payments-dev", "pulumi:pulumi:Stack", "rollout-payments-dev"),
        resourceOf("payments-dev", "pulumi:providers:oci", "oci"),
        resourceOf("payments-dev", "rollout:index:TeamBudget", "payments-dev", { custom: false }),
        budget,
      ]),
    ).toEqual([budget]);
  });
});
