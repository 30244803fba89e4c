import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { resourcesHaveNoPublicAddress as policy } from "./policy.ts";

const mayGet = 'The interface of "triage" may get a public address: its assignPublicIp is not false.';
const named = (type: string, props: Readonly<Record<string, unknown>> = {}) => ({
  type,
  name: "triage",
  props,
});

describe("resources-have-no-public-address", () => {
  it.each(["oci:Core/instance:Instance", "oci:Core/vnicAttachment:VnicAttachment"])(
    "accepts %s whose interface refuses one",
    async (type) => {
      for (const assignPublicIp of ["false", false]) {
        const props = { createVnicDetails: { assignPublicIp, subnetId: UNKNOWN } };
        expect(await runPolicy(policy, named(type, props))).toEqual({ kind: "pass" });
      }
    },
  );

  it.each(["oci:Core/vcn:Vcn", "oci:Core/subnet:Subnet", "oci:Core/privateIp:PrivateIp"])(
    "accepts %s",
    async (type) => {
      expect(await runPolicy(policy, named(type, { vcnId: UNKNOWN }))).toEqual({ kind: "pass" });
    },
  );

  it.each(["oci:Core/publicIp:PublicIp", "oci:Core/publicIpPool:PublicIpPool", "oci:Core/ipv6:Ipv6"])(
    "rejects %s",
    async (type) => {
      expect(await runPolicy(policy, named(type, { privateIpId: UNKNOWN }))).toEqual({
        kind: "violation",
        messages: ['"triage" is an address of the internet.'],
      });
    },
  );

  it.each([
    ["asks for one", { createVnicDetails: { assignPublicIp: "true" } }],
    ["leaves it to its subnet", { createVnicDetails: { subnetId: UNKNOWN } }],
    ["answers null", { createVnicDetails: { assignPublicIp: null } }],
    ["is not described", {}],
  ])("rejects an interface that %s", async (_label, props) => {
    expect(await runPolicy(policy, named("oci:Core/instance:Instance", props))).toEqual({
      kind: "violation",
      messages: [mayGet],
    });
  });

  it.each([
    [
      "whether an interface gets one",
      { createVnicDetails: { assignPublicIp: UNKNOWN } },
      "createVnicDetails.assignPublicIp",
    ],
    ["an interface", { createVnicDetails: UNKNOWN }, "createVnicDetails"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, named("oci:Core/vnicAttachment:VnicAttachment", props))).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it.each(["oci:ObjectStorage/bucket:Bucket", "rollout:index:TeamNetwork"])(
    "does not look at %s",
    async (type) => {
      expect(await runPolicy(policy, named(type))).toEqual({
        kind: "not-applicable",
        reason: "Only resources of networks and computing have addresses.",
      });
    },
  );
});
