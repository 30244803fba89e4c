import { describe, expect, it } from "vitest";
import { heldCompartment } from "./refused-deletes.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const vault = {
  urn: "urn:pulumi:shared-dev::rollout::oci:Kms/vault:Vault::shared-dev-keys",
  type: "oci:Kms/vault:Vault",
  name: "shared-dev-keys",
  custom: true,
  protect: false,
  inputs: {},
  step: "delete" as const,
};
const REFUSED = 'deleting urn:…::shared-dev: 409-Conflict, The compartment "shared-dev" is not empty';

describe("heldCompartment", () => {
  it("names what waits for its deletion, and the day", () => {
    expect(heldCompartment([REFUSED], [vault], NOW)).toContain(
      "shared-dev-keys: OCI deletes it on 2026-12-31",
    );
  });

  it("says where to look where an earlier run deleted it", () => {
    expect(heldCompartment([REFUSED], [], NOW)).toContain("the console shows what is in it");
  });

  it("says nothing of another failure", () => {
    expect(heldCompartment(["500 InternalServerError"], [vault], NOW)).toBeUndefined();
    expect(heldCompartment(["404 of a compartment"], [vault], NOW)).toBeUndefined();
  });
});
