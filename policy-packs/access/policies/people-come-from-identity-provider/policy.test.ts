import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { peopleComeFromIdentityProvider as policy } from "./policy.ts";

const DOMAIN_GROUP = "oci:Identity/domainsGroup:DomainsGroup";

describe("people-come-from-identity-provider", () => {
  it.each([
    ["a group", { type: "oci:Identity/group:Group", props: { name: UNKNOWN } }],
    ["a group of a domain without members", { type: DOMAIN_GROUP, props: { members: [] } }],
    ["a group of a domain that says nothing of members", { type: DOMAIN_GROUP }],
    ["a bucket", { type: "oci:ObjectStorage/bucket:Bucket" }],
  ])("accepts %s", async (_label, resource) => {
    expect(await runPolicy(policy, resource)).toEqual({ kind: "pass" });
  });

  it.each([
    ["oci:Identity/user:User", "is a user"],
    ["oci:Identity/domainsUser:DomainsUser", "is a user"],
    ["oci:Identity/userGroupMembership:UserGroupMembership", "puts a user into a group"],
    ["oci:Identity/identityProvider:IdentityProvider", "is an identity provider"],
    ["oci:Identity/domainsPasswordPolicy:DomainsPasswordPolicy", "changes how people sign in"],
  ])("rejects %s", async (type, what) => {
    expect(await runPolicy(policy, { type, name: "ana" })).toEqual({
      kind: "violation",
      messages: [`"ana" ${what}.`],
    });
  });

  it("rejects a group of a domain that names its members", async () => {
    const resource = { type: DOMAIN_GROUP, name: "users", props: { members: [{ value: UNKNOWN }] } };
    expect(await runPolicy(policy, resource)).toEqual({
      kind: "violation",
      messages: ['"users" names its members.'],
    });
  });

  it("reports members that are unknown before creation as not checked", async () => {
    expect(await runPolicy(policy, { type: DOMAIN_GROUP, props: { members: UNKNOWN } })).toEqual({
      kind: "unknown-in-preview",
      detail: "Could not see `members` before it is created.",
    });
  });

  it("does not look at components", async () => {
    expect(await runPolicy(policy, { type: "rollout:index:TeamAccess" })).toEqual({
      kind: "not-applicable",
      reason: "Only resources of OCI are people of OCI.",
    });
  });
});
