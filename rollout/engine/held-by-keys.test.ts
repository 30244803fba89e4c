import type { Deployment } from "@pulumi/pulumi/automation/index.js";
import { expect, it } from "vitest";
import { heldByKeys } from "./held-by-keys.ts";
import { keptAfterDestroy } from "./kept-resources.ts";

const NOW = new Date("2026-12-31T23:30:00Z");
const COMPARTMENT = "oci:Identity/compartment:Compartment";
const KEY = "oci:Kms/key:Key";

const place = {
  urn: "place",
  type: COMPARTMENT,
  custom: true,
  id: "ocid-place",
  parent: "component",
  provider: "urn:pulumi:dev::p::pulumi:providers:oci::oci::1234",
};
const rest = [
  { urn: "stack", type: "pulumi:pulumi:Stack" },
  { urn: "component", type: "rollout:index:StackCompartment", parent: "stack" },
  { urn: "other", type: COMPARTMENT, custom: true, id: "ocid-other", parent: "stack" },
];
const key = { urn: "key", type: KEY, custom: true, outputs: { compartmentId: "ocid-place" } };

const stateOf = (...resources: unknown[]): Deployment => ({ version: 3, deployment: { resources } });

it("holds the compartment that keys lie in, with its component, its stack and its provider", () => {
  expect(heldByKeys(stateOf(...rest, place, key)).sort()).toEqual([
    "component",
    "place",
    "stack",
    "urn:pulumi:dev::p::pulumi:providers:oci::oci",
  ]);
  expect(heldByKeys(stateOf(...rest, place))).toEqual([]);
});

it("tells a compartment that waits for its keys from one that something protected needs", () => {
  const deleted = { urn: "key", type: KEY, step: "delete", inputs: {} } as const;
  const worked = [deleted] as unknown as Parameters<typeof keptAfterDestroy>[1];
  expect(keptAfterDestroy(stateOf(place), worked, NOW)).toEqual([
    { urn: "key", type: KEY, reason: "OCI deletes it on 2027-01-30, and until then it can be brought back" },
    { urn: "place", type: COMPARTMENT, reason: "OCI keeps it until the keys in it are gone" },
  ]);
  const bucket = { urn: "z", type: "b", custom: true, protect: true, dependencies: ["place"] };
  expect(keptAfterDestroy(stateOf(place, bucket), [], NOW)).toEqual([
    { urn: "place", type: COMPARTMENT, reason: "a protected resource needs it" },
    { urn: "z", type: "b", reason: "protected" },
  ]);
});
