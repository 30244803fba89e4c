import { beforeEach, describe, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const BUCKETS = "objectstorage.us-chicago-1.oraclecloud.com/n/sandbox/b";
const POLICIES = "identity.us-chicago-1.oci.oraclecloud.com/20160918/policies";
const COMPARTMENTS = "identity.us-chicago-1.oci.oraclecloud.com/20160918/compartments";
const VAULTS = "kms.us-chicago-1.oraclecloud.com/20180608/vaults";
const WRONG = "400 InvalidParameter";
const KEPT = "409 IncorrectState";
const duration = { timeAmount: 30, timeUnit: "DAYS" };

let oci: ServiceCalls;
beforeEach(async () => {
  oci = new ServiceCalls();
  await oci.create(BUCKETS, { name: "traces", compartmentId: oci.tenancyId });
});

const TRACES = `${BUCKETS}/traces`;
const RULES = `${TRACES}/retentionRules`;

async function grant(statement: string, compartmentId = oci.tenancyId): Promise<void> {
  await oci.create(POLICIES, {
    compartmentId,
    name: statement.replaceAll(/\W+/g, "-"),
    statements: [statement],
  });
}

describe("bucket", () => {
  it("refuses a name that another compartment's bucket has", async () => {
    const other = { name: "traces", compartmentId: "ocid1.compartment.oc1..b" };
    expect(await oci.outcome("POST", BUCKETS, other)).toBe("409 BucketAlreadyExists");
  });

  it.each(["a b", "a/b", "é", "", "a".repeat(257)])('refuses the bucket name "%s"', async (name) => {
    expect(await oci.outcome("POST", BUCKETS, { name })).toBe("400 InvalidBucketName");
  });

  it("refuses to delete a bucket with an object in it", async () => {
    await oci.call("PUT", `${TRACES}/o/day/one.json`, "{}");
    expect(await oci.outcome("DELETE", TRACES)).toBe("409 BucketNotEmpty");
    await oci.call("DELETE", `${TRACES}/o/day/one.json`);
    expect(await oci.outcome("DELETE", TRACES)).toBe("204");
  });

  it("refuses to delete a bucket with a pre-authenticated request", async () => {
    const request = { name: "in", accessType: "AnyObjectWrite", timeExpires: "2026-04-01T00:00:00Z" };
    const id = await oci.create(`${TRACES}/p`, request);
    expect(await oci.outcome("DELETE", TRACES)).toBe("409 BucketNotEmpty");
    await oci.call("DELETE", `${TRACES}/p/${id}`);
    expect(await oci.outcome("DELETE", TRACES)).toBe("204");
  });

  it("refuses a public access type that there is not", async () => {
    expect(await oci.outcome("POST", TRACES, { publicAccessType: "Everything" })).toBe(WRONG);
    expect(await oci.outcome("POST", TRACES, { publicAccessType: "ObjectRead" })).toBe("200");
  });

  it("refuses to disable versioning once it was enabled", async () => {
    await oci.call("POST", TRACES, { versioning: "Enabled" });
    expect(await oci.outcome("POST", TRACES, { versioning: "Disabled" })).toBe(WRONG);
    expect(await oci.outcome("POST", TRACES, { versioning: "Suspended" })).toBe("200");
    expect(await oci.outcome("POST", TRACES, { versioning: "Disabled" })).toBe(WRONG);
  });

  it("refuses versioning with retention rules, and rules with versioning", async () => {
    const id = await oci.create(RULES, { displayName: "keep", duration });
    expect(await oci.outcome("POST", TRACES, { versioning: "Enabled" })).toBe("409 Conflict");
    await oci.call("DELETE", `${RULES}/${id}`);
    await oci.call("POST", TRACES, { versioning: "Enabled" });
    expect(await oci.outcome("POST", RULES, { displayName: "keep", duration })).toBe("409 Conflict");
  });
});

describe("key of a bucket", () => {
  async function newKey() {
    const { body } = await oci.call("POST", VAULTS, { displayName: "keys", compartmentId: oci.tenancyId });
    const keys = `${String(body["managementEndpoint"]).replace("https://", "")}/20180608/keys`;
    const kmsKeyId = await oci.create(keys, { displayName: "traces", compartmentId: oci.tenancyId });
    return { kmsKeyId, key: `${keys}/${kmsKeyId}`, vault: `${VAULTS}/${String(body["id"])}` };
  }
  const bucket = (kmsKeyId: string) => ({ name: "closed", kmsKeyId });
  const USE = "allow service objectstorage-us-chicago-1 to use keys in tenancy";

  it("refuses a key that Object Storage may not use", async () => {
    const { kmsKeyId } = await newKey();
    const refused = "400 InsufficientServicePermissions";
    expect(await oci.outcome("POST", BUCKETS, bucket(kmsKeyId))).toBe(refused);
    await grant("allow service objectstorage-us-ashburn-1 to use keys in tenancy");
    await grant("allow service objectstorage-us-chicago-1 to read keys in tenancy");
    expect(await oci.outcome("POST", BUCKETS, bucket(kmsKeyId))).toBe(refused);
    await grant(USE);
    expect(await oci.outcome("POST", BUCKETS, bucket(kmsKeyId))).toBe("200");
  });

  it("refuses a key that is not there, disabled, to be deleted, or of a vault to be deleted", async () => {
    await grant(USE);
    expect(await oci.outcome("POST", BUCKETS, bucket("ocid1.key.oc1..x"))).toBe(
      "404 NotAuthorizedOrNotFound",
    );
    const { kmsKeyId, key, vault } = await newKey();
    for (const [url, action, back] of [
      [key, "disable", "enable"],
      [key, "scheduleDeletion", "cancelDeletion"],
      [vault, "scheduleDeletion", "cancelDeletion"],
    ]) {
      expect(await oci.outcome("POST", `${url}/actions/${action}`, {})).toBe("200");
      expect(await oci.outcome("POST", BUCKETS, bucket(kmsKeyId))).toBe("409 IncorrectState");
      expect(await oci.outcome("POST", `${url}/actions/${back}`, {})).toBe("200");
    }
    expect(await oci.outcome("POST", BUCKETS, bucket(kmsKeyId))).toBe("200");
  });
});

describe("lifecycle policy", () => {
  const put = (bucket = TRACES) => oci.outcome("PUT", `${bucket}/l`, { items: [{ name: "archive" }] });

  it("refuses a lifecycle policy that Object Storage may not carry out", async () => {
    expect(await put()).toBe("400 InsufficientServicePermissions");
    await grant("allow service objectstorage-us-chicago-1 to manage object-family in tenancy");
    expect(await put()).toBe("200");
  });

  it("refuses it where the right is another compartment's", async () => {
    const team = await oci.create(COMPARTMENTS, { compartmentId: oci.tenancyId, name: "team" });
    const part = await oci.create(COMPARTMENTS, { compartmentId: team, name: "part" });
    await oci.create(COMPARTMENTS, { compartmentId: oci.tenancyId, name: "other" });
    await oci.create(BUCKETS, { name: "part", compartmentId: part });
    const allow = "allow service objectstorage-us-chicago-1 to manage object-family in compartment";
    await grant(`${allow} other`);
    expect(await put(`${BUCKETS}/part`)).toBe("400 InsufficientServicePermissions");
    await grant(`${allow} team`, team);
    expect(await put(`${BUCKETS}/part`)).toBe("200");
    expect(await put()).toBe("400 InsufficientServicePermissions");
  });
});

describe("retention rule", () => {
  const lock = { duration, timeRuleLocked: "2026-03-20T00:00:00Z" };
  const locked = async () => {
    const id = await oci.create(RULES, { displayName: "keep", ...lock });
    return `${RULES}/${id}`;
  };

  it("refuses a lock less than 14 days ahead", async () => {
    expect(await oci.outcome("POST", RULES, { ...lock, timeRuleLocked: "2026-03-15T11:59:59Z" })).toBe(WRONG);
    expect(await oci.outcome("POST", RULES, { ...lock, timeRuleLocked: "2026-03-15T12:00:00Z" })).toBe("200");
  });

  it("refuses a lock of an indefinite rule, which otherwise it takes", async () => {
    expect(await oci.outcome("POST", RULES, { ...lock, duration: undefined })).toBe(WRONG);
    expect(await oci.outcome("POST", RULES, { displayName: "hold" })).toBe("200");
  });

  it("refuses a duration of nothing", async () => {
    expect(await oci.outcome("POST", RULES, { duration: { timeAmount: 0, timeUnit: "DAYS" } })).toBe(WRONG);
    expect(await oci.outcome("POST", RULES, { duration: { timeAmount: 1, timeUnit: "HOURS" } })).toBe(WRONG);
  });

  it("refuses to shorten, unlock, rename or delete a locked rule, and prolongs it", async () => {
    const rule = await locked();
    oci.setTime("2026-03-20T00:00:00Z");
    expect(await oci.outcome("PUT", rule, { duration: { timeAmount: 29, timeUnit: "DAYS" } })).toBe(KEPT);
    expect(await oci.outcome("PUT", rule, { timeRuleLocked: "2026-05-01T00:00:00Z" })).toBe(KEPT);
    expect(await oci.outcome("PUT", rule, { timeRuleLocked: null })).toBe(KEPT);
    expect(await oci.outcome("PUT", rule, { displayName: "other" })).toBe(KEPT);
    expect(await oci.outcome("DELETE", rule)).toBe(KEPT);
    expect(await oci.outcome("PUT", rule, { duration: { timeAmount: 1, timeUnit: "YEARS" } })).toBe("200");
    expect(await oci.outcome("DELETE", TRACES)).toBe("204");
  });

  it("lets a rule be shortened and deleted until it locks", async () => {
    const rule = await locked();
    oci.setTime("2026-03-19T23:59:59Z");
    expect(await oci.outcome("PUT", rule, { duration: { timeAmount: 1, timeUnit: "DAYS" } })).toBe("200");
    expect(await oci.outcome("DELETE", rule)).toBe("204");
  });

  it("refuses a hundred and first rule of a bucket", async () => {
    for (let at = 1; at <= 100; at += 1) await oci.create(RULES, { displayName: `rule ${at}`, duration });
    expect(await oci.outcome("POST", RULES, { displayName: "rule 101", duration })).toBe("400 LimitExceeded");
  });
});

describe("object", () => {
  const OBJECT = `${TRACES}/o/2026/03/01.json`;

  it("is put, read, listed and deleted", async () => {
    expect(await oci.outcome("PUT", OBJECT, "text")).toBe("200");
    expect((await oci.call("GET", OBJECT)).text).toBe("text");
    expect(await oci.outcome("HEAD", OBJECT)).toBe("200");
    expect((await oci.call("GET", `${TRACES}/o?prefix=2026/&fields=name,size`)).body["objects"]).toEqual([
      { name: "2026/03/01.json", size: 4 },
    ]);
    expect((await oci.call("GET", `${TRACES}/o?prefix=2027/`)).body["objects"]).toEqual([]);
    expect(await oci.outcome("DELETE", OBJECT)).toBe("204");
    expect(await oci.outcome("GET", OBJECT)).toBe("404 ObjectNotFound");
  });

  it("is listed page by page", async () => {
    for (const name of ["c", "a", "b"]) await oci.call("PUT", `${TRACES}/o/${name}`, name);
    const { body } = await oci.call("GET", `${TRACES}/o?limit=2`);
    expect(body).toEqual({ objects: [{ name: "a" }, { name: "b" }], prefixes: [], nextStartWith: "c" });
    expect((await oci.call("GET", `${TRACES}/o?start=c`)).body["objects"]).toEqual([{ name: "c" }]);
  });

  it("refuses to delete or write over a retained object until its time is over", async () => {
    await oci.call("PUT", OBJECT, "text");
    await oci.create(RULES, { displayName: "keep", duration });
    oci.setTime("2026-03-31T11:59:59Z");
    expect(await oci.outcome("DELETE", OBJECT)).toBe(KEPT);
    expect(await oci.outcome("PUT", OBJECT, "other")).toBe(KEPT);
    expect(await oci.outcome("PUT", `${TRACES}/o/new`, "new")).toBe("200");
    expect(await oci.outcome("DELETE", TRACES)).toBe("409 BucketNotEmpty");
    oci.setTime("2026-03-31T12:00:00Z");
    expect(await oci.outcome("DELETE", OBJECT)).toBe("204");
    expect(await oci.outcome("DELETE", `${TRACES}/o/new`)).toBe(KEPT);
  });

  it("refuses to delete an object under an indefinite rule, whenever that is", async () => {
    await oci.call("PUT", OBJECT, "text");
    await oci.create(RULES, { displayName: "hold" });
    oci.setTime("2099-01-01T00:00:00Z");
    expect(await oci.outcome("DELETE", OBJECT)).toBe(KEPT);
  });

  it("refuses an object in a bucket that is not there", async () => {
    expect(await oci.outcome("PUT", `${BUCKETS}/other/o/a`, "a")).toBe("404 NotAuthorizedOrNotFound");
  });

  it("refuses an object greater than the sandbox keeps", async () => {
    expect(await oci.outcome("PUT", OBJECT, "a".repeat(1024 * 1024))).toBe("200");
    expect(await oci.outcome("PUT", OBJECT, "a".repeat(1024 * 1024 + 1))).toBe(WRONG);
  });
});

describe("pre-authenticated request", () => {
  const request = { name: "in", accessType: "AnyObjectWrite", timeExpires: "2026-04-01T00:00:00Z" };

  it("refuses an access type that there is not", async () => {
    expect(await oci.outcome("POST", `${TRACES}/p`, { ...request, accessType: "Everything" })).toBe(WRONG);
  });

  it("refuses a time that is over", async () => {
    expect(
      await oci.outcome("POST", `${TRACES}/p`, { ...request, timeExpires: "2026-03-01T12:00:00Z" }),
    ).toBe(WRONG);
  });

  it("is listed until it is deleted", async () => {
    const id = await oci.create(`${TRACES}/p`, request);
    expect((await oci.call("GET", `${TRACES}/p`)).text).toContain(id);
    await oci.call("DELETE", `${TRACES}/p/${id}`);
    expect((await oci.call("GET", `${TRACES}/p`)).text).toBe("[]");
  });
});
