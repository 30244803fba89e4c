import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { EnvironmentNetwork } from "./environment-network.ts";
import { dnsLabel, endpointSubnetCidr } from "./plan.ts";

it("creates a private subnet open on 443 from inside, and no way to the internet", async () => {
  const recorded = await recordResources(() => {
    new EnvironmentNetwork("net", { environment: "dev", cidr: "10.10.0.0/16", compartmentId: "c", tags: {} });
  });

  expect(children(recorded)).toEqual([
    ["oci:Core/vcn:Vcn", "net"],
    ["oci:Core/securityList:SecurityList", "net-closed"],
    ["oci:Core/subnet:Subnet", "net-endpoint"],
    ["oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule", "net-endpoint-https"],
    ["oci:Core/networkSecurityGroup:NetworkSecurityGroup", "net-endpoint-nsg"],
  ]);
  expect(recorded[1]?.inputs).not.toHaveProperty("ingressSecurityRules");
  expect(recorded[1]?.inputs).not.toHaveProperty("egressSecurityRules");
  expect(recorded[2]?.inputs).toMatchObject({
    cidrBlock: "10.10.0.0/28",
    prohibitPublicIpOnVnic: true,
    prohibitInternetIngress: true,
    securityListIds: ["id-of-net-closed"],
  });
  expect(recorded[3]?.inputs).toMatchObject({
    networkSecurityGroupId: "id-of-net-endpoint-nsg",
    direction: "INGRESS",
    protocol: "6",
    source: "10.10.0.0/16",
    tcpOptions: { destinationPortRange: { min: 443, max: 443 } },
  });
});

it("takes the first /28 of the network for the endpoint", () => {
  expect(endpointSubnetCidr({ environment: "dev", cidr: "10.20.4.0/24" })).toBe("10.20.4.0/28");
});

it("keeps DNS labels within OCI's 15 characters", () => {
  expect(dnsLabel("averyveryverylongone")).toBe("aiaveryveryvery");
});
