import { beforeEach, describe, expect, it } from "vitest";
import { IDENTITY, LocalApi, REGION, TENANCY } from "../testing/local-api.ts";
import { furnish } from "../tenancy/furnish.ts";

/** Sources: OCI Tagging, Resource Tags, Managing Tag Defaults, Using Tag Variables, Automatic Tag Defaults. */
const TOPICS = `notification.${REGION}.oraclecloud.com/20181201/topics`;

let oci: LocalApi;
let team: string;
let key: string;

beforeEach(async () => {
  oci = new LocalApi();
  team = await oci.makeCompartment("team");
  key = await oci.makeKey("Spend", "CostCenter", {
    validator: { validatorType: "ENUM", values: ["CC-1", "CC-2"] },
  });
});

const topic = (definedTags: unknown, name = "t") =>
  oci.call("POST", TOPICS, { compartmentId: team, name, ...(definedTags !== undefined && { definedTags }) });
const byDefault = (compartmentId: string, value: string, rest = {}) =>
  oci.make(`${IDENTITY}/tagDefaults`, { compartmentId, tagDefinitionId: key, value, ...rest });
const retire = () => {
  const id = oci.store.living("tagnamespace")[0]?.id;
  return oci.call("PUT", `${IDENTITY}/tagNamespaces/${id}/tags/CostCenter`, { isRetired: true });
};

describe("whatever the service, a creation is refused", () => {
  it("with a namespace or key that is not there, in OCI's words", async () => {
    const lost = await topic({ Spent: { CostCenter: "CC-1" } });
    expect([lost.refused, lost.message]).toEqual([
      "400 InvalidParameter",
      "The following tag namespaces / keys are not authorized or not found: TagNamespace Spent does not exists.",
    ]);
    expect((await topic({ Spend: { Centre: "CC-1" } })).message).toContain("TagDefinition Spend.Centre");
  });

  it("with a value outside the key's list, or longer than 256 characters", async () => {
    expect((await topic({ Spend: { CostCenter: "CC-3" } })).refused).toBe("400 InvalidParameter");
    await oci.makeKey("Spend", "Note");
    expect((await topic({ Spend: { Note: "x".repeat(257) } })).refused).toBe("400 InvalidParameter");
    expect((await topic({ Spend: { Note: "x".repeat(256) } })).status).toBe(200);
  });

  it("with a retired key, which what carries it keeps through an update", async () => {
    const { topicId } = (await topic({ Spend: { CostCenter: "CC-1" } })).body;
    await retire();
    expect((await topic({ Spend: { CostCenter: "CC-1" } }, "u")).message).toContain("is retired");
    const update = (value: string) =>
      oci.call("PUT", `${TOPICS}/${String(topicId)}`, { definedTags: { Spend: { CostCenter: value } } });
    expect((await update("CC-1")).status).toBe(200);
    expect((await update("CC-2")).refused).toBe("400 InvalidParameter");
  });

  it("with more than 64 tags", async () => {
    const names = Array.from({ length: 65 }, (_, index) => `Key${index}`);
    for (const name of names) await oci.makeKey("Many", name);
    const tags = (most: number) => ({
      Many: Object.fromEntries(names.slice(0, most).map((name) => [name, "a"])),
    });
    expect((await topic(tags(65))).refused).toBe("400 InvalidParameter");
    expect((await topic(tags(64))).status).toBe(200);
  });
});

it("finds namespaces and keys without regard to case, and answers with theirs", async () => {
  const { body } = await topic({ sPEND: { costcenter: "CC-1" } });
  expect(body["definedTags"]).toEqual({ Spend: { CostCenter: "CC-1" } });
});

it("replaces the tags of an update as a whole, and leaves them where none are sent", async () => {
  const { topicId } = (await topic({ Spend: { CostCenter: "CC-1" } })).body;
  const url = `${TOPICS}/${String(topicId)}`;
  const kept = await oci.call("PUT", url, { description: "d" });
  expect(kept.body["definedTags"]).toEqual({ Spend: { CostCenter: "CC-1" } });
  expect((await oci.call("PUT", url, { definedTags: {} })).body["definedTags"]).toEqual({});
  expect((await oci.call("PUT", url, { definedTags: { No: { such: "tag" } } })).status).toBe(400);
});

describe("a tag default", () => {
  it("is handed down; the nearest counts, and what the user says before all", async () => {
    await byDefault(TENANCY, "CC-1");
    expect((await topic(undefined, "a")).body["definedTags"]).toEqual({ Spend: { CostCenter: "CC-1" } });
    await byDefault(team, "CC-2");
    expect((await topic(undefined, "b")).body["definedTags"]).toEqual({ Spend: { CostCenter: "CC-2" } });
    const own = { Spend: { CostCenter: "CC-1" } };
    expect((await topic(own, "c")).body["definedTags"]).toEqual(own);
  });

  it("refuses what comes without a value that it requires, unless a nearer one gives it", async () => {
    await byDefault(TENANCY, "", { isRequired: true });
    const refused = await topic(undefined);
    expect(refused.refused).toBe("400 InvalidParameter");
    expect(refused.message).toContain("requires a value for Spend.CostCenter");
    expect((await topic({ Spend: { CostCenter: "CC-1" } }, "a")).status).toBe(200);
    await byDefault(team, "CC-2");
    expect((await topic(undefined, "b")).status).toBe(200);
  });

  it("of a retired key is not applied", async () => {
    await byDefault(team, "CC-1");
    await retire();
    expect((await topic(undefined)).body["definedTags"]).toEqual({});
  });
});

it("notes who made a resource and when, in a tenancy with Oracle-Tags", async () => {
  furnish(oci.context, { groups: ["ai-platform"], oracleTags: true });
  // Nothing is as it was before in a tenancy that somebody made something in.
  expect(oci.store.living("tagnamespace").map(({ name }) => name)).toEqual(["Spend"]);
  const fresh = new LocalApi();
  const came = furnish(fresh.context, { groups: ["ai-platform"], oracleTags: true });
  expect([...came]).toHaveLength(6);
  expect(furnish(fresh.context, { groups: ["ai-platform"], oracleTags: true })).toEqual(came);
  fresh.principal = { ...fresh.principal, name: "default/lead@example.com" };
  const { body } = await fresh.call("POST", TOPICS, { compartmentId: TENANCY, name: "t" });
  expect(body["definedTags"]).toEqual({
    "Oracle-Tags": { CreatedBy: "default/lead@example.com", CreatedOn: "2026-03-01T12:00:00.000Z" },
  });
});
