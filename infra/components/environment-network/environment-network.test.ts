import * as pulumi from "@pulumi/pulumi";
import { getStore } from "@pulumi/pulumi/runtime/state.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drainRegistrations } from "../../../rollout/engine/drain-registrations.ts";
import { RecordingMonitor } from "../../../rollout/engine/recording-monitor.ts";
import { recordResources, type Recorded } from "../../../test/harness/record-resources.ts";
import { EnvironmentNetwork, type EnvironmentNetworkArgs } from "./environment-network.ts";
import { byTeam, dnsLabel, type AttachedNetwork } from "./plan.ts";

const tags = { "Rollout.Team": "platform" };
const args: EnvironmentNetworkArgs = {
  environment: "dev",
  cidr: "10.10.0.0/16",
  subnets: { endpoint: "10.10.0.0/28", applications: "10.10.1.0/24", services: "10.10.2.0/24" },
  objectStorageService: { id: "service", cidrBlock: "oci-ord-objectstorage" },
  teamNetworks: [],
  logGroupId: "group",
  flowLogRetentionDays: 90,
  compartmentId: "c",
  tags,
};
const payments: AttachedNetwork = {
  team: "payments",
  cidr: "10.50.0.0/24",
  attachment: "drg",
  applications: [],
  peopleCall: true,
};
const claims: AttachedNetwork = {
  team: "claims",
  cidr: "10.51.0.0/24",
  attachment: "local-peering",
  applications: [{ name: "triage", cidr: "10.51.0.0/26" }],
  peopleCall: false,
};

const record = (teamNetworks: readonly AttachedNetwork[] = []) =>
  recordResources(() => {
    new EnvironmentNetwork("net", { ...args, teamNetworks });
  });
const keyOf = ({ type, name }: Recorded) => `${type.split(":").at(-1)} ${name}`;
const inputsOf = (recorded: readonly Recorded[], key: string) =>
  recorded.find((resource) => keyOf(resource) === key)?.inputs;
/** Rule's name → block that it lets in. */
const sources = (recorded: readonly Recorded[]) =>
  Object.fromEntries(
    recorded
      .filter(({ inputs }) => inputs["direction"] === "INGRESS")
      .map(({ name, inputs }) => [name, inputs["source"]]),
  );
const endpointRoutes = (recorded: readonly Recorded[]) =>
  inputsOf(recorded, "RouteTable net-endpoint-routes")?.["routeRules"];

describe("a network without teams", () => {
  it("has exactly these resources, and no gateway to the internet among them", async () => {
    expect((await record()).map(keyOf).sort()).toEqual([
      "CaptureFilter net-flows",
      "DefaultSecurityList net-default",
      "Drg net-drg",
      "DrgAttachment net-drg-endpoint",
      "DrgRouteTable net-drg-endpoint",
      "DrgRouteTable net-drg-teams",
      "DrgRouteTableRouteRule net-drg-teams-to-endpoint",
      "Log net-applications-flows",
      "Log net-endpoint-flows",
      "Log net-services-flows",
      "NetworkSecurityGroup net-applications-nsg",
      "NetworkSecurityGroup net-endpoint-nsg",
      "NetworkSecurityGroupSecurityRule net-applications-https",
      "NetworkSecurityGroupSecurityRule net-endpoint-https",
      "RouteTable net-applications-routes",
      "RouteTable net-endpoint-routes",
      "RouteTable net-services-routes",
      "SecurityList net-closed",
      "ServiceGateway net-storage",
      "Subnet net-applications",
      "Subnet net-endpoint",
      "Subnet net-services",
      "Vcn net",
    ]);
  });

  it("has two security lists, both without a rule", async () => {
    const recorded = await record();
    expect(inputsOf(recorded, "SecurityList net-closed")).toEqual({
      compartmentId: "c",
      vcnId: "id-of-net",
      displayName: "net-closed",
      definedTags: tags,
    });
    const emptied = inputsOf(recorded, "DefaultSecurityList net-default");
    expect(emptied).not.toHaveProperty("ingressSecurityRules");
    expect(emptied).not.toHaveProperty("egressSecurityRules");
    expect(emptied).toMatchObject({ compartmentId: "c", displayName: "net-default" });
  });

  it.each([
    ["endpoint", "10.10.0.0/28"],
    ["applications", "10.10.1.0/24"],
    ["services", "10.10.2.0/24"],
  ])("keeps the %s subnet private, with routes and a log of its own", async (of, cidrBlock) => {
    const recorded = await record();
    expect(inputsOf(recorded, `Subnet net-${of}`)).toEqual({
      compartmentId: "c",
      vcnId: "id-of-net",
      cidrBlock,
      displayName: `net-${of}`,
      dnsLabel: of,
      routeTableId: `id-of-net-${of}-routes`,
      securityListIds: ["id-of-net-closed"],
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
      definedTags: tags,
    });
    expect(inputsOf(recorded, `Log net-${of}-flows`)).toEqual({
      logGroupId: "group",
      displayName: `net-${of}-flows`,
      logType: "SERVICE",
      isEnabled: true,
      retentionDuration: 90,
      configuration: {
        compartmentId: "c",
        source: {
          sourceType: "OCISERVICE",
          service: "flowlogs",
          category: "subnet",
          resource: `id-of-net-${of}`,
          parameters: { capture_filter: "id-of-net-flows" },
        },
      },
      definedTags: tags,
    });
  });

  it("logs every packet, accepted or not", async () => {
    expect(inputsOf(await record(), "CaptureFilter net-flows")).toMatchObject({
      filterType: "FLOWLOG",
      flowLogCaptureFilterRules: [
        { isEnabled: true, priority: 1, flowLogType: "ALL", samplingRate: 1, ruleAction: "INCLUDE" },
      ],
    });
  });

  it("leads to Object Storage from the services' subnet only, and to nothing else from any", async () => {
    const recorded = await record();
    expect(inputsOf(recorded, "ServiceGateway net-storage")).toMatchObject({
      services: [{ serviceId: "service" }],
    });
    expect(inputsOf(recorded, "RouteTable net-services-routes")?.["routeRules"]).toEqual([
      {
        destination: "oci-ord-objectstorage",
        destinationType: "SERVICE_CIDR_BLOCK",
        networkEntityId: "id-of-net-storage",
        description: "Object Storage of the region.",
      },
    ]);
    expect(endpointRoutes(recorded)).toEqual([]);
    expect(inputsOf(recorded, "RouteTable net-applications-routes")?.["routeRules"]).toEqual([]);
  });

  it("lets its applications to the endpoint on 443, and the endpoint nowhere", async () => {
    const recorded = await record();
    const tcpOptions = { destinationPortRange: { min: 443, max: 443 } };
    expect(inputsOf(recorded, "NetworkSecurityGroupSecurityRule net-endpoint-https")).toEqual({
      networkSecurityGroupId: "id-of-net-endpoint-nsg",
      direction: "INGRESS",
      source: "10.10.1.0/24",
      sourceType: "CIDR_BLOCK",
      protocol: "6",
      tcpOptions,
      description: "What the environment runs for all teams reaches the models' endpoint.",
    });
    expect(inputsOf(recorded, "NetworkSecurityGroupSecurityRule net-applications-https")).toEqual({
      networkSecurityGroupId: "id-of-net-applications-nsg",
      direction: "EGRESS",
      destination: "id-of-net-endpoint-nsg",
      destinationType: "NETWORK_SECURITY_GROUP",
      protocol: "6",
      tcpOptions,
      description: "To the models' endpoint, nowhere else.",
    });
  });

  it("has a router whose tables learn nothing, and lead teams to the endpoint's subnet only", async () => {
    const recorded = await record();
    for (const table of ["DrgRouteTable net-drg-endpoint", "DrgRouteTable net-drg-teams"]) {
      expect(inputsOf(recorded, table)).not.toHaveProperty("importDrgRouteDistributionId");
    }
    expect(inputsOf(recorded, "DrgAttachment net-drg-endpoint")).toMatchObject({
      drgId: "id-of-net-drg",
      drgRouteTableId: "id-of-net-drg-endpoint",
      networkDetails: { type: "VCN", id: "id-of-net" },
    });
    expect(inputsOf(recorded, "DrgRouteTableRouteRule net-drg-teams-to-endpoint")).toEqual({
      drgRouteTableId: "id-of-net-drg-teams",
      destination: "10.10.0.0/28",
      destinationType: "CIDR_BLOCK",
      nextHopDrgAttachmentId: "id-of-net-drg-endpoint",
    });
  });
});

describe("an attached team", () => {
  it.each([
    [payments, ["NetworkSecurityGroupSecurityRule net-endpoint-https-payments"], "id-of-net-drg"],
    [
      claims,
      [
        "LocalPeeringGateway net-peering-claims",
        "NetworkSecurityGroupSecurityRule net-endpoint-https-claims--triage",
      ],
      "id-of-net-peering-claims",
    ],
  ])("adds only what is its own and its way back", async (network, added, networkEntityId) => {
    const other: AttachedNetwork = { ...claims, team: "kyc", cidr: "10.52.0.0/24" };
    const before = await record([other]);
    const after = await record([other, network]);

    const known = new Set(before.map(keyOf));
    expect(
      after
        .map(keyOf)
        .filter((key) => !known.has(key))
        .sort(),
    ).toEqual(added);
    const routes = "RouteTable net-endpoint-routes";
    const changed = before.filter(
      (resource) => JSON.stringify(resource.inputs) !== JSON.stringify(inputsOf(after, keyOf(resource))),
    );
    expect(changed.map(keyOf)).toEqual([routes]);
    const wayBack = {
      destination: network.cidr,
      destinationType: "CIDR_BLOCK",
      networkEntityId,
      description: `Back to ${network.team}.`,
    };
    expect(endpointRoutes(after)).toHaveLength(2);
    expect(endpointRoutes(after)).toEqual(
      expect.arrayContaining([wayBack, ...(endpointRoutes(before) as object[])]),
    );
  });

  it("reaches the endpoint's security group on 443 from its own block where people call", async () => {
    expect(
      inputsOf(await record([payments]), "NetworkSecurityGroupSecurityRule net-endpoint-https-payments"),
    ).toEqual({
      networkSecurityGroupId: "id-of-net-endpoint-nsg",
      direction: "INGRESS",
      source: "10.50.0.0/24",
      sourceType: "CIDR_BLOCK",
      protocol: "6",
      tcpOptions: { destinationPortRange: { min: 443, max: 443 } },
      description: "payments reaches its models' endpoint.",
    });
  });

  it("reaches it from its applications' blocks alone where no people call, and is routed back as a whole", async () => {
    const recorded = await record([claims]);
    expect(sources(recorded)).toEqual({
      "net-endpoint-https": "10.10.1.0/24",
      "net-endpoint-https-claims--triage": "10.51.0.0/26",
    });
    expect(endpointRoutes(recorded)).toMatchObject([{ destination: "10.51.0.0/24" }]);
  });

  it("is not mistaken for an application of another team", async () => {
    const triage: AttachedNetwork = { ...payments, team: "claims-triage" };
    expect(sources(await record([claims, triage]))).toMatchObject({
      "net-endpoint-https-claims--triage": "10.51.0.0/26",
      "net-endpoint-https-claims-triage": "10.50.0.0/24",
    });
  });

  it("is given the gateway that was made for it, where it peers", async () => {
    const ids: Record<string, string> = {};
    await recordResources(() => {
      const net = new EnvironmentNetwork("net", { ...args, teamNetworks: [payments, claims] });
      for (const [team, id] of Object.entries(net.peeringGatewayIds))
        id.apply((known) => (ids[team] = known));
    });
    expect(ids).toEqual({ claims: "id-of-net-peering-claims" });
  });

  it("changes no plan by its place in the list", async () => {
    expect(await record([claims, payments])).toEqual(await record([payments, claims]));
  });
});

it("takes routes to the router only after the network is attached to it", async () => {
  const monitor = new RecordingMonitor("rollout", "test");
  const unused = { newResource: () => ({ id: "", state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(unused, "rollout", "test", true);
  getStore().settings.monitor = monitor;
  new EnvironmentNetwork("net", args);
  await drainRegistrations(() => monitor.registrations.length);

  const attachment = monitor.registrations.find(({ type }) => type.endsWith(":DrgAttachment"));
  const routes = monitor.registrations.find(({ name }) => name === "net-endpoint-routes");
  expect(routes?.dependencies).toContain(attachment?.urn);
});

it("orders any teams by name and loses none", () => {
  const network = fc.record({
    team: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    cidr: fc.constant("10.50.0.0/24"),
    attachment: fc.constantFrom("drg" as const, "local-peering" as const),
    applications: fc.constant([]),
    peopleCall: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(network, { selector: ({ team }) => team }), (networks) => {
      const names = networks.map(({ team }) => team);
      expect(byTeam(networks).map(({ team }) => team)).toEqual(names.sort());
    }),
  );
});

it("makes a DNS label that OCI takes of any name", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), (name) => {
      expect(dnsLabel(name)).toMatch(/^[a-z][a-z0-9]{1,14}$/);
    }),
  );
});
