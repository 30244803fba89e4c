import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { privateEndpointsCarrySecurityGroups as policy } from "./policy.ts";

const TYPES = [
  "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  "oci:ObjectStorage/privateEndpoint:PrivateEndpoint",
  "oci:oci/psaPrivateServiceAccess:PsaPrivateServiceAccess",
];
const NO_GROUP = 'Endpoint "models" carries no security group.';
const NO_SUBNET = 'Endpoint "models" lies in no subnet.';

describe.each(TYPES)("private-endpoints-carry-security-groups, %s", (type) => {
  const endpoint = (props: Readonly<Record<string, unknown>>) => ({ type, name: "models", props });

  it.each([
    ["a group and a subnet that are not known yet", { nsgIds: [UNKNOWN], subnetId: UNKNOWN }],
    ["known ones", { nsgIds: ["ocid1.networksecuritygroup.oc1..x"], subnetId: "ocid1.subnet.oc1..x" }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, endpoint(props))).toEqual({ kind: "pass" });
  });

  it.each([
    ["no group", { subnetId: UNKNOWN }, [NO_GROUP]],
    ["an empty list", { nsgIds: [], subnetId: UNKNOWN }, [NO_GROUP]],
    ["a null", { nsgIds: null, subnetId: UNKNOWN }, [NO_GROUP]],
    ["no subnet", { nsgIds: [UNKNOWN] }, [NO_SUBNET]],
    ["an empty subnet", { nsgIds: [UNKNOWN], subnetId: "" }, [NO_SUBNET]],
    ["nothing", {}, [NO_GROUP, NO_SUBNET]],
  ])("rejects %s", async (_label, props, messages) => {
    expect(await runPolicy(policy, endpoint(props))).toEqual({ kind: "violation", messages });
  });

  it("reports groups that are unknown as a list, which may be empty, as not checked", async () => {
    expect(await runPolicy(policy, endpoint({ nsgIds: UNKNOWN, subnetId: UNKNOWN }))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `nsgIds` before it is created.",
    });
  });

  it("does not let an unknown list hide that there is no subnet", async () => {
    expect(await runPolicy(policy, endpoint({ nsgIds: UNKNOWN }))).toEqual({
      kind: "violation",
      messages: [NO_SUBNET],
      unseen: "Could not see `nsgIds` before it is created.",
    });
  });
});

describe("private-endpoints-carry-security-groups", () => {
  it.each(["oci:GenerativeAi/endpoint:Endpoint", "rollout:index:ModelEndpoint"])(
    "does not look at %s",
    async (type) => {
      expect(await runPolicy(policy, { type })).toEqual({
        kind: "not-applicable",
        reason: "The resource is no private endpoint.",
      });
    },
  );
});
