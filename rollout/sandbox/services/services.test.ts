import { beforeEach, describe, expect, it } from "vitest";
import { asBody, type Body } from "../body.ts";
import { bareApi } from "../testing/bare-api.ts";
import { SERVICES } from "./index.ts";

const now = () => new Date("2026-03-01T12:00:00Z");
const region = "us-chicago-1";
const world = {
  tenancyId: "ocid1.tenancy.oc1..sandbox",
  namespace: "sandbox",
  region,
  homeRegion: region,
  now,
};

let api: ReturnType<typeof bareApi>["answer"];

/** OCID of the key `A.b`. */
let keyId: string;

beforeEach(async () => {
  ({ answer: api } = bareApi({ now, region }));
  const namespace = await idOf(`${IDENTITY}/tagNamespaces`, { compartmentId: world.tenancyId, name: "A" });
  keyId = await idOf(`${IDENTITY}/tagNamespaces/${namespace}/tags`, { name: "b" });
});

async function call(method: string, url: string, sent?: Body) {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const response = await api(new Request(`https://${url}`, { method, body }));
  const text = await response.text();
  const answer: unknown = text === "" ? undefined : JSON.parse(text);
  return {
    status: response.status,
    work: response.headers.get("opc-work-request-id"),
    answer,
    body: asBody(answer),
  };
}

/** Creates something, @returns its OCID. */
async function idOf(url: string, sent: Body): Promise<string> {
  const { body } = await call("POST", url, sent);
  return String(body["id"]);
}

const IDENTITY = "identity.us-chicago-1.oci.oraclecloud.com/20160918";
const USAGE = "usage.us-chicago-1.oci.oraclecloud.com/20190111";
const CORE = "iaas.us-chicago-1.oraclecloud.com/20160918";
const KEYS = "kms.us-chicago-1.oraclecloud.com/20180608";
const LOGGING = "logging.us-chicago-1.oci.oraclecloud.com/20200531";
const STORAGE = "objectstorage.us-chicago-1.oraclecloud.com/n/sandbox";
const MODELS = "generativeai.us-chicago-1.oci.oraclecloud.com/20231130";
const EVENTS = "events.us-chicago-1.oci.oraclecloud.com/20181201";
const CONNECTORS = "service-connector-hub.us-chicago-1.oci.oraclecloud.com/20200909";
const STREAMS = "streaming.us-chicago-1.oci.oraclecloud.com/20180418";
const CATALOG = "service-catalog.us-chicago-1.oci.oraclecloud.com/20210527";
const REPORTS = "usageapi.us-chicago-1.oci.oraclecloud.com/20200107";
const LIMITS = "limits.us-chicago-1.oci.oraclecloud.com/20181025";
const ALARMS = "telemetry.us-chicago-1.oraclecloud.com/20180401";
const DNS = "dns.us-chicago-1.oci.oraclecloud.com/20180115";
const TOPICS = "notification.us-chicago-1.oraclecloud.com/20181201";

/** Where each kind is made, which field ends its path, and what is answered once it is deleted. */
const cases: [kind: string, collection: () => Promise<string>, key: string, afterwards: number | string][] = [
  ["compartment", async () => `${IDENTITY}/compartments`, "id", "DELETED"],
  ["policy", async () => `${IDENTITY}/policies`, "id", "DELETED"],
  ["group", async () => `${IDENTITY}/groups`, "id", "DELETED"],
  ["user", async () => `${IDENTITY}/users`, "id", "DELETED"],
  ["dynamicgroup", async () => `${IDENTITY}/dynamicGroups`, "id", "DELETED"],
  ["tagnamespace", async () => `${IDENTITY}/tagNamespaces`, "id", "DELETED"],
  [
    "tagdefinition",
    async () =>
      `${IDENTITY}/tagNamespaces/${await idOf(`${IDENTITY}/tagNamespaces`, { name: "Spend" })}/tags`,
    "name",
    "DELETED",
  ],
  ["tagdefault", async () => `${IDENTITY}/tagDefaults`, "id", 404],
  ["budget", async () => `${USAGE}/budgets`, "id", 404],
  [
    "budgetalertrule",
    async () => `${USAGE}/budgets/${await idOf(`${USAGE}/budgets`, { displayName: "cap" })}/alertRules`,
    "id",
    404,
  ],
  ["vcn", async () => `${CORE}/vcns`, "id", "TERMINATED"],
  ["subnet", async () => `${CORE}/subnets`, "id", "TERMINATED"],
  ["securitylist", async () => `${CORE}/securityLists`, "id", "TERMINATED"],
  ["networksecuritygroup", async () => `${CORE}/networkSecurityGroups`, "id", "TERMINATED"],
  ["loggroup", async () => `${LOGGING}/logGroups`, "id", 404],
  [
    "log",
    async () => `${LOGGING}/logGroups/${await idOf(`${LOGGING}/logGroups`, { displayName: "team" })}/logs`,
    "id",
    404,
  ],
  ["bucket", async () => `${STORAGE}/b`, "name", 404],
  [
    "retentionrule",
    async () => {
      await idOf(`${STORAGE}/b`, { name: "traces" });
      return `${STORAGE}/b/traces/retentionRules`;
    },
    "id",
    404,
  ],
  [
    "preauthenticatedrequest",
    async () => {
      await idOf(`${STORAGE}/b`, { name: "reports" });
      return `${STORAGE}/b/reports/p`;
    },
    "id",
    404,
  ],
  ["generativeaiproject", async () => `${MODELS}/generativeAiProjects`, "id", "DELETED"],
  ["generativeaiprivateendpoint", async () => `${MODELS}/generativeAiPrivateEndpoints`, "id", "DELETED"],
  ["onstopic", async () => `${TOPICS}/topics`, "topicId", 404],
  ["onssubscription", async () => `${TOPICS}/subscriptions`, "id", "DELETED"],
  ["networksource", async () => `${IDENTITY}/networkSources`, "id", "DELETED"],
  ["costanomalymonitor", async () => `${USAGE}/costAnomalyMonitors`, "id", "DELETED"],
  ["costalertsubscription", async () => `${USAGE}/costAlertSubscriptions`, "id", 404],
  ["capturefilter", async () => `${CORE}/captureFilters`, "id", "TERMINATED"],
  ["routetable", async () => `${CORE}/routeTables`, "id", "TERMINATED"],
  ["servicegateway", async () => `${CORE}/serviceGateways`, "id", "TERMINATED"],
  ["localpeeringgateway", async () => `${CORE}/localPeeringGateways`, "id", "TERMINATED"],
  ["drg", async () => `${CORE}/drgs`, "id", "TERMINATED"],
  ["drgattachment", async () => `${CORE}/drgAttachments`, "id", "DETACHED"],
  ["drgroutetable", async () => `${CORE}/drgRouteTables`, "id", "TERMINATED"],
  ["drgroutedistribution", async () => `${CORE}/drgRouteDistributions`, "id", "TERMINATED"],
  ["eventrule", async () => `${EVENTS}/rules`, "id", "DELETED"],
  ["serviceconnector", async () => `${CONNECTORS}/serviceConnectors`, "id", "DELETED"],
  ["streampool", async () => `${STREAMS}/streampools`, "id", "DELETED"],
  ["stream", async () => `${STREAMS}/streams`, "id", "DELETED"],
  ["servicecatalog", async () => `${CATALOG}/serviceCatalogs`, "id", "DELETED"],
  ["privateapplication", async () => `${CATALOG}/privateApplications`, "id", "DELETED"],
  ["servicecatalogassociation", async () => `${CATALOG}/serviceCatalogAssociations`, "id", 404],
  ["usagequery", async () => `${REPORTS}/queries`, "id", 404],
  ["usageschedule", async () => `${REPORTS}/schedules`, "id", 404],
  ["quota", async () => `${LIMITS}/quotas`, "id", 404],
  ["alarm", async () => `${ALARMS}/alarms`, "id", "DELETED"],
  ["dnsview", async () => `${DNS}/views`, "id", "DELETED"],
  ["dns-zone", async () => `${DNS}/zones`, "id", "DELETED"],
];

/** What OCI insists on when it makes one of a kind. */
function insisted(kind: string): Body {
  const root = { compartmentId: world.tenancyId };
  const kinds: Readonly<Record<string, Body>> = {
    // Budgets lie in the root compartment.
    budget: root,
    policy: { ...root, statements: ["allow any-user to inspect buckets in tenancy"] },
    group: root,
    networksource: root,
    dynamicgroup: { ...root, matchingRule: "resource.type = 'fnfunc'" },
    tagdefault: { tagDefinitionId: keyId, value: "c" },
    quota: { ...root, statements: ["zero generative-ai quotas in tenancy"] },
  };
  return kinds[kind] ?? {};
}

it.each(cases)(
  "keeps a %s from its creation to its deletion",
  async (kind, collectionOf, key, afterwards) => {
    const collection = await collectionOf();
    const sent = {
      compartmentId: "ocid1.compartment.oc1..a",
      name: "it",
      displayName: "it",
      definedTags: { A: { b: "c" } },
      ...insisted(kind),
    };
    const created = await call("POST", collection, sent);
    expect(created.body).toMatchObject(sent);
    const url = `${collection}/${String(created.body[key])}`;
    expect((await call("GET", url)).body).toEqual(created.body);
    expect(JSON.stringify((await call("GET", collection)).answer)).toContain(JSON.stringify(created.body));

    const method = kind === "bucket" ? "POST" : "PUT";
    const changed = await call(method, url, { freeformTags: { now: "changed" } });
    expect((await call("GET", url)).body).toEqual(changed.body);
    expect(changed.body).toMatchObject({ ...sent, freeformTags: { now: "changed" } });

    if (kind === "tagdefinition") await call("PUT", url, { isRetired: true });
    const { status, work } = await call("DELETE", url);
    expect(status).toBe(work === null ? 204 : 202);
    const { status: found, body } = await call("GET", url);
    expect(found === 404 ? found : body["lifecycleState"]).toBe(afterwards);
    expect(JSON.stringify((await call("GET", collection)).answer)).not.toContain(String(created.body[key]));
    expect((await call("DELETE", url)).status).toBe(404);
  },
);

it("tries every kind but those only ever scheduled for deletion, and one that comes with its network", () => {
  const kinds = SERVICES.flatMap((service) => service.kinds.map(({ kind }) => kind));
  expect(kinds.filter((kind) => !cases.some(([tried]) => tried === kind))).toEqual([
    // users.test.ts tries this one: it holds a user and a group together.
    "usergroupmembership",
    "vault",
    "key",
    "dnsresolver",
  ]);
});

/** Kinds of which a second one of a name is refused in the place where the first one is. */
const unique = new Map([
  ["compartment", "CompartmentAlreadyExists"],
  ["policy", "PolicyAlreadyExists"],
  ["group", "GroupAlreadyExists"],
  ["user", "UserAlreadyExists"],
  ["networksource", "NetworkSourceAlreadyExists"],
  ["dynamicgroup", "DynamicGroupAlreadyExists"],
  ["tagnamespace", "TagNamespaceAlreadyExists"],
  ["tagdefinition", "TagDefinitionAlreadyExists"],
  ["tagdefault", "TagDefaultAlreadyExists"],
  ["bucket", "BucketAlreadyExists"],
  ["loggroup", "Conflict"],
  ["log", "Conflict"],
  ["onstopic", "Conflict"],
  ["stream", "Conflict"],
  ["usageschedule", "Conflict"],
  ["quota", "Conflict"],
  ["dns-zone", "Conflict"],
  // Of the same target, not of a name.
  ["budget", "Conflict"],
]);

it.each(cases)("refuses a second %s of a name where OCI does", async (kind, collectionOf) => {
  const collection = await collectionOf();
  const sent = {
    compartmentId: "ocid1.compartment.oc1..a",
    name: "it",
    displayName: "it",
    targets: ["it"],
    ...insisted(kind),
  };
  await call("POST", collection, sent);
  const second = await call("POST", collection, sent);
  expect(second.body["code"]).toBe(unique.get(kind));
  expect(second.status).toBe(unique.has(kind) ? 409 : 200);
});

/** A group with two equal rules. */
async function createRules(name = "endpoint") {
  const group = await idOf(`${CORE}/networkSecurityGroups`, { displayName: name });
  const url = `${CORE}/networkSecurityGroups/${group}`;
  const rule = { direction: "INGRESS", protocol: "6", source: "10.0.0.0/16", description: "first" };
  const { body } = await call("POST", `${url}/actions/addSecurityRules`, { securityRules: [rule, rule] });
  return { url, added: [body["securityRules"]].flat().map(asBody) };
}

describe("network security group", () => {
  it("tells two equal rules apart, and another group's rules from its own", async () => {
    const { url, added } = await createRules();
    await createRules("another group");
    expect(new Set(added.map(({ id }) => id)).size).toBe(2);
    expect((await call("GET", `${url}/securityRules`)).answer).toEqual(added);
  });

  it("replaces a rule that is updated, and keeps its id and direction", async () => {
    const { url, added } = await createRules();
    const { id } = added[0] ?? {};
    const replacement = { id, protocol: "17", source: "10.1.0.0/16" };
    await call("POST", `${url}/actions/updateSecurityRules`, { securityRules: [replacement] });
    const [first, second] = [(await call("GET", `${url}/securityRules`)).answer].flat().map(asBody);
    expect(first).toMatchObject({ ...replacement, direction: "INGRESS" });
    expect(first).not.toHaveProperty("description");
    expect(second).toEqual(added[1]);
  });

  it("removes the rule it is told to, and answers 404 for one it doesn't have", async () => {
    const { url, added } = await createRules();
    await call("POST", `${url}/actions/removeSecurityRules`, { securityRuleIds: [added[0]?.["id"]] });
    expect((await call("GET", `${url}/securityRules`)).answer).toEqual([added[1]]);
    const lost = await call("POST", `${url}/actions/updateSecurityRules`, {
      securityRules: [{ id: added[0]?.["id"] }],
    });
    expect(lost.status).toBe(404);
  });
});

it("names the namespace", async () => {
  expect((await call("GET", "objectstorage.us-chicago-1.oraclecloud.com/n")).answer).toBe("sandbox");
});

it("moves a resource to another compartment", async () => {
  const id = await idOf(`${ALARMS}/alarms`, { compartmentId: "a", displayName: "errors" });
  await call("POST", `${ALARMS}/alarms/${id}/actions/changeCompartment`, { compartmentId: "b" });
  expect((await call("GET", `${ALARMS}/alarms/${id}`)).body).toMatchObject({
    compartmentId: "b",
    displayName: "errors",
  });
});

it("refuses an eleventh cost-tracking key, also by an update", async () => {
  const namespace = await idOf(`${IDENTITY}/tagNamespaces`, { name: "Spend" });
  const tags = `${IDENTITY}/tagNamespaces/${namespace}/tags`;
  const add = (name: string, isCostTracking: boolean) => call("POST", tags, { name, isCostTracking });
  for (let key = 1; key <= 10; key += 1) expect((await add(`Key${key}`, true)).status).toBe(200);
  expect((await add("Key11", true)).body["code"]).toBe("LimitExceeded");
  expect((await add("Key11", false)).status).toBe(200);
  expect((await call("PUT", `${tags}/Key11`, { isCostTracking: true })).status).toBe(400);
  expect((await call("PUT", `${tags}/Key1`, { isCostTracking: false })).status).toBe(200);
  expect((await call("PUT", `${tags}/Key11`, { isCostTracking: true })).status).toBe(200);
});

describe("bucket", () => {
  const duration = { timeAmount: 30, timeUnit: "DAYS" };

  async function rule(sent: Body): Promise<unknown> {
    return (await call("POST", `${STORAGE}/b/traces/retentionRules`, sent)).body["code"];
  }

  it("keeps either versions or by a rule", async () => {
    await call("POST", `${STORAGE}/b`, { name: "traces", versioning: "Enabled" });
    expect(await rule({ duration })).toBe("Conflict");
    await call("POST", `${STORAGE}/b/traces`, { versioning: "Suspended" });
    expect(await rule({ duration })).toBeUndefined();
    expect((await call("POST", `${STORAGE}/b/traces`, { versioning: "Enabled" })).status).toBe(409);
  });

  it("locks a rule with a duration, 14 days ahead", async () => {
    await call("POST", `${STORAGE}/b`, { name: "traces" });
    expect(await rule({ duration, timeRuleLocked: "2026-03-15T11:59:59Z" })).toBe("InvalidParameter");
    expect(await rule({ timeRuleLocked: "2026-03-16T00:00:00Z" })).toBe("InvalidParameter");
    expect(await rule({ duration, timeRuleLocked: "2026-03-16T00:00:00Z" })).toBeUndefined();
  });

  it("has one lifecycle policy, put and taken as a whole", async () => {
    await call("POST", `${IDENTITY}/policies`, {
      compartmentId: world.tenancyId,
      name: "storage",
      statements: ["allow service objectstorage-us-chicago-1 to manage object-family in tenancy"],
    });
    await call("POST", `${STORAGE}/b`, { name: "traces" });
    const url = `${STORAGE}/b/traces/l`;
    expect((await call("GET", url)).body["code"]).toBe("LifecyclePolicyNotFound");
    await call("PUT", url, { items: [{ name: "first" }] });
    await call("PUT", url, { items: [{ name: "second" }] });
    expect((await call("GET", url)).body["items"]).toEqual([{ name: "second" }]);
    expect((await call("DELETE", url)).status).toBe(204);
    expect((await call("GET", url)).status).toBe(404);
    expect((await call("PUT", `${STORAGE}/b/other/l`, { items: [] })).status).toBe(404);
  });
});

describe("network", () => {
  it("comes with an open default list, and a resolver that goes with it", async () => {
    const { body: vcn } = await call("POST", `${CORE}/vcns`, {
      displayName: "net",
      cidrBlocks: ["10.0.0.0/16"],
    });
    const list = `${CORE}/securityLists/${String(vcn["defaultSecurityListId"])}`;
    expect((await call("GET", list)).body["ingressSecurityRules"]).toHaveLength(3);
    await call("PUT", list, { ingressSecurityRules: [], egressSecurityRules: [] });
    expect((await call("GET", list)).body).toMatchObject({ ingressSecurityRules: [], vcnId: vcn["id"] });

    const url = `${CORE}/vcns/${String(vcn["id"])}`;
    const { body: association } = await call("GET", `${url}/dnsResolverAssociation`);
    expect(association).toMatchObject({ vcnId: vcn["id"], lifecycleState: "AVAILABLE" });
    const resolver = `${DNS}/resolvers/${String(association["dnsResolverId"])}`;
    const viewId = await idOf(`${DNS}/views`, { displayName: "models" });
    await call("PUT", resolver, { attachedViews: [{ viewId }] });
    expect((await call("GET", resolver)).body).toMatchObject({
      attachedVcnId: vcn["id"],
      attachedViews: [{ viewId }],
    });
    expect((await call("DELETE", resolver)).body["code"]).toBe("NotImplemented");
    await call("DELETE", url);
    expect((await call("GET", resolver)).status).toBe(404);
    expect((await call("GET", `${url}/dnsResolverAssociation`)).body["code"]).toBe("NotFound");
  });

  it("answers a route to a block under both names, and one to a service under its own", async () => {
    const toBlock = { destination: "10.0.0.0/16", networkEntityId: "drg" };
    const byOldName = { cidrBlock: "10.1.0.0/16", networkEntityId: "drg" };
    const toService = {
      destination: "storage",
      destinationType: "SERVICE_CIDR_BLOCK",
      networkEntityId: "sgw",
    };
    const { body } = await call("POST", `${CORE}/routeTables`, {
      routeRules: [toBlock, byOldName, toService],
    });
    expect(body["routeRules"]).toEqual([
      { ...toBlock, cidrBlock: "10.0.0.0/16", destinationType: "CIDR_BLOCK", routeType: "STATIC" },
      { ...byOldName, destination: "10.1.0.0/16", destinationType: "CIDR_BLOCK", routeType: "STATIC" },
      { ...toService, routeType: "STATIC" },
    ]);
  });

  it("peers two gateways, each with the other's network, once", async () => {
    const gateway = async (cidrBlock: string) => {
      const vcnId = await idOf(`${CORE}/vcns`, { displayName: cidrBlock, cidrBlocks: [cidrBlock] });
      return idOf(`${CORE}/localPeeringGateways`, { displayName: cidrBlock, vcnId });
    };
    const [one, other] = [await gateway("10.0.0.0/16"), await gateway("10.1.0.0/16")];
    const connect = async (id: string, peerId: string) =>
      (await call("POST", `${CORE}/localPeeringGateways/${id}/actions/connect`, { peerId })).status;
    expect(await connect(one, "ocid1.localpeeringgateway.oc1..x")).toBe(404);
    expect(await connect(one, other)).toBe(204);
    expect(await connect(other, one)).toBe(409);
    expect((await call("GET", `${CORE}/localPeeringGateways/${other}`)).body).toMatchObject({
      peeringStatus: "PEERED",
      peerId: one,
      peerAdvertisedCidr: "10.0.0.0/16",
    });
  });

  it("attaches to a gateway under the default table, and keeps which network it is", async () => {
    const { body: drg } = await call("POST", `${CORE}/drgs`, { compartmentId: "a", displayName: "hub" });
    const { body } = await call("POST", `${CORE}/drgAttachments`, {
      drgId: drg["id"],
      networkDetails: { type: "VCN", id: "ocid1.vcn.oc1..a" },
    });
    expect(body).toMatchObject({
      compartmentId: "a",
      vcnId: "ocid1.vcn.oc1..a",
      drgRouteTableId: asBody(drg["defaultDrgRouteTables"])["vcn"],
    });
    const url = `${CORE}/drgAttachments/${String(body["id"])}`;
    await call("PUT", url, { networkDetails: { type: "VCN", routeTableId: "table" } });
    expect((await call("GET", url)).body["networkDetails"]).toEqual({
      type: "VCN",
      id: "ocid1.vcn.oc1..a",
      routeTableId: "table",
      vcnRouteType: "SUBNET_CIDRS",
    });
  });
});

describe("records of a zone", () => {
  it("are patched, put and read as one list, by the zone's OCID or name", async () => {
    const viewId = await idOf(`${DNS}/views`, { displayName: "models" });
    const zone = await idOf(`${DNS}/zones`, { name: "models.example.com", viewId });
    const url = `${DNS}/zones/${zone}/records/models.example.com/A`;
    const record = { domain: "models.example.com", rtype: "A", rdata: "10.0.0.2", ttl: 60 };
    const add = { items: [{ operation: "PROHIBIT" }, { operation: "ADD", ...record }] };
    expect((await call("GET", url)).status).toBe(404);
    expect((await call("PATCH", url, add)).body).toMatchObject({ items: [record] });
    expect((await call("PATCH", url, add)).status).toBe(412);
    await call("PUT", url, { items: [{ ...record, ttl: 120 }] });
    const byName = `${DNS}/zones/models.example.com/records/MODELS.example.com/A?viewId=${viewId}`;
    expect((await call("GET", byName)).body).toMatchObject({ items: [{ ...record, ttl: 120 }] });
    expect((await call("DELETE", url)).status).toBe(204);
    expect((await call("GET", url)).body["code"]).toBe("NotFound");
    expect((await call("PATCH", url, add)).status).toBe(200);
  });
});

describe("what is told otherwise than it was sent", () => {
  it("is the action of an event rule, which gets an id that an update keeps", async () => {
    const { body: topic } = await call("POST", `${TOPICS}/topics`, { name: "alerts" });
    const action = { actionType: "ONS", isEnabled: true, topicId: topic["topicId"] };
    const { body } = await call("POST", `${EVENTS}/rules`, {
      displayName: "a",
      actions: { actions: [action] },
    });
    const [told] = [asBody(body["actions"])["actions"]].flat().map(asBody);
    expect(told).toMatchObject({ ...action, lifecycleState: "ACTIVE" });
    expect(told?.["id"]).toMatch(/^ocid1\.eventaction\./);
    const changed = await call("PUT", `${EVENTS}/rules/${String(body["id"])}`, {
      description: "b",
      actions: { actions: [action] },
    });
    expect(changed.body["actions"]).toEqual(body["actions"]);
  });

  it("is the key of a stream pool; its streams go with it", async () => {
    const { body: vault } = await call("POST", `${KEYS}/vaults`, { displayName: "keys" });
    const host = String(vault["managementEndpoint"]).replace("https://", "");
    const kmsKeyId = await idOf(`${host}/20180608/keys`, { displayName: "siem" });
    const sent = { compartmentId: "a", name: "siem", customEncryptionKeyDetails: { kmsKeyId } };
    const { body } = await call("POST", `${STREAMS}/streampools`, sent);
    expect(body["customEncryptionKey"]).toEqual({ kmsKeyId, keyState: "ACTIVE" });
    expect(body).not.toHaveProperty("customEncryptionKeyDetails");
    const stream = { name: "siem", partitions: 1, streamPoolId: body["id"] };
    const id = await idOf(`${STREAMS}/streams`, stream);
    expect((await call("GET", `${STREAMS}/streams/${id}`)).body["compartmentId"]).toBe("a");
    await call("DELETE", `${STREAMS}/streampools/${String(body["id"])}`);
    expect((await call("GET", `${STREAMS}/streams/${id}`)).body["lifecycleState"]).toBe("DELETED");
  });

  it("is the package of an application, which must be an archive", async () => {
    const application = (content: string) => ({
      packageDetails: { packageType: "STACK", version: "1", zipFileBase64Encoded: btoa(content) },
    });
    const { body } = await call("POST", `${CATALOG}/privateApplications`, application("PK..."));
    expect(body).toMatchObject({ packageType: "STACK" });
    expect(body).not.toHaveProperty("packageDetails");
    expect((await call("POST", `${CATALOG}/privateApplications`, application("no"))).status).toBe(400);
  });

  it("is the target of a connector that writes objects, with the batches of OCI", async () => {
    await idOf(`${STORAGE}/b`, { name: "traces" });
    const target = { kind: "objectStorage", bucketName: "traces", batchRolloverTimeInMs: 60_000 };
    const { body } = await call("POST", `${CONNECTORS}/serviceConnectors`, { displayName: "a", target });
    expect(body["target"]).toEqual({ ...target, batchRolloverSizeInMBs: 100 });
    const url = `${CONNECTORS}/serviceConnectors/${String(body["id"])}`;
    expect((await call("POST", `${url}/actions/deactivate`)).body["lifecycleState"]).toBe("INACTIVE");
  });

  it("is how a subscription is to be delivered; nobody has confirmed it", async () => {
    const { body: topic } = await call("POST", `${TOPICS}/topics`, { name: "alerts" });
    const { body } = await call("POST", `${TOPICS}/subscriptions`, {
      endpoint: "a@example.com",
      topicId: topic["topicId"],
    });
    expect(body["lifecycleState"]).toBe("PENDING");
    const url = `${TOPICS}/subscriptions/${String(body["id"])}`;
    const changed = await call("PUT", url, { deliveryPolicy: { maxRetryDuration: 1 } });
    expect(changed.body["deliverPolicy"]).toBe('{"maxRetryDuration":1}');
  });
});
