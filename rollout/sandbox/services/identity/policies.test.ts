import { beforeEach, describe, expect, it } from "vitest";
import { RESOURCE_TYPES } from "../../../../infra/iam/vocabulary.ts";
import { IDENTITY, LocalApi, TENANCY } from "../../testing/local-api.ts";
import { isResourceType } from "./resource-types.ts";

/** Sources: OCI IAM, Policy Syntax, Locations, Cross-Tenancy Access Policies, Deny Policies, service limits. */
const POLICIES = `${IDENTITY}/policies`;

let oci: LocalApi;
let team: string;

beforeEach(async () => {
  oci = new LocalApi();
  team = await oci.makeCompartment("team", await oci.makeCompartment("dev"));
  await oci.make(`${IDENTITY}/groups`, { compartmentId: TENANCY, name: "users" });
  const matchingRule = "resource.type = 'fnfunc'";
  await oci.make(`${IDENTITY}/dynamicGroups`, { compartmentId: TENANCY, name: "apps", matchingRule });
});

const attach = (compartmentId: string, ...statements: string[]) =>
  oci.call("POST", POLICIES, { compartmentId, name: "p", description: "", statements });

describe("a policy is taken with", () => {
  it.each([
    "allow group users to use generative-ai-chat in compartment dev:team",
    "Allow Group 'Default'/'Users' to MANAGE all-resources in tenancy",
    "allow group 'Corporate'/'anybody' to inspect buckets in tenancy",
    "allow dynamic-group apps to {OBJECT_READ, OBJECT_INSPECT} in compartment dev",
    "allow service objectstorage-us-chicago-1 to use keys in tenancy where target.key.id = 'k'",
    "allow any-user to use stream-push in compartment dev where all {request.principal.type = 'serviceconnector'}",
    "allow group users to read buckets in tenancy where request.utc-timestamp before '2027-01-01T00:00Z'",
    "endorse group users to read objects in any-tenancy",
  ])("%s", async (statement) => {
    expect(await attach(TENANCY, statement)).toMatchObject({ status: 200 });
  });

  it("a tenancy that is defined, and what reaches into it or comes from it", async () => {
    const statements = [
      "define tenancy usage-report as ocid1.tenancy.oc1..aaaa",
      "define group theirs as ocid1.group.oc1..aaaa",
      "endorse group users to read objects in tenancy usage-report",
      "admit group theirs of tenancy usage-report to read objects in compartment dev",
    ];
    await oci.make(`${IDENTITY}/groups`, { compartmentId: TENANCY, name: "theirs" });
    expect(await attach(TENANCY, ...statements)).toMatchObject({ status: 200 });
  });
});

describe("a policy is refused for", () => {
  it.each([
    [
      "permit group users to use keys in tenancy",
      'Invalid policy statement: expected "allow" at character 1',
    ],
    [
      "allow group users to own keys in tenancy",
      'expected "inspect", "read", "use", "manage" at character 22',
    ],
    ["allow group users to use keys in tenancy where target.key.id", "Invalid policy statement: expected"],
    [
      "allow group users to use spaceships in tenancy",
      'No permissions found: "spaceships" is no resource type',
    ],
    [
      "allow group nobody to use keys in tenancy",
      "The group nobody specified in the policy statement does not exist under current compartment hierarchy.",
    ],
    [
      "allow dynamic-group users to use keys in tenancy",
      "The dynamic group users specified in the policy statement does not exist under current compartment hierarchy.",
    ],
    [
      "allow group users to use keys in compartment team",
      "The compartment team specified in the policy statement does not exist under current compartment hierarchy.",
    ],
    [
      "allow group users to use keys in compartment id ocid1.compartment.oc1..x",
      "Compartment {ocid1.compartment.oc1..x} does not exist or is not part of the policy compartment subtree",
    ],
    ["deny group users to use keys in tenancy", "Deny policies are not enabled"],
    ["endorse group users to read objects in tenancy theirs", 'no tenancy "theirs" is defined'],
    ["endorse group nobody to read objects in any-tenancy", "The group nobody specified"],
    ["endorse group users to read objects", 'expected "in tenancy"'],
    ["admit group users to read objects in tenancy", 'expected "of tenancy"'],
    ["define tenancy theirs as 42", "expected an OCID at character 26"],
  ])("%s", async (statement, message) => {
    const answer = await attach(TENANCY, statement);
    expect(answer.refused).toBe("400 InvalidParameter");
    expect(answer.message).toContain(message);
  });

  it("no statement, and one more than fifty", async () => {
    const statement = "allow group users to use keys in tenancy";
    expect((await attach(TENANCY)).refused).toBe("400 InvalidParameter");
    expect((await attach(TENANCY, ...Array<string>(51).fill(statement))).refused).toBe("400 LimitExceeded");
    expect((await attach(TENANCY, ...Array<string>(50).fill(statement))).status).toBe(200);
  });

  it("a place above the compartment it is attached to", async () => {
    const answer = await attach(team, "allow group users to use keys in tenancy");
    expect(answer.message).toBe(
      `Compartment {${TENANCY}} does not exist or is not part of the policy compartment subtree`,
    );
    expect((await attach(team, "allow group users to use keys in compartment team")).status).toBe(200);
  });

  it("an update that would not be taken either", async () => {
    const id = (await attach(TENANCY, "allow group users to use keys in tenancy")).body["id"];
    const changed = await oci.call("PUT", `${POLICIES}/${String(id)}`, { statements: ["allow"] });
    expect(changed.refused).toBe("400 InvalidParameter");
  });
});

it("refuses the 501st statement from the root down to one compartment, not that of a neighbor", async () => {
  const fifty = (place: string) => Array<string>(50).fill(`allow group users to use keys in ${place}`);
  const add = (compartmentId: string, name: string, statements: string[]) =>
    oci.call("POST", POLICIES, { compartmentId, name, statements });
  for (const number of [1, 2, 3, 4, 5]) await add(TENANCY, `p${number}`, fifty("tenancy"));
  for (const number of [1, 2, 3, 4, 5]) await add(team, `p${number}`, fifty("compartment team"));
  const one = ["allow group users to use keys in compartment team"];
  expect((await add(team, "last", one)).refused).toBe("400 LimitExceeded");
  expect((await add(TENANCY, "last", ["allow group users to use keys in tenancy"])).refused).toBe(
    "400 LimitExceeded",
  );
  const neighbor = await oci.makeCompartment("neighbor");
  expect(
    (await add(neighbor, "last", ["allow group users to use keys in compartment neighbor"])).status,
  ).toBe(200);
});

it("knows every resource type that the rollout grants", () => {
  expect(RESOURCE_TYPES.filter((type) => !isResourceType(type))).toEqual([]);
});
