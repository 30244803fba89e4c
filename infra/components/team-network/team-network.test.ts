import * as pulumi from "@pulumi/pulumi";
import { getStore } from "@pulumi/pulumi/runtime/state.js";
import { describe, expect, it } from "vitest";
import { drainRegistrations } from "../../../rollout/engine/drain-registrations.ts";
import { RecordingMonitor, type Registration } from "../../../rollout/engine/recording-monitor.ts";
import { recordResources, type Recorded } from "../../../test/harness/record-resources.ts";
import type { EndpointBehindDrg, EndpointBehindPeering } from "./plan.ts";
import { TeamNetwork, type TeamNetworkArgs } from "./team-network.ts";

const tags = { "Rollout.Team": "payments" };
const behindDrg: EndpointBehindDrg = {
  kind: "shared",
  attachment: "drg",
  subnetCidr: "10.10.0.0/28",
  dnsViewId: "view",
  drgId: "drg",
  teamsDrgRouteTableId: "teams-table",
  endpointDrgRouteTableId: "endpoint-table",
};
const behindPeering: EndpointBehindPeering = {
  kind: "shared",
  attachment: "local-peering",
  subnetCidr: "10.10.0.0/28",
  dnsViewId: "view",
  peeringGatewayId: "their-gateway",
};
const args: TeamNetworkArgs = {
  team: "payments",
  environment: "dev",
  cidr: "10.50.0.0/24",
  endpoint: behindDrg,
  applications: [],
  peopleCall: true,
  logGroupId: "group",
  flowLogRetentionDays: 90,
  compartmentId: "c",
  tags,
};
const existing = { vcnId: "their-vcn", subnetId: "their-subnet" };
const applications = [
  { name: "summaries", cidr: "10.50.0.64/27" },
  { name: "batch", cidr: "10.50.0.0/28" },
];
const HTTPS = { destinationPortRange: { min: 443, max: 443 } };

const record = (change: Partial<TeamNetworkArgs>) =>
  recordResources(() => {
    new TeamNetwork("net", { ...args, ...change });
  });
const keyOf = ({ type, name }: Recorded | Registration) => `${type.split(":").at(-1)} ${name}`;
const keysOf = (recorded: readonly Recorded[]) => recorded.map(keyOf).sort();
const inputsOf = (recorded: readonly (Recorded | Registration)[], key: string) =>
  recorded.find((resource) => keyOf(resource) === key)?.inputs;

/** As a first preview: no id is known, and whoever asks the cloud fails. */
async function plan(change: Partial<TeamNetworkArgs>): Promise<Registration[]> {
  const monitor = new RecordingMonitor("rollout", "test");
  const unused = { newResource: () => ({ id: "", state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(unused, "rollout", "test", true);
  getStore().settings.monitor = monitor;
  new TeamNetwork("net", { ...args, ...change });
  await drainRegistrations(() => monitor.registrations.length);
  return monitor.registrations;
}

/** As an update, in a cloud that knows the resolver of each network. */
async function recordWithResolver(change: Partial<TeamNetworkArgs>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, custom }) => {
        if (custom === true) recorded.push({ type, name, inputs: inputs as Recorded["inputs"] });
        return { id: `id-of-${name}`, state: inputs as Record<string, unknown> };
      },
      call: ({ token, inputs }) => {
        expect(token).toBe("oci:Core/getCnvDnsResolverAssociation:getCnvDnsResolverAssociation");
        return { dnsResolverId: `resolver-of-${String(inputs["vcnId"])}` };
      },
    },
    "rollout",
    "test",
  );
  new TeamNetwork("net", { ...args, ...change });
  await drainRegistrations(() => recorded.length);
  return recorded;
}

describe("a created network with a shared endpoint", () => {
  it("has exactly these resources behind a DRG", async () => {
    expect(keysOf(await recordWithResolver({}))).toEqual([
      "CaptureFilter net-flows",
      "DefaultSecurityList net-default",
      "DrgAttachment net-attachment",
      "DrgRouteTableRouteRule net-way-back",
      "Log net-private-flows",
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
      "Resolver net-resolver",
      "RouteTable net-private-routes",
      "SecurityList net-closed",
      "Subnet net-private",
      "Vcn net",
    ]);
  });

  it("leads to the endpoint's subnet and nowhere else", async () => {
    const recorded = await recordWithResolver({});
    const route = {
      destination: "10.10.0.0/28",
      destinationType: "CIDR_BLOCK",
      networkEntityId: "drg",
      description: "To the models' endpoint.",
    };
    expect(inputsOf(recorded, "RouteTable net-private-routes")?.["routeRules"]).toEqual([route]);
    expect(inputsOf(recorded, "Subnet net-private")).toMatchObject({
      cidrBlock: "10.50.0.0/24",
      routeTableId: "id-of-net-private-routes",
      securityListIds: ["id-of-net-closed"],
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
    });
    const peered = await recordWithResolver({ endpoint: behindPeering });
    expect(inputsOf(peered, "RouteTable net-private-routes")?.["routeRules"]).toEqual([
      { ...route, networkEntityId: "id-of-net-peering" },
    ]);
  });

  it("takes the DRG's table that knows no other team, and enters its own block for the way back", async () => {
    const recorded = await recordWithResolver({});
    expect(inputsOf(recorded, "DrgAttachment net-attachment")).toEqual({
      drgId: "drg",
      drgRouteTableId: "teams-table",
      networkDetails: { type: "VCN", id: "id-of-net" },
      displayName: "net",
      definedTags: tags,
    });
    expect(inputsOf(recorded, "DrgRouteTableRouteRule net-way-back")).toEqual({
      drgRouteTableId: "endpoint-table",
      destination: "10.50.0.0/24",
      destinationType: "CIDR_BLOCK",
      nextHopDrgAttachmentId: "id-of-net-attachment",
    });
  });

  it("peers with the gateway that the environment made for it", async () => {
    const recorded = await recordWithResolver({ endpoint: behindPeering });
    expect(keysOf(recorded).filter((key) => /Drg|Peering/.test(key))).toEqual([
      "LocalPeeringGateway net-peering",
    ]);
    expect(inputsOf(recorded, "LocalPeeringGateway net-peering")).toEqual({
      compartmentId: "c",
      vcnId: "id-of-net",
      peerId: "their-gateway",
      displayName: "net",
      definedTags: tags,
    });
  });

  it("adds the environment's view to the resolver that OCI made with the network", async () => {
    expect(inputsOf(await recordWithResolver({}), "Resolver net-resolver")).toEqual({
      resolverId: "resolver-of-id-of-net",
      scope: "PRIVATE",
      attachedViews: [{ viewId: "view" }],
      definedTags: tags,
    });
  });

  it("asks OCI nothing while the network does not exist", async () => {
    const planned = await plan({});
    expect(inputsOf(planned, "Resolver net-resolver")?.["resolverId"]).toBe(pulumi.runtime.unknownValue);
  });

  it("takes its route only after the attachment is there", async () => {
    const planned = await plan({});
    const routes = planned.find((resource) => keyOf(resource) === "RouteTable net-private-routes");
    expect(routes?.dependencies.map((urn) => urn.split("::").at(-1))).toContain("net-attachment");
  });

  it("lets its applications out to the endpoint's subnet on 443", async () => {
    expect(
      inputsOf(await recordWithResolver({}), "NetworkSecurityGroupSecurityRule net-applications-https"),
    ).toEqual({
      networkSecurityGroupId: "id-of-net-applications-nsg",
      direction: "EGRESS",
      destination: "10.10.0.0/28",
      destinationType: "CIDR_BLOCK",
      protocol: "6",
      tcpOptions: HTTPS,
      description: "To the models' endpoint, nowhere else.",
    });
  });
});

describe("an existing network", () => {
  it("is only attached, beside a security group of its own", async () => {
    expect(keysOf(await record({ existing }))).toEqual([
      "DrgAttachment net-attachment",
      "DrgRouteTableRouteRule net-way-back",
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
    ]);
    const peered = await record({ existing, endpoint: behindPeering });
    expect(keysOf(peered)).toEqual([
      "LocalPeeringGateway net-peering",
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
    ]);
    for (const { inputs } of peered.filter(({ inputs }) => "vcnId" in inputs)) {
      expect(inputs["vcnId"]).toBe("their-vcn");
    }
  });

  it("is attached to nothing where the endpoint lies in it", async () => {
    const recorded = await record({ existing, endpoint: { kind: "dedicated" } });
    expect(keysOf(recorded)).toEqual([
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroup net-endpoint-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
      "NetworkSecurityGroupSecurityRule net-endpoint-https",
    ]);
    expect(inputsOf(recorded, "NetworkSecurityGroupSecurityRule net-endpoint-https")).toMatchObject({
      networkSecurityGroupId: "id-of-net-endpoint-nsg",
      direction: "INGRESS",
      source: "10.50.0.0/24",
      tcpOptions: HTTPS,
    });
  });

  it("tells its subnet, and a security group for the endpoint only where that is dedicated", async () => {
    const outputs = async (change: Partial<TeamNetworkArgs>) => {
      const told: Record<string, string> = {};
      await recordResources(() => {
        const { subnetId, endpointNsgId, applicationNsgId } = new TeamNetwork("net", {
          ...args,
          existing,
          ...change,
        });
        subnetId.apply((id) => (told["subnet"] = id));
        endpointNsgId?.apply((id) => (told["endpoint"] = id));
        applicationNsgId.apply((id) => (told["applications"] = id));
      });
      return told;
    };
    expect(await outputs({})).toEqual({ subnet: "their-subnet", applications: "id-of-net-applications-nsg" });
    expect(await outputs({ endpoint: { kind: "dedicated" } })).toEqual({
      subnet: "their-subnet",
      endpoint: "id-of-net-endpoint-nsg",
      applications: "id-of-net-applications-nsg",
    });
  });
});

describe("a created network with a dedicated endpoint", () => {
  const dedicated = { endpoint: { kind: "dedicated" }, applications, peopleCall: false } as const;

  it("leads nowhere and is attached to nothing", async () => {
    const recorded = await record(dedicated);
    expect(keysOf(recorded)).toEqual([
      "CaptureFilter net-flows",
      "DefaultSecurityList net-default",
      "Log net-private-flows",
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroup net-endpoint-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
      "NetworkSecurityGroupSecurityRule net-endpoint-https-batch",
      "NetworkSecurityGroupSecurityRule net-endpoint-https-summaries",
      "RouteTable net-private-routes",
      "SecurityList net-closed",
      "Subnet net-private",
      "Vcn net",
    ]);
    expect(inputsOf(recorded, "RouteTable net-private-routes")?.["routeRules"]).toEqual([]);
  });

  it("opens the endpoint to each declared application's block, and them to the endpoint", async () => {
    const recorded = await record(dedicated);
    for (const [name, source] of [
      ["summaries", "10.50.0.64/27"],
      ["batch", "10.50.0.0/28"],
    ]) {
      expect(inputsOf(recorded, `NetworkSecurityGroupSecurityRule net-endpoint-https-${name}`)).toEqual({
        networkSecurityGroupId: "id-of-net-endpoint-nsg",
        direction: "INGRESS",
        source,
        sourceType: "CIDR_BLOCK",
        protocol: "6",
        tcpOptions: HTTPS,
        description: `${name} of payments reaches its models' endpoint.`,
      });
    }
    expect(inputsOf(recorded, "NetworkSecurityGroupSecurityRule net-applications-https")).toMatchObject({
      destination: "id-of-net-endpoint-nsg",
      destinationType: "NETWORK_SECURITY_GROUP",
    });
  });

  it("opens the endpoint to the whole network, too, where people call", async () => {
    const opened = (await record({ ...dedicated, peopleCall: true })).filter(
      ({ inputs }) => inputs["direction"] === "INGRESS",
    );
    expect(opened.map(({ name, inputs }) => [name, inputs["source"]])).toEqual([
      ["net-endpoint-https", "10.50.0.0/24"],
      ["net-endpoint-https-batch", "10.50.0.0/28"],
      ["net-endpoint-https-summaries", "10.50.0.64/27"],
    ]);
  });
});
