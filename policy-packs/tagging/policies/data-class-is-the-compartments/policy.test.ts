import { describe, expect, it } from "vitest";
import {
  runStackPolicy,
  UNKNOWN,
  urnOf,
  type ResourceUnderTest,
} from "../../../../test/harness/run-policy.ts";
import { dataClassIsTheCompartments as policy } from "./policy.ts";

const of = (type: string, dataClass?: unknown): ResourceUnderTest => ({
  type: `oci:${type}`,
  name: type.slice(type.indexOf(":") + 1),
  props: { definedTags: dataClass === undefined ? {} : { "Rollout.DataClass": dataClass } },
});
const compartment = of("Identity/compartment:Compartment", "internal");

describe("data-class-is-the-compartments", () => {
  it("accepts what names the compartment's class, and what keeps no data and names none", async () => {
    const resources = [compartment, of("ObjectStorage/bucket:Bucket", "internal"), of("Core/vcn:Vcn")];
    expect(await runStackPolicy(policy, resources)).toEqual({ kind: "pass" });
  });

  it.each<[string, ResourceUnderTest, string]>([
    [
      "a bucket of another class",
      of("ObjectStorage/bucket:Bucket", "public"),
      '"Bucket" may hold "public", and its compartment "internal".',
    ],
    [
      "a network of another class",
      of("Core/vcn:Vcn", "public"),
      '"Vcn" may hold "public", and its compartment "internal".',
    ],
    [
      "a project that names none",
      of("GenerativeAi/project:Project"),
      '"Project" keeps data and does not carry Rollout.DataClass.',
    ],
  ])("rejects %s", async (_label, resource, message) => {
    expect(await runStackPolicy(policy, [compartment, resource])).toEqual({
      kind: "violation",
      messages: [message],
      on: [urnOf(resource)],
    });
  });

  it("reports an UNKNOWN class as not checked", async () => {
    expect(
      await runStackPolicy(policy, [compartment, of("ObjectStorage/bucket:Bucket", UNKNOWN)]),
    ).toMatchObject({
      kind: "unknown-in-preview",
    });
  });

  it("does not apply to what teams share", async () => {
    expect(await runStackPolicy(policy, [{ ...compartment, stack: "shared-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no team.",
    });
  });
});
