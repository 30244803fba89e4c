import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { namesCarryOwnEnvironment as policy } from "./policy.ts";

const group = (name?: unknown, stack = "payments-dev") => ({
  stack,
  type: "oci:Identity/group:Group",
  name: "users",
  props: name === undefined ? {} : { name },
});

describe("names-carry-own-environment", () => {
  it.each([
    ["oci:Identity/group:Group", { name: "dev-payments-users" }],
    ["oci:Identity/dynamicGroup:DynamicGroup", { name: "dev-payments-applications" }],
    ["oci:Identity/networkSource:NetworkSource", { name: "dev-payments" }],
    ["oci:Budget/budget:Budget", { displayName: "dev-payments" }],
    ["oci:Limits/quota:Quota", { name: "dev-payments" }],
  ])("accepts the prefix on %s", async (type, props) => {
    expect(await runPolicy(policy, { type, name: "x", props })).toEqual({ kind: "pass" });
  });

  it.each([
    ["another environment", group("prod-payments-users")],
    ["the environment elsewhere in the name", group("payments-dev-users")],
    ["a longer word", group("developers")],
    ["the environment in another case, which OCI's conditions tell apart", group("Dev-payments")],
    ["no name at all", group()],
    ["no name, as the engine shows it", group("")],
  ])("rejects %s", async (_label, resource) => {
    expect(await runPolicy(policy, resource)).toEqual({
      kind: "violation",
      messages: ['"users" lies in the tenancy\'s root and is not named "dev-…".'],
    });
  });

  it("looks at a budget's display name, not at its team's", async () => {
    const budget = {
      type: "oci:Budget/budget:Budget",
      name: "b",
      props: { name: "dev-x", displayName: "x" },
    };
    expect(await runPolicy(policy, budget)).toMatchObject({ kind: "violation" });
  });

  it("reports a name that is unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, group(UNKNOWN))).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `name` before it is created.",
    });
  });

  it("does not look at what lies in a compartment", async () => {
    const bucket = { type: "oci:ObjectStorage/bucket:Bucket", props: { name: "x" } };
    expect(await runPolicy(policy, bucket)).toEqual({
      kind: "not-applicable",
      reason: "The resource does not lie in the tenancy's root.",
    });
  });

  it("does not apply to the tenancy stack, which has no environment", async () => {
    expect(await runPolicy(policy, group("ai-deployers", "tenancy"))).toEqual({
      kind: "not-applicable",
      reason: "The stack belongs to no environment.",
    });
  });
});
