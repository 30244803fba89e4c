import { beforeEach, describe, expect, it } from "vitest";
import { IDENTITY, LocalApi, TENANCY } from "../../testing/local-api.ts";

/** Sources: Identity API, DeleteTag, DeleteTagNamespace, CascadeDeleteTagNamespace, UpdateTag, CreateTagNamespace. */
const NAMESPACES = `${IDENTITY}/tagNamespaces`;

let oci: LocalApi;

beforeEach(() => {
  oci = new LocalApi();
});

const makeNamespace = (name = "Spend") => oci.make(NAMESPACES, { compartmentId: TENANCY, name });

describe("a tag namespace", () => {
  it.each(["oci-spend", "ORCL", "two words", "a.b"])('is refused with the name "%s"', async (name) => {
    const answer = await oci.call("POST", NAMESPACES, { compartmentId: TENANCY, name });
    expect(answer.refused).toBe("400 InvalidParameter");
  });

  it("is refused with a name that differs in case only", async () => {
    await makeNamespace("Spend");
    const second = await oci.call("POST", NAMESPACES, { compartmentId: TENANCY, name: "SPEND" });
    expect(second.refused).toBe("409 TagNamespaceAlreadyExists");
  });

  it("is not deleted while it holds keys", async () => {
    const id = await makeNamespace();
    await oci.make(`${NAMESPACES}/${id}/tags`, { name: "CostCenter" });
    expect((await oci.call("DELETE", `${NAMESPACES}/${id}`)).refused).toBe("409 Conflict");
    await oci.call("PUT", `${NAMESPACES}/${id}/tags/CostCenter`, { isRetired: true });
    await oci.call("DELETE", `${NAMESPACES}/${id}/tags/CostCenter`);
    expect((await oci.call("DELETE", `${NAMESPACES}/${id}`)).status).toBe(204);
  });

  it("is not deleted with its keys before it is retired", async () => {
    const id = await makeNamespace();
    await oci.make(`${NAMESPACES}/${id}/tags`, { name: "CostCenter" });
    const cascade = () => oci.call("POST", `${NAMESPACES}/${id}/actions/cascadeDelete`);
    expect((await cascade()).refused).toBe("409 Conflict");
    await oci.call("PUT", `${NAMESPACES}/${id}`, { isRetired: true });
    expect((await cascade()).status).toBe(202);
    expect(oci.store.living()).toEqual([]);
  });
});

describe("a tag key", () => {
  it("is not deleted before it is retired", async () => {
    const id = await makeNamespace();
    const url = `${NAMESPACES}/${id}/tags/CostCenter`;
    await oci.make(`${NAMESPACES}/${id}/tags`, { name: "CostCenter" });
    expect((await oci.call("DELETE", url)).refused).toBe("409 Conflict");
    await oci.call("PUT", url, { isRetired: true });
    expect((await oci.call("DELETE", url)).status).toBe(202);
  });

  it("is not deleted while five others are (terraform-provider-oci issue 2265)", async () => {
    const id = await makeNamespace();
    oci.timings = { ...oci.timings, deletion: 60, workRequest: 60 };
    const answers: (string | undefined)[] = [];
    for (const name of ["a", "b", "c", "d", "e", "f"]) {
      await oci.make(`${NAMESPACES}/${id}/tags`, { name });
      await oci.call("PUT", `${NAMESPACES}/${id}/tags/${name}`, { isRetired: true });
      answers.push((await oci.call("DELETE", `${NAMESPACES}/${id}/tags/${name}`)).refused);
    }
    expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined, "409 Conflict"]);
    oci.time = new Date("2026-03-01T12:01:00Z");
    expect((await oci.call("DELETE", `${NAMESPACES}/${id}/tags/f`)).status).toBe(202);
  });

  it("counts against the cost-tracking keys when it is retired, until it tracks no more", async () => {
    const id = await makeNamespace();
    const tags = `${NAMESPACES}/${id}/tags`;
    for (let key = 1; key <= 10; key += 1) await oci.make(tags, { name: `Key${key}`, isCostTracking: true });
    const eleventh = () => oci.call("POST", tags, { name: "Key11", isCostTracking: true });
    await oci.call("PUT", `${tags}/Key1`, { isRetired: true });
    expect((await eleventh()).refused).toBe("400 LimitExceeded");
    await oci.call("PUT", `${tags}/Key1`, { isCostTracking: false });
    expect((await eleventh()).status).toBe(200);
  });

  it("keeps a value in its list that a default uses", async () => {
    const id = await makeNamespace();
    const tags = `${NAMESPACES}/${id}/tags`;
    const values = (...all: string[]) => ({ validator: { validatorType: "ENUM", values: all } });
    const key = await oci.make(tags, { name: "CostCenter", ...values("CC-1", "CC-2") });
    await oci.make(`${IDENTITY}/tagDefaults`, {
      compartmentId: TENANCY,
      tagDefinitionId: key,
      value: "CC-1",
    });
    expect((await oci.call("PUT", `${tags}/CostCenter`, values("CC-2"))).refused).toBe(
      "400 InvalidParameter",
    );
    expect((await oci.call("PUT", `${tags}/CostCenter`, values("CC-1"))).status).toBe(200);
  });
});

describe("a tag default", () => {
  const add = (tagDefinitionId: string, value: string, rest = {}) =>
    oci.call("POST", `${IDENTITY}/tagDefaults`, { compartmentId: TENANCY, tagDefinitionId, value, ...rest });

  it("is refused twice for one key in one compartment, and for a key that is not there", async () => {
    const key = await oci.makeKey("Spend", "CostCenter");
    expect((await add(key, "a")).status).toBe(200);
    expect((await add(key, "b")).refused).toBe("409 TagDefaultAlreadyExists");
    expect((await add("ocid1.tagdefinition.oc1..x", "b")).refused).toBe("404 NotAuthorizedOrNotFound");
  });

  it("is refused with a value that the key's list lacks, unless the user is to give it", async () => {
    const key = await oci.makeKey("Spend", "Class", { validator: { validatorType: "ENUM", values: ["a"] } });
    expect((await add(key, "b")).refused).toBe("400 InvalidParameter");
    expect((await add(key, "", { isRequired: true })).status).toBe(200);
  });

  it("is refused as the 21st of a compartment (oracle-enterprise-landingzone issue 61)", async () => {
    for (let key = 1; key <= 20; key += 1) await add(await oci.makeKey("Spend", `Key${key}`), "a");
    const answer = await add(await oci.makeKey("Spend", "Key21"), "a");
    expect([answer.refused, answer.message]).toEqual([
      "409 TenantCapacityExceeded",
      `Maximum number of tagDefault [20] reached in compartment ${TENANCY}`,
    ]);
  });
});
