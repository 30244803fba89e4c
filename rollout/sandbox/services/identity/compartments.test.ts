import { beforeEach, describe, expect, it } from "vitest";
import { IDENTITY, LocalApi, REGION, TENANCY } from "../../testing/local-api.ts";

/** Sources: OCI IAM, Managing Compartments, Deleting, Moving and Renaming a Compartment; Identity API. */
const COMPARTMENTS = `${IDENTITY}/compartments`;
const VAULTS = `kms.${REGION}.oraclecloud.com/20180608/vaults`;

let oci: LocalApi;

beforeEach(() => {
  oci = new LocalApi();
});

async function stateOf(id: string): Promise<unknown> {
  return (await oci.call("GET", `${COMPARTMENTS}/${id}`)).body["lifecycleState"];
}

/** Asks for a deletion, which is accepted either way. @returns the work request */
async function remove(id: string) {
  const { status, headers } = await oci.call("DELETE", `${COMPARTMENTS}/${id}`);
  expect(status).toBe(202);
  return (await oci.call("GET", `${IDENTITY}/workRequests/${headers.get("opc-work-request-id")}`)).body;
}

describe("a compartment's deletion", () => {
  it("fails, and leaves it ACTIVE, while a compartment lies in it", async () => {
    const above = await oci.makeCompartment("above");
    const inside = await oci.makeCompartment("inside", above);
    const work = await remove(above);
    expect(work).toMatchObject({ status: "FAILED", percentComplete: 100 });
    expect(JSON.stringify(work["errors"])).toContain('it holds 1, such as compartment \\"inside\\"');
    expect(await stateOf(above)).toBe("ACTIVE");
    expect(await remove(inside)).toMatchObject({ status: "SUCCEEDED" });
    expect(await remove(above)).toMatchObject({ status: "SUCCEEDED" });
    expect(await stateOf(above)).toBe("DELETED");
  });

  it.each([
    [
      "a policy",
      `${IDENTITY}/policies`,
      { name: "p", statements: ["allow any-user to read buckets in compartment team"] },
    ],
    ["a retired tag namespace", `${IDENTITY}/tagNamespaces`, { name: "Spend", isRetired: true }],
    [
      "a network",
      `iaas.${REGION}.oraclecloud.com/20160918/vcns`,
      { displayName: "v", cidrBlock: "10.0.0.0/16" },
    ],
  ])("fails while %s lies in it", async (_what, url, details) => {
    const id = await oci.makeCompartment("team");
    await oci.make(url, { compartmentId: id, ...details });
    expect(await remove(id)).toMatchObject({ status: "FAILED" });
  });

  it("fails while a vault only waits for its own deletion (terraform-provider-oci issue 1562)", async () => {
    const id = await oci.makeCompartment("team");
    const vault = await oci.make(VAULTS, { compartmentId: id, displayName: "keys" });
    await oci.call("POST", `${VAULTS}/${vault}/actions/scheduleDeletion`, {
      timeOfDeletion: "2026-03-08T12:00:00Z",
    });
    expect(await remove(id)).toMatchObject({ status: "FAILED" });
    oci.time = new Date("2026-03-08T12:00:01Z");
    expect(await remove(id)).toMatchObject({ status: "SUCCEEDED" });
  });

  it("is seen as DELETING for a while, and as ACTIVE again once it has failed", async () => {
    const above = await oci.makeCompartment("above");
    await oci.makeCompartment("inside", above);
    oci.timings = { ...oci.timings, deletion: 60, workRequest: 60 };
    expect(await remove(above)).toMatchObject({ status: "ACCEPTED" });
    expect(await stateOf(above)).toBe("DELETING");
    oci.time = new Date("2026-03-01T12:01:00Z");
    expect(await stateOf(above)).toBe("ACTIVE");
  });

  it("is refused for the tenancy, which is the root compartment", async () => {
    expect((await oci.call("DELETE", `${COMPARTMENTS}/${TENANCY}`)).refused).toBe("400 InvalidParameter");
    expect(await stateOf(TENANCY)).toBe("ACTIVE");
  });
});

it("is CREATING for a while where the timings ask for that", async () => {
  oci.timings = { ...oci.timings, creation: 60 };
  const id = await oci.makeCompartment("team");
  expect(await stateOf(id)).toBe("CREATING");
  oci.time = new Date("2026-03-01T12:01:00Z");
  expect(await stateOf(id)).toBe("ACTIVE");
});

it("refuses a seventh level", async () => {
  let parent = TENANCY;
  for (const level of [1, 2, 3, 4, 5, 6]) parent = await oci.makeCompartment(`level${level}`, parent);
  const seventh = await oci.call("POST", COMPARTMENTS, { compartmentId: parent, name: "level7" });
  expect(seventh.refused).toBe("400 LimitExceeded");
});

it.each(["", "a b", "a/b", "x".repeat(101), "ä"])('refuses the name "%s"', async (name) => {
  const sent = { compartmentId: TENANCY, name };
  expect((await oci.call("POST", COMPARTMENTS, sent)).refused).toBe("400 InvalidParameter");
});

describe("a move", () => {
  const move = (id: string, targetCompartmentId: string) =>
    oci.call("POST", `${COMPARTMENTS}/${id}/actions/moveCompartment`, { targetCompartmentId });

  it("takes a compartment below another", async () => {
    const [one, other] = [await oci.makeCompartment("one"), await oci.makeCompartment("other")];
    expect((await move(one, other)).body["compartmentId"]).toBe(other);
  });

  it("is refused below itself, and where its name is taken", async () => {
    const [one, other] = [await oci.makeCompartment("one"), await oci.makeCompartment("other")];
    const inside = await oci.makeCompartment("one", one);
    expect((await move(one, inside)).refused).toBe("400 InvalidParameter");
    await oci.makeCompartment("one", other);
    expect((await move(one, other)).refused).toBe("409 CompartmentAlreadyExists");
  });

  it("is refused where what lies in it would come too deep", async () => {
    let deep = TENANCY;
    for (const level of [1, 2, 3, 4, 5]) deep = await oci.makeCompartment(`level${level}`, deep);
    const one = await oci.makeCompartment("one");
    await oci.makeCompartment("below", one);
    expect((await move(one, deep)).refused).toBe("400 LimitExceeded");
  });
});

describe("a list", () => {
  const names = async (query: string) =>
    (await oci.call("GET", `${COMPARTMENTS}?${query}`)).items.map(({ name }) => name);

  it("holds the first level, and the whole tree of a tenancy where that is asked", async () => {
    const above = await oci.makeCompartment("above");
    await oci.makeCompartment("inside", above);
    expect(await names(`compartmentId=${TENANCY}`)).toEqual(["above"]);
    expect(await names(`compartmentId=${TENANCY}&compartmentIdInSubtree=true&accessLevel=ANY`)).toEqual([
      "above",
      "inside",
    ]);
    expect(await names(`compartmentId=${above}`)).toEqual(["inside"]);
  });

  it("is refused as a whole tree of anything but the tenancy", async () => {
    const above = await oci.makeCompartment("above");
    const { refused } = await oci.call(
      "GET",
      `${COMPARTMENTS}?compartmentId=${above}&compartmentIdInSubtree=true`,
    );
    expect(refused).toBe("400 InvalidParameter");
  });
});

it("answers what command lines ask of the tenancy and its regions", async () => {
  const tenancy = await oci.call("GET", `${IDENTITY}/tenancies/${TENANCY}`);
  expect(tenancy.body).toMatchObject({ id: TENANCY, homeRegionKey: "ORD" });
  const { items } = await oci.call("GET", `${IDENTITY}/tenancies/${TENANCY}/regionSubscriptions`);
  expect(items).toEqual([{ regionKey: "ORD", regionName: REGION, status: "READY", isHomeRegion: true }]);
  expect((await oci.call("GET", `${IDENTITY}/regions`)).items).toContainEqual({
    key: "IAD",
    name: "us-ashburn-1",
  });
  expect(
    (await oci.call("GET", `${IDENTITY}/availabilityDomains?compartmentId=${TENANCY}`)).items,
  ).toHaveLength(3);
  expect((await oci.call("GET", `${IDENTITY}/tenancies/ocid1.tenancy.oc1..x`)).status).toBe(404);
});
