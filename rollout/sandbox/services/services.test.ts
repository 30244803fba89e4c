import { beforeEach, describe, expect, it } from "vitest";
import { createApi } from "../api.ts";
import { asBody, type Body } from "../body.ts";
import { Store } from "../store.ts";
import { WorkRequests } from "../work-requests.ts";
import { SERVICES } from "./index.ts";

const now = () => new Date("2026-03-01T12:00:00Z");
const world = { tenancyId: "ocid1.tenancy.oc1..sandbox", namespace: "sandbox", region: "us-chicago-1", now };

let api: ReturnType<typeof createApi>;

beforeEach(() => {
  const store = new Store({ records: [], generations: {} }, () => {});
  api = createApi(SERVICES, { store, world, workRequests: new WorkRequests(now) }, () => {});
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
const LOGGING = "logging.us-chicago-1.oci.oraclecloud.com/20200531";
const STORAGE = "objectstorage.us-chicago-1.oraclecloud.com/n/sandbox";
const MODELS = "generativeai.us-chicago-1.oci.oraclecloud.com/20231130";
const TOPICS = "notification.us-chicago-1.oraclecloud.com/20181201";

/** Where each kind is made, which field ends its path, and what is answered once it is deleted. */
const cases: [kind: string, collection: () => Promise<string>, key: string, afterwards: number | string][] = [
  ["compartment", async () => `${IDENTITY}/compartments`, "id", "DELETED"],
  ["policy", async () => `${IDENTITY}/policies`, "id", "DELETED"],
  ["group", async () => `${IDENTITY}/groups`, "id", "DELETED"],
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
  ["generativeaiproject", async () => `${MODELS}/generativeAiProjects`, "id", "DELETED"],
  ["generativeaiprivateendpoint", async () => `${MODELS}/generativeAiPrivateEndpoints`, "id", "DELETED"],
  ["onstopic", async () => `${TOPICS}/topics`, "topicId", 404],
];

it.each(cases)(
  "keeps a %s from its creation to its deletion",
  async (kind, collectionOf, key, afterwards) => {
    const collection = await collectionOf();
    const sent = {
      compartmentId: "ocid1.compartment.oc1..a",
      name: "it",
      displayName: "it",
      definedTags: { A: { b: "c" } },
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

    const { status, work } = await call("DELETE", url);
    expect(status).toBe(work === null ? 204 : 202);
    const { status: found, body } = await call("GET", url);
    expect(found === 404 ? found : body["lifecycleState"]).toBe(afterwards);
    expect(JSON.stringify((await call("GET", collection)).answer)).not.toContain(String(created.body[key]));
    expect((await call("DELETE", url)).status).toBe(404);
  },
);

it("tries every kind but those that are only ever scheduled for deletion", () => {
  const kinds = SERVICES.flatMap((service) => service.kinds.map(({ kind }) => kind));
  expect(kinds.filter((kind) => !cases.some(([tried]) => tried === kind))).toEqual(["vault", "key"]);
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
