import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { bucketNamesCarryOwnEnvironment as policy } from "./policy.ts";

const facts = { environments: ["dev", "prod"] };
const bucket = (name?: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "traces",
  props: name === undefined ? {} : { name },
});

describe("bucket-names-carry-own-environment", () => {
  it.each([
    ["the environment as a word", "ai-dev-payments-traces"],
    ["a team named like another environment behind it", "ai-dev-prod-traces"],
    ["other words and marks", "Dev.traces_2"],
  ])("accepts %s", async (_label, name) => {
    expect(await runPolicy(policy, bucket(name), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["another environment", bucket("ai-prod-payments-traces")],
    ["another environment before its own", bucket("ai-prod-dev-traces")],
    ["none", bucket("ai-payments-traces")],
    ["a part of a word", bucket("ai-devices")],
    ["no name", bucket()],
  ])("rejects %s", async (_label, resource) => {
    expect(await runPolicy(policy, resource, facts)).toEqual({
      kind: "violation",
      messages: ['The name of bucket "traces" does not say "dev" before any other environment.'],
    });
  });

  it("asks which environments there are", async () => {
    expect(await runPolicy(policy, bucket("ai-dev"))).toMatchObject({ kind: "violation" });
  });

  it("reports a name that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, bucket(UNKNOWN), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `name` before it is created.",
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(await runPolicy(policy, bucket("ai-audit", "tenancy"), facts)).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });

  it("does not look at other types", async () => {
    const stream = { type: "oci:Streaming/stream:Stream", props: { name: "x" } };
    expect(await runPolicy(policy, stream, facts)).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:ObjectStorage/bucket:Bucket'",
    });
  });
});
