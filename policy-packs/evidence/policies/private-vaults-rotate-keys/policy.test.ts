import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { privateVaultsRotateKeys as policy } from "./policy.ts";

const vault = (vaultType: unknown = "VIRTUAL_PRIVATE"): ResourceUnderTest => ({
  type: "oci:Kms/vault:Vault",
  name: "vault",
  props: { vaultType },
});
const key = (props: Readonly<Record<string, unknown>>): ResourceUnderTest => ({
  type: "oci:Kms/key:Key",
  name: "traces",
  props,
  propertyDependencies: { managementEndpoint: [urnOf(vault())] },
});
const rotating = (rotationIntervalInDays: unknown) =>
  key({ isAutoRotationEnabled: true, autoKeyRotationDetails: { rotationIntervalInDays } });

describe("private-vaults-rotate-keys", () => {
  it("accepts a key that rotates within a year", async () => {
    expect(await runStackPolicy(policy, [vault(), rotating(365)])).toEqual({ kind: "pass" });
  });

  it.each<[string, ResourceUnderTest, string]>([
    ["does not rotate", key({}), 'Key "traces" lies in a private vault and does not rotate by itself.'],
    ["rotates too rarely", rotating(366), 'Key "traces" rotates every 366 days; 365 are the most.'],
    [
      "does not say how often",
      key({ isAutoRotationEnabled: true }),
      'Key "traces" rotates every Infinity days; 365 are the most.',
    ],
  ])("rejects a key that %s", async (_label, resource, message) => {
    expect(await runStackPolicy(policy, [vault(), resource])).toEqual({
      kind: "violation",
      messages: [message],
      on: [urnOf(key({}))],
    });
  });

  it("reports an UNKNOWN interval as not checked", async () => {
    expect(await runStackPolicy(policy, [vault(), rotating(UNKNOWN)])).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to keys of a shared vault", async () => {
    expect(await runStackPolicy(policy, [vault("DEFAULT"), key({})])).toEqual({
      kind: "not-applicable",
      reason: "No key lies in a private vault; in a shared one OCI rotates none by itself.",
    });
  });
});
