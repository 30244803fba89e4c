import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { tagDefaultsNameOwnEnvironment as policy } from "./policy.ts";

const facts = { environments: ["dev", "prod"] };
const tagDefault = (value?: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:Identity/tagDefault:TagDefault",
  name: "default",
  props: value === undefined ? {} : { value },
});

describe("tag-defaults-name-own-environment", () => {
  it.each(["payments", "dev", "CC-1042", "production", ""])('accepts "%s"', async (value) => {
    expect(await runPolicy(policy, tagDefault(value), facts)).toEqual({ kind: "pass" });
  });

  it("rejects another environment's name", async () => {
    expect(await runPolicy(policy, tagDefault("prod"), facts)).toEqual({
      kind: "violation",
      messages: ['Tag default "default" hands down another environment than "dev".'],
    });
  });

  it("rejects a default without a value, instead of taking it for none", async () => {
    expect(await runPolicy(policy, tagDefault(), facts)).toEqual({
      kind: "violation",
      messages: ['Tag default "default" has no value to check.'],
    });
  });

  it("reports a value that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, tagDefault(UNKNOWN), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `value` before it is created.",
    });
  });

  it.each([
    ["the tenancy stack", tagDefault("prod", "tenancy"), "The stack belongs to no environment."],
    [
      "a tag's definition",
      { type: "oci:Identity/tag:Tag", props: { value: "prod" } },
      "Policy only applies to resources of type 'oci:Identity/tagDefault:TagDefault'",
    ],
  ])("does not apply to %s", async (_label, resource, reason) => {
    expect(await runPolicy(policy, resource, facts)).toEqual({ kind: "not-applicable", reason });
  });
});
