import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { CREDENTIAL_TYPES } from "./credential-types.ts";
import { credentialsAreShortLived as policy } from "./policy.ts";

describe("credentials-are-short-lived", () => {
  it.each(["oci:Identity/group:Group", "oci:Kms/key:Key", "oci:Identity/domainsMyApiKeys:DomainsMyApiKeys"])(
    "accepts %s",
    async (type) => {
      expect(await runPolicy(policy, { type })).toEqual({ kind: "pass" });
    },
  );

  it.each([...CREDENTIAL_TYPES])("rejects %s", async (type, what) => {
    expect(await runPolicy(policy, { type, name: "robot" })).toEqual({
      kind: "violation",
      messages: [`"robot" is ${what}, which lasts until somebody deletes it.`],
    });
  });

  it("needs no value to be known: not one UNKNOWN is touched", async () => {
    const props = { userId: UNKNOWN, keyValue: UNKNOWN };
    expect(await runPolicy(policy, { type: "oci:Identity/apiKey:ApiKey", props })).toMatchObject({
      kind: "violation",
    });
    expect(await runPolicy(policy, { type: "oci:Kms/key:Key", props })).toEqual({ kind: "pass" });
  });

  it("does not look at components", async () => {
    expect(await runPolicy(policy, { type: "rollout:index:TeamAccess" })).toEqual({
      kind: "not-applicable",
      reason: "Only resources of OCI are credentials of OCI.",
    });
  });

  it.each([...CREDENTIAL_TYPES.keys()])("%s is a type that the provider has", (type) => {
    const [, file = ""] = /^oci:Identity\/(\w+):/.exec(type) ?? [];
    expect(existsSync(createRequire(import.meta.url).resolve(`@pulumi/oci/identity/${file}.js`))).toBe(true);
  });
});
