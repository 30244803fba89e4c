import { expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { EnvironmentKeys } from "./environment-keys.ts";

it("creates a vault, a 256-bit key in hardware, and lets the region's Object Storage use it", async () => {
  const recorded = await recordResources(() => {
    new EnvironmentKeys("keys", { region: "us-chicago-1", compartmentId: "c", tier: "production", tags: {} });
  });

  expect(children(recorded)).toEqual([
    ["oci:Kms/vault:Vault", "keys"],
    ["oci:Kms/key:Key", "keys-traces"],
    ["oci:Identity/policy:Policy", "keys-use"],
  ]);
  expect(recorded[1]?.inputs).toMatchObject({
    keyShape: { algorithm: "AES", length: 32 },
    protectionMode: "HSM",
  });
  expect(recorded[2]?.inputs["statements"]).toEqual([
    "allow service objectstorage-us-chicago-1 to use keys in compartment shared",
  ]);
});
