import { beforeEach, describe, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const CATALOG = "service-catalog.us-chicago-1.oci.oraclecloud.com/20210527";
const SCHEDULES = "usageapi.us-chicago-1.oci.oraclecloud.com/20200107/schedules";
const BUCKETS = "objectstorage.us-chicago-1.oraclecloud.com/n/sandbox/b";
const DNS = "dns.us-chicago-1.oci.oraclecloud.com/20180115";
const CORE = "iaas.us-chicago-1.oraclecloud.com/20160918";
const WRONG = "400 InvalidParameter";
const USED = "409 Conflict";
const UNKNOWN = "404 NotAuthorizedOrNotFound";

let oci: ServiceCalls;
beforeEach(() => {
  oci = new ServiceCalls();
});

describe("service catalog", () => {
  const ASSOCIATIONS = `${CATALOG}/serviceCatalogAssociations`;

  it("refuses to offer an application, or in a catalog, that is not there", async () => {
    const serviceCatalogId = await oci.create(`${CATALOG}/serviceCatalogs`, { displayName: "team" });
    const entityId = await oci.create(`${CATALOG}/privateApplications`, { displayName: "access" });
    const offer = (fields: object) =>
      oci.outcome("POST", ASSOCIATIONS, { serviceCatalogId, entityId, ...fields });
    expect(await offer({ entityId: "ocid1.privateapplication.oc1..x" })).toBe(UNKNOWN);
    expect(await offer({ serviceCatalogId: "ocid1.servicecatalog.oc1..x" })).toBe(UNKNOWN);
    expect(await offer({})).toBe("200");
  });

  it("refuses to delete an application that a catalog offers", async () => {
    const entityId = await oci.create(`${CATALOG}/privateApplications`, { displayName: "access" });
    const association = await oci.create(ASSOCIATIONS, { entityId });
    expect(await oci.outcome("DELETE", `${CATALOG}/privateApplications/${entityId}`)).toBe(USED);
    await oci.call("DELETE", `${ASSOCIATIONS}/${association}`);
    expect(await oci.outcome("DELETE", `${CATALOG}/privateApplications/${entityId}`)).toBe("204");
  });
});

describe("schedule of reports", () => {
  const schedule = (fields: object) => oci.outcome("POST", SCHEDULES, { name: "weekly", ...fields });

  it("refuses a bucket or a saved report that is not there", async () => {
    expect(await schedule({ resultLocation: { bucketName: "traces" } })).toBe(UNKNOWN);
    expect(await schedule({ savedReportId: "ocid1.usagequery.oc1..x" })).toBe(UNKNOWN);
    await oci.create(BUCKETS, { name: "traces" });
    expect(await schedule({ resultLocation: { bucketName: "traces" } })).toBe("200");
  });

  it.each(["HOURLY", "FREQ=YEARLY", "every week"])(
    "refuses the recurrence %s",
    async (scheduleRecurrences) => {
      expect(await schedule({ scheduleRecurrences })).toBe(WRONG);
    },
  );

  it.each(["ONE_TIME", "FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=1"])(
    "takes the recurrence %s",
    async (rule) => {
      expect(await schedule({ scheduleRecurrences: rule })).toBe("200");
    },
  );
});

describe("private names", () => {
  it("refuses a zone in a view that is not there", async () => {
    expect(
      await oci.outcome("POST", `${DNS}/zones`, { name: "a.example.com", viewId: "ocid1.dnsview.oc1..x" }),
    ).toBe(UNKNOWN);
  });

  it.each(["a..b", "a b", `${"a".repeat(64)}.com`])('refuses a zone of the name "%s"', async (name) => {
    expect(await oci.outcome("POST", `${DNS}/zones`, { name })).toBe(WRONG);
  });

  it("refuses to delete a view with a zone, or one that a resolver asks", async () => {
    const viewId = await oci.create(`${DNS}/views`, { displayName: "models" });
    const view = `${DNS}/views/${viewId}`;
    const zone = await oci.create(`${DNS}/zones`, { name: "models.example.com", viewId });
    expect(await oci.outcome("DELETE", view)).toBe(USED);
    await oci.call("DELETE", `${DNS}/zones/${zone}`);
    const vcnId = await oci.create(`${CORE}/vcns`, { cidrBlocks: ["10.0.0.0/16"] });
    const { body } = await oci.call("GET", `${CORE}/vcns/${vcnId}/dnsResolverAssociation`);
    const resolver = `${DNS}/resolvers/${String(body["dnsResolverId"])}`;
    expect(await oci.outcome("PUT", resolver, { attachedViews: [{ viewId }] })).toBe("200");
    expect(await oci.outcome("DELETE", view)).toBe(USED);
    await oci.call("PUT", resolver, { attachedViews: [] });
    expect(await oci.outcome("DELETE", view)).toBe("204");
  });

  it("refuses a resolver that asks a view that is not there, and to delete a network's own view", async () => {
    const vcnId = await oci.create(`${CORE}/vcns`, { cidrBlocks: ["10.0.0.0/16"] });
    const { body } = await oci.call("GET", `${CORE}/vcns/${vcnId}/dnsResolverAssociation`);
    const resolver = `${DNS}/resolvers/${String(body["dnsResolverId"])}`;
    expect(await oci.outcome("PUT", resolver, { attachedViews: [{ viewId: "ocid1.dnsview.oc1..x" }] })).toBe(
      UNKNOWN,
    );
    const own = (await oci.call("GET", resolver)).body["defaultViewId"];
    expect(await oci.outcome("DELETE", `${DNS}/views/${String(own)}`)).toBe("409 IncorrectState");
  });
});
