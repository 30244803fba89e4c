import { beforeEach, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const VAULTS = "kms.us-chicago-1.oraclecloud.com/20180608/vaults";
const WRONG = "400 InvalidParameter";
const GOING = "409 IncorrectState";

let oci: ServiceCalls;
let vault: string;
let keys: string;
let key: string;
beforeEach(async () => {
  oci = new ServiceCalls();
  const { body } = await oci.call("POST", VAULTS, { displayName: "keys" });
  vault = `${VAULTS}/${String(body["id"])}`;
  keys = `${String(body["managementEndpoint"]).replace("https://", "")}/20180608/keys`;
  key = `${keys}/${await oci.create(keys, { displayName: "traces" })}`;
});

const schedule = (url: string, timeOfDeletion?: string) =>
  oci.outcome(
    "POST",
    `${url}/actions/scheduleDeletion`,
    timeOfDeletion === undefined ? {} : { timeOfDeletion },
  );

it("refuses to delete a key or vault earlier than in 7 days, or later than in 30", async () => {
  for (const url of [key, vault]) {
    expect(await schedule(url, "2026-03-08T11:58:00Z")).toBe(WRONG);
    expect(await schedule(url, "2026-03-31T12:02:00Z")).toBe(WRONG);
    expect(await schedule(url, "2026-03-08T12:00:00Z")).toBe("200");
  }
});

it("refuses to change, use or delete again what is to be deleted, until that is cancelled", async () => {
  for (const url of [key, vault]) {
    await schedule(url);
    expect(await schedule(url)).toBe(GOING);
    expect(await oci.outcome("PUT", url, { displayName: "other" })).toBe(GOING);
    expect(await oci.outcome("POST", `${url}/actions/changeCompartment`, { compartmentId: "b" })).toBe(GOING);
  }
  expect(await oci.outcome("POST", `${key}/actions/enable`, {})).toBe(GOING);
  expect(await oci.outcome("POST", keys, { displayName: "second" })).toBe(GOING);
  expect(await oci.outcome("POST", `${vault}/actions/cancelDeletion`, {})).toBe("200");
  expect(await oci.outcome("PUT", vault, { displayName: "other" })).toBe("200");
});

it("refuses to cancel a deletion that nobody asked for", async () => {
  expect(await oci.outcome("POST", `${vault}/actions/cancelDeletion`, {})).toBe(GOING);
});

it("deletes a key and a vault when their time has come, and refuses to bring them back", async () => {
  await schedule(key, "2026-03-10T12:00:00Z");
  await schedule(vault, "2026-03-20T12:00:00Z");
  const stateOf = async (url: string) => (await oci.call("GET", url)).body["lifecycleState"];
  oci.setTime("2026-03-10T11:59:59Z");
  expect([await stateOf(key), await stateOf(vault)]).toEqual(["PENDING_DELETION", "PENDING_DELETION"]);
  oci.setTime("2026-03-10T12:00:00Z");
  expect([await stateOf(key), await stateOf(vault)]).toEqual(["DELETED", "PENDING_DELETION"]);
  expect(await oci.outcome("POST", `${key}/actions/cancelDeletion`, {})).toBe("404 NotFound");
  oci.setTime("2026-03-20T12:00:00Z");
  expect(await stateOf(vault)).toBe("DELETED");
});

it("refuses names of nothing and of more than 100 characters", async () => {
  for (const displayName of ["", "a".repeat(101)]) {
    expect(await oci.outcome("POST", VAULTS, { displayName })).toBe(WRONG);
    expect(await oci.outcome("POST", keys, { displayName })).toBe(WRONG);
  }
});

it("refuses a rotation more often than every 60 days, or more seldom than every 365", async () => {
  const rotated = (rotationIntervalInDays: number) => ({
    displayName: "rotated",
    isAutoRotationEnabled: true,
    autoKeyRotationDetails: { rotationIntervalInDays },
  });
  expect(await oci.outcome("POST", keys, rotated(59))).toBe(WRONG);
  expect(await oci.outcome("POST", keys, rotated(366))).toBe(WRONG);
  expect((await oci.call("POST", keys, rotated(60))).body).toMatchObject(rotated(60));
});
