import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { catalogTagsAreEnumerated as policy } from "./policy.ts";

const FACTS = { environments: ["dev", "prod"], dataClasses: ["public", "internal"] };
const ask = (name: unknown, values: unknown, validatorType = "ENUM") =>
  runPolicy(
    policy,
    {
      stack: "tenancy",
      type: "oci:Identity/tag:Tag",
      name: "tag",
      props: { name, validator: { validatorType, values } },
    },
    FACTS,
  );

describe("catalog-tags-are-enumerated", () => {
  it.each([
    ["Environment", ["dev", "prod", "tenancy"]],
    ["DataClass", ["public", "internal", "restricted"]],
  ])("accepts the values of %s", async (name, values) => {
    expect(await ask(name, values)).toEqual({ kind: "pass" });
  });

  it.each<[string, string, readonly string[], string, string]>([
    ["any text", "Environment", [], "DEFAULT", 'Tag "Environment" takes any text.'],
    ["a value too few", "DataClass", ["public"], "ENUM", 'Tag "DataClass" does not take internal.'],
    [
      "an environment that is none",
      "Environment",
      ["dev", "prod", "tenancy", "prd"],
      "ENUM",
      'Tag "Environment" takes prd, which no document declares.',
    ],
  ])("rejects %s", async (_label, name, values, validatorType, message) => {
    expect(await ask(name, values, validatorType)).toEqual({ kind: "violation", messages: [message] });
  });

  it("reports UNKNOWN values as not checked", async () => {
    expect(await ask("Environment", UNKNOWN)).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to other tags, nor to anything else, and refuses to look without the documents", async () => {
    expect(await ask("Owner", [])).toEqual({
      kind: "not-applicable",
      reason: "The documents list no values of the tag.",
    });
    expect(await runPolicy(policy, { type: "oci:Core/vcn:Vcn" }, FACTS)).toMatchObject({
      kind: "not-applicable",
    });
    const tag = { type: "oci:Identity/tag:Tag", props: { name: "DataClass" } };
    expect(await runPolicy(policy, tag)).toMatchObject({ kind: "violation" });
  });
});
