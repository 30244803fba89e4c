import { describe, expect, it } from "vitest";
import { recordResources } from "../../../test/harness/record-resources.ts";
import { watchOptions } from "../../../test/harness/watch-options.ts";
import { ServiceCatalog, type ServiceCatalogArgs } from "./service-catalog.ts";
import { stackPackage } from "./stack/package.ts";

const args: ServiceCatalogArgs = {
  tenancyId: "root",
  governanceCompartmentId: "g",
  governanceCompartment: ["ai", "governance"],
  region: "us-chicago-1",
  namespace: "ns",
  kmsKeyId: "key",
  logGroupId: "logs",
  logRetentionDays: 180,
  catalogStatus: "ACTIVE",
  platformTopicId: "topic",
  requesterGroups: ["product-leads", "Default/architects"],
  environments: ["dev", "prod"],
  costCenters: [{ id: "CC-1042", name: "Payments" }],
  approvedUses: ["knowledge-search"],
  dataClasses: ["public", "internal"],
  models: ["openai.gpt-oss-20b"],
  currency: "USD",
  tags: { "Rollout.Team": "platform" },
};
const definedTags = { "Rollout.Team": "platform" };

const record = (change: Partial<ServiceCatalogArgs> = {}) =>
  recordResources(() => {
    new ServiceCatalog("catalog", { ...args, ...change });
  });
const statements = async (change: Partial<ServiceCatalogArgs> = {}) => {
  const policies = (await record(change)).filter(({ type }) => type === "oci:Identity/policy:Policy");
  return policies.map(({ inputs }) => inputs["statements"]);
};

const bucketLog = (category: string) => ({
  type: "oci:Logging/log:Log",
  name: `catalog-requests-${category}`,
  inputs: {
    logGroupId: "logs",
    displayName: `catalog-requests-${category}`,
    logType: "SERVICE",
    isEnabled: true,
    retentionDuration: 180,
    configuration: {
      compartmentId: "g",
      source: {
        sourceType: "OCISERVICE",
        service: "objectstorage",
        category,
        resource: "ai-access-requests",
      },
    },
    definedTags,
  },
});

it("offers one entry that files into a private bucket, and tells the platform of each request", async () => {
  const { version, zip } = stackPackage({ ...args, bucketName: "ai-access-requests" });
  const recorded = (await record()).filter(({ type }) => type !== "oci:Identity/policy:Policy");

  expect(recorded).toEqual([
    {
      type: "oci:ServiceCatalog/catalog:Catalog",
      name: "catalog",
      inputs: { compartmentId: "g", displayName: "AI", status: "ACTIVE", definedTags },
    },
    {
      type: "oci:ServiceCatalog/privateApplication:PrivateApplication",
      name: "catalog-application",
      inputs: {
        compartmentId: "g",
        displayName: "OpenAI access",
        shortDescription: expect.any(String),
        longDescription: expect.stringContaining("It provisions nothing"),
        packageDetails: { packageType: "STACK", version, zipFileBase64encoded: zip },
        definedTags,
      },
    },
    {
      type: "oci:ServiceCatalog/catalogAssociation:CatalogAssociation",
      name: "catalog-association",
      inputs: {
        serviceCatalogId: "id-of-catalog",
        entityId: "id-of-catalog-application",
        entityType: "privateapplication",
      },
    },
    {
      type: "oci:Events/rule:Rule",
      name: "catalog-request-filed",
      inputs: {
        compartmentId: "g",
        displayName: "ai-access-request-filed",
        description: "Tells the platform team of every request for access.",
        isEnabled: true,
        condition:
          '{"eventType":["com.oraclecloud.objectstorage.createobject"],"data":{"additionalDetails":{"bucketName":["ai-access-requests"]}}}',
        actions: { action: [{ actionType: "ONS", isEnabled: true, topicId: "topic" }] },
        definedTags,
      },
    },
    {
      type: "oci:ObjectStorage/bucket:Bucket",
      name: "catalog-requests",
      inputs: {
        compartmentId: "g",
        namespace: "ns",
        name: "ai-access-requests",
        accessType: "NoPublicAccess",
        kmsKeyId: "key",
        versioning: "Enabled",
        objectEventsEnabled: true,
        definedTags,
      },
    },
    bucketLog("read"),
    bucketLog("write"),
  ]);
});

it("keeps filed requests from a mistaken destroy, and offers no entry before requests can be filed", async () => {
  const { kept, awaited } = await watchOptions(
    (options) => void new ServiceCatalog("catalog", args, options),
  );

  expect(kept).toEqual(["catalog-requests"]);
  expect(awaited).toEqual([
    ["catalog-requests", ["Policy"]],
    ["catalog-application", ["Bucket"]],
  ]);
});

describe("a requester", () => {
  const object =
    "where all {target.bucket.name = 'ai-access-requests', any {request.permission = 'OBJECT_CREATE', request.permission = 'OBJECT_READ'}}";

  it("finds the entry and creates objects, but neither lists, overwrites nor deletes any", async () => {
    expect(await statements()).toEqual([
      [
        "allow service objectstorage-us-chicago-1 to use keys in compartment ai:governance",
        "allow group 'Default'/'architects' to read service-catalogs in compartment ai:governance",
        "allow group 'Default'/'architects' to read private-applications in compartment ai:governance",
        `allow group 'Default'/'architects' to manage objects in compartment ai:governance ${object}`,
        "allow group product-leads to read service-catalogs in compartment ai:governance",
        "allow group product-leads to read private-applications in compartment ai:governance",
        `allow group product-leads to manage objects in compartment ai:governance ${object}`,
      ],
    ]);
  });

  it("is granted the same in whatever order the groups are named", async () => {
    expect(await statements({ requesterGroups: args.requesterGroups.toReversed() })).toEqual(
      await statements(),
    );
  });
});

it("lets the bucket be encrypted where nobody may ask", async () => {
  expect(await statements({ requesterGroups: [] })).toEqual([
    ["allow service objectstorage-us-chicago-1 to use keys in compartment ai:governance"],
  ]);
});

it("keeps the Marketplace of the tenancy as it is where the catalog is inactive", async () => {
  const recorded = await record({ catalogStatus: "INACTIVE" });
  expect(recorded.find(({ name }) => name === "catalog")?.inputs["status"]).toBe("INACTIVE");
});
