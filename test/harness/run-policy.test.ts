import { describe, expect, it } from "vitest";
import { Compartment } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy, StackPolicy } from "../../policy-packs/binding.ts";
import { satisfies } from "../../policy-packs/requirements.ts";
import { runPolicy, runStackPolicy, UNKNOWN, urnOf } from "./run-policy.ts";

const about = {
  name: "has-description",
  description: "It is described.",
  severity: "low",
  framework: satisfies("SE-1"),
  remediationSteps: "Describe it under stacks/.",
} as const;
const type = "oci:Identity/compartment:Compartment";

const policy: ResourcePolicy = {
  ...about,
  validateResource: validateResourceOfType(Compartment, ({ description }, args, reportViolation) => {
    if (description === "") reportViolation(`"${args.name}" is not described.`);
    if (description === "broken") throw new Error("the policy is broken");
  }),
};

describe("runPolicy", () => {
  it.each([
    ["passes what the policy accepts", { description: "here" }, { kind: "pass" }],
    [
      "gives the policy's own message",
      { description: "" },
      { kind: "violation", messages: ['"under-test" is not described.'] },
    ],
    [
      "does not take an unknown value for a known one",
      { description: UNKNOWN },
      { kind: "unknown-in-preview", detail: "Could not see `description` before it is created." },
    ],
  ])("%s", async (_sentence, props, verdict) => {
    expect(await runPolicy(policy, { type, props })).toEqual(verdict);
  });

  it("tells a class bound to the policy from another of the same provider", async () => {
    expect(
      await runPolicy(policy, { type: "oci:Identity/policy:Policy", props: { description: "" } }),
    ).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Identity/compartment:Compartment'",
    });
  });

  it("refuses a policy that breaks, naming it and the resource", async () => {
    await expect(runPolicy(policy, { type, props: { description: "broken" } })).rejects.toThrow(
      /policy 'has-description' .* looking at urn:pulumi:payments-dev::rollout::oci:Identity\/compartment:Compartment::under-test$/,
    );
  });
});

describe("runStackPolicy", () => {
  const stackPolicy: StackPolicy = {
    ...about,
    validateStack: (args: StackValidationArgs, reportViolation) => {
      if (args.resources.length === 0) args.notApplicable("The stack is empty.");
      for (const resource of args.resources) {
        if (resource.props["description"] === "")
          reportViolation(`"${resource.name}" is not described.`, resource.urn);
      }
    },
  };

  it("passes a stack without a fault", async () => {
    expect(await runStackPolicy(stackPolicy, [{ type, props: { description: "here" } }])).toEqual({
      kind: "pass",
    });
  });

  it("gives the resource that is blamed, and what could not be seen besides", async () => {
    const blamed = { type, name: "blamed", props: { description: "" } };
    expect(await runStackPolicy(stackPolicy, [blamed, { type, props: { description: UNKNOWN } }])).toEqual({
      kind: "violation",
      messages: ['"blamed" is not described.'],
      on: [urnOf(blamed)],
      unseen: "Could not see `description` before it is created.",
    });
  });

  it("gives the reason why the policy does not apply", async () => {
    expect(await runStackPolicy(stackPolicy, [])).toEqual({
      kind: "not-applicable",
      reason: "The stack is empty.",
    });
  });
});

describe("a policy that returns early instead of declining", () => {
  it("shows as passed, which is why policies call notApplicable", async () => {
    const quiet: ResourcePolicy = {
      ...about,
      validateResource: (_args: ResourceValidationArgs) => undefined,
    };
    expect(await runPolicy(quiet, { type })).toEqual({ kind: "pass" });
  });
});
