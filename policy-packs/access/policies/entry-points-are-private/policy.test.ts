import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { entryPointsArePrivate as policy } from "./policy.ts";

const LOAD_BALANCER = "oci:LoadBalancer/loadBalancer:LoadBalancer";
const NETWORK_LOAD_BALANCER = "oci:NetworkLoadBalancer/networkLoadBalancer:NetworkLoadBalancer";
const GATEWAY = "oci:ApiGateway/gateway:Gateway";
const CLUSTER = "oci:ContainerEngine/cluster:Cluster";
const named = (type: string, props: Readonly<Record<string, unknown>> = {}) => ({
  type,
  name: "front",
  props,
});

describe("entry-points-are-private", () => {
  it.each([
    [LOAD_BALANCER, { isPrivate: true, subnetIds: [UNKNOWN] }],
    [NETWORK_LOAD_BALANCER, { isPrivate: true }],
    [GATEWAY, { endpointType: "PRIVATE" }],
    [CLUSTER, { endpointConfig: { isPublicIpEnabled: false, subnetId: UNKNOWN } }],
    ["oci:ObjectStorage/bucket:Bucket", { compartmentId: UNKNOWN }],
  ])("accepts %s with %j", async (type, props) => {
    expect(await runPolicy(policy, named(type, props))).toEqual({ kind: "pass" });
  });

  it.each([
    [LOAD_BALANCER, { isPrivate: false }],
    [LOAD_BALANCER, {}],
    [NETWORK_LOAD_BALANCER, { isPrivate: false }],
    [NETWORK_LOAD_BALANCER, { isPrivate: null }],
    [GATEWAY, { endpointType: "PUBLIC" }],
    [GATEWAY, {}],
    [CLUSTER, { endpointConfig: { isPublicIpEnabled: true } }],
    [CLUSTER, { endpointConfig: {} }],
    [CLUSTER, {}],
  ])("rejects %s with %j", async (type, props) => {
    expect(await runPolicy(policy, named(type, props))).toEqual({
      kind: "violation",
      messages: ['"front" takes connections from the internet.'],
    });
  });

  it.each([
    ["oci:Bastion/bastion:Bastion", "sessions of people"],
    ["oci:Core/instanceConsoleConnection:InstanceConsoleConnection", "sessions of people"],
    ["oci:Core/ipsec:Ipsec", "another network, by a tunnel"],
    ["oci:Core/virtualCircuit:VirtualCircuit", "another network, by a circuit"],
    ["oci:Core/crossConnect:CrossConnect", "another network, by a circuit"],
    ["oci:Core/remotePeeringConnection:RemotePeeringConnection", "a network of another region or tenancy"],
  ])("rejects %s, whatever is unknown", async (type, what) => {
    expect(await runPolicy(policy, named(type, { drgId: UNKNOWN }))).toEqual({
      kind: "violation",
      messages: [`"front" lets in ${what}.`],
    });
  });

  it.each([
    [LOAD_BALANCER, { isPrivate: UNKNOWN }, "isPrivate"],
    [GATEWAY, { endpointType: UNKNOWN }, "endpointType"],
    [CLUSTER, { endpointConfig: UNKNOWN }, "endpointConfig"],
  ])("reports of %s what is unknown before creation as not checked: %j", async (type, props, path) => {
    expect(await runPolicy(policy, named(type, props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it.each(["rollout:index:TeamNetwork", "pulumi:providers:oci"])(
    "does not look at %s, which is not OCI's",
    async (type) => {
      expect(await runPolicy(policy, named(type, { isPrivate: false }))).toEqual({
        kind: "not-applicable",
        reason: "Only resources of OCI take connections.",
      });
    },
  );
});
