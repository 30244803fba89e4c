import { beforeEach, describe, expect, it } from "vitest";
import { IDENTITY, LocalApi, TENANCY } from "../../testing/local-api.ts";

/** Sources: Identity API; OCI IAM, Writing Matching Rules to Define Dynamic Groups. */
const GROUPS = `${IDENTITY}/groups`;
const DYNAMIC = `${IDENTITY}/dynamicGroups`;

let oci: LocalApi;

beforeEach(() => {
  oci = new LocalApi();
});

const dynamicGroup = (matchingRule: string, name = "apps") =>
  oci.call("POST", DYNAMIC, { compartmentId: TENANCY, name, matchingRule });

describe("a matching rule", () => {
  it.each([
    "instance.compartment.id = 'ocid1.compartment.oc1..a'",
    "ANY {instance.id = 'a', instance.id != 'b'}",
    "ANY {ALL {resource.type = 'fnfunc', resource.compartment.id = 'c', tag.Rollout.Service.value = 's'}}",
  ])("is taken as %s", async (rule) => {
    expect((await dynamicGroup(rule)).status).toBe(200);
  });

  it.each([
    ["", "expected a variable at character 1"],
    ["ANY {instance.id = 'a'", 'expected "}" at character 23'],
    ["instance.compartment.id = ", "expected a value"],
    ["resource.name = 'x'", "resource.name is no variable of one"],
    ["all {instance.id = 'a', any {tag.Service.value = 's'}}", "tag.Service.value is no variable of one"],
  ])('is refused as "%s"', async (rule, message) => {
    const answer = await dynamicGroup(rule);
    expect(answer.refused).toBe("400 InvalidParameter");
    expect(answer.message).toContain(message);
  });
});

it.each([
  ["groups", {}, "Group can only be created in the tenancy compartment"],
  [
    "dynamicGroups",
    { matchingRule: "instance.id = 'a'" },
    "Dynamic group can only be created in the tenancy compartment",
  ],
  ["networkSources", {}, "Network source can only be created in the tenancy compartment"],
])("refuses %s outside the root (terraform-provider-oci issue 2484)", async (path, details, message) => {
  const compartmentId = await oci.makeCompartment("team");
  const answer = await oci.call("POST", `${IDENTITY}/${path}`, { compartmentId, name: "a", ...details });
  expect([answer.refused, answer.message]).toEqual(["400 InvalidParameter", message]);
});

it("refuses a dynamic group with the name of a group, and the other way round", async () => {
  await oci.make(GROUPS, { compartmentId: TENANCY, name: "users" });
  expect((await dynamicGroup("instance.id = 'a'", "users")).refused).toBe("409 GroupAlreadyExists");
  await dynamicGroup("instance.id = 'a'", "apps");
  const second = await oci.call("POST", GROUPS, { compartmentId: TENANCY, name: "apps" });
  expect(second.refused).toBe("409 DynamicGroupAlreadyExists");
});

it.each(["groups", "dynamicGroups", "networkSources"])("refuses a name with spaces for %s", async (path) => {
  const sent = { compartmentId: TENANCY, name: "two words", matchingRule: "instance.id = 'a'" };
  expect((await oci.call("POST", `${IDENTITY}/${path}`, sent)).refused).toBe("400 InvalidParameter");
});

it("deletes a group that policies name, not one that has members", async () => {
  const id = await oci.make(GROUPS, { compartmentId: TENANCY, name: "users" });
  const statements = ["allow group users to use keys in tenancy"];
  await oci.make(`${IDENTITY}/policies`, { compartmentId: TENANCY, name: "p", statements });
  oci.store.put({
    service: "identity",
    kind: "usergroupmembership",
    id: "membership",
    name: "",
    parentId: "",
    scope: {},
    body: { groupId: id },
    isDeleted: false,
  });
  expect((await oci.call("DELETE", `${GROUPS}/${id}`)).refused).toBe("409 Conflict");
  oci.store.bury("membership");
  expect((await oci.call("DELETE", `${GROUPS}/${id}`)).status).toBe(204);
});
