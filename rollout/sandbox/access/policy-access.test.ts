import { beforeEach, describe, expect, it } from "vitest";
import type { Ask } from "../access.ts";
import type { Body } from "../body.ts";
import { Refusal } from "../refusal.ts";
import { Store, type StoredRecord } from "../store.ts";
import { SERVICES } from "../services/index.ts";
import { operationOf, READ_KINDS } from "./operations.ts";
import { PolicyAccess } from "./policy-access.ts";

/** Source of the cases: OCI IAM, Policy Syntax, Policies and Compartments, Advanced Policy Features, and the policy reference of each service. */
const TENANCY = "ocid1.tenancy.oc1..t";
const now = () => new Date("2026-03-01T12:00:00Z");
const region = "us-chicago-1";
const world = { tenancyId: TENANCY, namespace: "n", region, homeRegion: region, now };
const someone = { id: "user", name: "someone", groupIds: ["team"], isAdministrator: false };

let store: Store;
let access: PolicyAccess;

function put(kind: string, id: string, body: Body, name = id): StoredRecord {
  const record = { service: "s", kind, id, name, parentId: "", scope: {}, body, isDeleted: false };
  store.put(record);
  return record;
}

/** tenancy > ai > dev > (payments, claims); ai > prod. */
beforeEach(() => {
  store = new Store({ records: [], generations: {} }, () => {});
  access = new PolicyAccess(store, world);
  for (const [name, parent] of [
    ["ai", TENANCY],
    ["dev", "ai"],
    ["prod", "ai"],
    ["payments", "dev"],
    ["claims", "dev"],
  ] as const) {
    put("compartment", name, { compartmentId: parent });
  }
  put("group", "team", {}, "Team");
});

function allow(statement: string, attachedTo = TENANCY): void {
  put("policy", `policy ${statement} ${attachedTo}`, { compartmentId: attachedTo, statements: [statement] });
}

const CREATE: Ask = { service: "objectstorage", kind: "bucket", action: "create", compartmentId: "dev" };

function may(ask: Partial<Ask> = {}, who: Partial<typeof someone> = {}): boolean {
  try {
    access.require({ ...someone, ...who }, { ...CREATE, ...ask });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "NotAuthorizedOrNotFound") return false;
    throw error;
  }
}

it("allows nothing without a statement, and Administrators everything", () => {
  expect(may()).toBe(false);
  expect(may({}, { isAdministrator: true })).toBe(true);
});

it("says of a refusal what the caller named, and no more", () => {
  const key = "bucket traces";
  expect(() => access.require(someone, { ...CREATE, action: "read", key })).toThrow(
    "Authorization failed or requested resource not found: bucket traces",
  );
});

describe("where", () => {
  it.each<[statement: string, attachedTo: string, reached: string[]]>([
    ["in tenancy", TENANCY, [TENANCY, "ai", "dev", "payments", "prod"]],
    ["in tenancy", "ai", []],
    ["in compartment ai", TENANCY, ["ai", "dev", "payments", "prod"]],
    ["in compartment AI:Dev", TENANCY, ["dev", "payments"]],
    ["in compartment ai:dev:payments", TENANCY, ["payments"]],
    ["in compartment dev", TENANCY, []],
    ["in compartment dev", "ai", ["dev", "payments"]],
    // The compartment itself, where the policy lies in it.
    ["in compartment dev", "dev", ["dev", "payments"]],
    ["in compartment id dev", TENANCY, ["dev", "payments"]],
    ["in compartment id dev", "prod", []],
    ["in compartment other", TENANCY, []],
  ])("`%s` of a policy in %s reaches %j", (location, attachedTo, reached) => {
    allow(`allow group Team to manage buckets ${location}`, attachedTo);
    const places = [TENANCY, "ai", "dev", "payments", "prod"];
    expect(places.filter((compartmentId) => may({ compartmentId }))).toEqual(reached);
  });
});

describe("who", () => {
  it.each([
    ["group Team", true],
    ["group 'team'", true],
    ["group Default/Team", true],
    ["group 'Other'/'Team'", false],
    ["group id team", true],
    ["group Others, Team", true],
    ["group Nobodies", false],
    ["any-user", true],
    ["any-group", true],
    ["dynamic-group Team", false],
    ["service Team", false],
  ])("`%s` is someone of the group Team: %s", (subject, expected) => {
    allow(`allow ${subject} to manage buckets in tenancy`);
    expect(may()).toBe(expected);
  });

  it("is nobody by a group that was deleted", () => {
    allow("allow group Team to manage buckets in tenancy");
    store.bury("team");
    expect(may({}, { groupIds: [] })).toBe(false);
  });

  it("is who a group of another domain names", () => {
    put("group", "corp", {}, "Corp/Team");
    allow("allow group 'corp'/'team' to manage buckets in tenancy");
    expect(may({}, { groupIds: ["corp"] })).toBe(true);
    expect(may()).toBe(false);
  });
});

describe("what", () => {
  const ACTIONS = ["list", "read", "update", "create", "delete"];
  const allowed = (kind: string) => ACTIONS.filter((action) => may({ kind, action }));

  it.each<[right: string, kind: string, actions: string[]]>([
    ["inspect buckets", "bucket", ["list"]],
    ["read buckets", "bucket", ["list", "read"]],
    ["use buckets", "bucket", ["list", "read", "update"]],
    ["MANAGE Buckets", "bucket", ACTIONS],
    ["manage object-family", "bucket", ACTIONS],
    ["manage all-resources", "bucket", ACTIONS],
    ["read all-resources", "vcn", ["list", "read"]],
    ["inspect all-resources", "unheard-of", ["list"]],
    ["manage unheard-of", "unheard-of", []],
    ["manage objects", "bucket", []],
    // Networking's reference: reading is inspecting, changing is managing.
    ["inspect virtual-network-family", "subnet", ["list", "read"]],
    ["use virtual-network-family", "vcn", ["list", "read"]],
    ["manage virtual-network-family", "subnet", ACTIONS],
    ["manage drgs", "drgroutetable", ACTIONS],
    ["use policies", "policy", ["list", "read"]],
    ["inspect compartments", "compartment", ["list", "read"]],
    ["read log-groups", "log", ["list", "read"]],
    ["manage logging-family", "log", ACTIONS],
    ["{BUCKET_INSPECT, BUCKET_READ}", "bucket", ["list", "read"]],
    ["{bucket_inspect}", "bucket", ["list"]],
  ])("`%s` on a %s covers %j", (right, kind, actions) => {
    allow(`allow group Team to ${right} in tenancy`);
    expect(allowed(kind)).toEqual(actions);
  });

  it("is a compartment itself for all but its creation", () => {
    allow("allow group Team to manage compartments in compartment ai:dev");
    const dev = store.byId("dev") as StoredRecord;
    expect(may({ kind: "compartment", action: "update", compartmentId: "ai", record: dev })).toBe(true);
    expect(may({ kind: "compartment", action: "create", compartmentId: "ai" })).toBe(false);
    expect(may({ kind: "compartment", action: "create", compartmentId: "dev" })).toBe(true);
  });

  it("takes every permission of a call, and the other resource's where that lies", () => {
    put("key", "key", { compartmentId: "prod" });
    const sent = { kmsKeyId: "key" };
    allow("allow group Team to manage buckets in compartment ai:dev");
    expect([may(), may({ sent })]).toEqual([true, false]);
    allow("allow group Team to use key-delegate in compartment ai:dev");
    expect(may({ sent })).toBe(false);
    allow("allow group Team to use key-delegate in compartment ai:prod");
    expect(may({ sent })).toBe(true);
  });

  it("of a lifecycle policy is the creation and deletion of objects", () => {
    const bucket = put("bucket", "traces", { compartmentId: "dev" });
    const ask = { kind: "objectlifecyclepolicy", action: "update", record: bucket };
    allow("allow group Team to manage buckets in tenancy");
    expect(may(ask)).toBe(false);
    allow(
      "allow group Team to manage objects in tenancy where request.operation = 'PutObjectLifecyclePolicy'",
    );
    expect(may(ask)).toBe(true);
  });
});

describe("tags", () => {
  const tag = { definedTags: { rollout: { Team: "payments" } } };
  beforeEach(() => {
    put("tagnamespace", "namespace", { compartmentId: TENANCY }, "Rollout");
    allow("allow group Team to manage buckets in tenancy");
  });

  it("are set by those who may use their namespace", () => {
    expect(may({ sent: tag })).toBe(false);
    allow("allow group Team to use tag-namespaces in tenancy where target.tag-namespace.name = 'Other'");
    expect(may({ sent: tag })).toBe(false);
    allow("allow group Team to use tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'");
    expect(may({ sent: tag })).toBe(true);
  });

  it("that stay as they were need nothing", () => {
    const record = put("bucket", "traces", { compartmentId: "dev", ...tag });
    expect(may({ action: "update", record, sent: tag })).toBe(true);
    expect(may({ action: "update", record, sent: { definedTags: {} } })).toBe(false);
  });

  it("by default need the use of their namespace, and the sight of it", () => {
    put("tagdefinition", "definition", { tagNamespaceId: "namespace" });
    store.put({ ...(store.byId("definition") as StoredRecord), parentId: "namespace" });
    const ask = { kind: "tagdefault", sent: { tagDefinitionId: "definition" } };
    allow("allow group Team to manage tag-defaults in compartment ai:dev");
    allow("allow group Team to use tag-namespaces in compartment ai:dev");
    expect(may(ask)).toBe(false);
    allow("allow group Team to use tag-namespaces in tenancy where target.tag-namespace.name = 'Rollout'");
    expect(may(ask)).toBe(true);
  });
});

describe("conditions", () => {
  it.each<[condition: string, expected: boolean]>([
    ["request.operation = 'CreateBucket'", true],
    ["request.operation = 'createbucket'", true],
    ["request.operation != 'CreateBucket'", false],
    ["request.operation = /create*/", true],
    ["request.operation = /*bucket/", true],
    ["request.operation = /c.*/", false],
    ["target.bucket.name = 'traces'", true],
    ["target.bucket.name = /tr*/", true],
    ["target.bucket.name in ('other', 'traces')", true],
    ["request.permission != 'PAR_MANAGE'", true],
    ["request.permission = 'BUCKET_READ'", false],
    ["target.compartment.name = 'dev'", true],
    ["target.compartment.id = 'dev'", true],
    ["request.principal.type = 'user'", true],
    ["request.groups.id = 'team'", true],
    ["all {request.operation = 'CreateBucket', target.bucket.name = 'other'}", false],
    ["any {request.operation = 'CreateBucket', target.bucket.name = 'other'}", true],
    // What the request lacks makes a test false, both ways.
    ["target.group.name = 'x'", false],
    ["target.group.name != 'x'", false],
    ["any {target.group.name != 'x', target.bucket.name = 'traces'}", true],
    ["request.principal.compartment.id = target.compartment.id", false],
    // Not readable: grants nothing.
    ["request.utc-timestamp before '2026-01-01T00:00Z'", false],
  ])("`where %s`: %s", (condition, expected) => {
    allow(`allow group Team to manage buckets in tenancy where ${condition}`);
    expect(may({ sent: { name: "traces" } })).toBe(expected);
  });

  it("know a group's name from its creation on, a dynamic group's only afterwards", () => {
    const sent = { name: "dev-users" };
    allow("allow group Team to manage groups in tenancy where target.group.name = /dev-*/");
    allow("allow group Team to manage dynamic-groups in tenancy where target.dynamic-group.name = /dev-*/");
    const at = { compartmentId: TENANCY };
    expect(may({ ...at, kind: "group", sent })).toBe(true);
    expect(may({ ...at, kind: "group", sent: { name: "prod-users" } })).toBe(false);
    expect(may({ ...at, kind: "dynamicgroup", sent })).toBe(false);
    const record = put("dynamicgroup", "apps", {}, "dev-apps");
    expect(may({ ...at, kind: "dynamicgroup", action: "delete", record })).toBe(true);
    expect(may({ ...at, kind: "group", action: "list" })).toBe(false);
  });
});

it("knows what OCI asks for of every kind that is answered, but for the cost anomalies of no reference page", () => {
  const kinds = SERVICES.flatMap((service) => [
    ...service.kinds.map(({ kind }) => kind),
    ...(service.kindsOfRoutes ?? []),
  ]);
  expect(kinds.filter((kind) => !READ_KINDS.includes(kind))).toEqual([
    "costanomalymonitor",
    "costalertsubscription",
  ]);
});

it("calls operations as OCI's API does", () => {
  const name = (kind: string, action: string) => operationOf(kind, action).name;
  expect([
    name("tagdefinition", "update"),
    name("policy", "list"),
    name("bucket", "read"),
    name("apikey", "create"),
    name("serviceconnector", "activate"),
    name("loggroup", "changeCompartment"),
  ]).toEqual([
    "UpdateTag",
    "ListPolicies",
    "GetBucket",
    "UploadApiKey",
    "ActivateServiceConnector",
    "ChangeLogGroupCompartment",
  ]);
});
