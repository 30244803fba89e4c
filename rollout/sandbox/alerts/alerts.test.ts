import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { asBody, type Body } from "../body.ts";
import { bareApi } from "../testing/bare-api.ts";
import { TENANCY_ID, Tenancy } from "../testing/tenancy.ts";
import { addAlertRoutes } from "./alert-routes.ts";
import { Alerts } from "./alerts.ts";

const HOST = "us-chicago-1.oci.oraclecloud.com";

let tenancy: Tenancy;
let api: ReturnType<typeof bareApi>["answer"];
let control: Hono;

beforeEach(() => {
  tenancy = new Tenancy("2026-11-10T12:00:00Z");
  const alerts = new Alerts(tenancy);
  const { store, world } = tenancy;
  api = bareApi({ now: world.now, store, watch: alerts }).answer;
  control = new Hono();
  addAlertRoutes(control, alerts);
});

async function call(method: string, url: string, sent?: Body) {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const response = await api(new Request(url, { method, body }));
  const text = await response.text();
  return { status: response.status, body: asBody(text === "" ? undefined : JSON.parse(text)) };
}

async function create(service: string, path: string, sent: Body): Promise<string> {
  const { body } = await call("POST", `https://${service}.${HOST}${path}`, {
    compartmentId: TENANCY_ID,
    ...sent,
  });
  return String(body["id"] ?? body["topicId"]);
}

async function asked(path: string, method = "GET", sent?: unknown): Promise<Body[]> {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const response = await control.request(path, { method, body });
  return [await response.json()].flat().map(asBody);
}

const topic = (name: string) => create("notification", "/20181201/topics", { name });
const subscription = (topicId: string, endpoint: string) =>
  create("notification", "/20181201/subscriptions", { topicId, protocol: "EMAIL", endpoint });
const confirm = (id: string) => asked(`/subscriptions/${id}/confirm`, "POST");
const rule = (condition: unknown, action: Body, sent: Body = {}) =>
  create("events", "/20181201/rules", {
    displayName: "rule",
    isEnabled: true,
    condition: JSON.stringify(condition),
    actions: { actions: [{ isEnabled: true, ...action }] },
    ...sent,
  });
const compartment = (name: string, compartmentId = TENANCY_ID) =>
  create("identity", "/20160918/compartments", { name, compartmentId });
const policy = (name: string, compartmentId = TENANCY_ID) =>
  create("identity", "/20160918/policies", {
    name,
    compartmentId,
    statements: [
      `allow any-user to inspect compartments in ${compartmentId === TENANCY_ID ? "tenancy" : `compartment id ${compartmentId}`}`,
    ],
  });

const POLICIES = { eventType: ["com.oraclecloud.identitycontrolplane.createpolicy"] };
const delivered = async () =>
  (await asked("/inbox"))
    .filter(({ kind }) => kind === "notification")
    .map((one) => [one["endpoint"], one["isDelivered"], asBody(JSON.parse(String(one["body"])))] as const)
    .map(([to, isDelivered, event]) => [to, isDelivered, asBody(event["data"])["resourceName"]]);

// Source: OCI Notifications, Managing Topics and Subscriptions: nothing is sent before the confirmation.
describe("a subscription", () => {
  it("is sent what to follow, and gets nothing else until somebody did", async () => {
    const topicId = await topic("security");
    const id = await subscription(topicId, "s@example.com");
    await rule(POLICIES, { actionType: "ONS", topicId });
    await policy("first");

    const [request, missed] = await asked("/inbox");
    expect(request).toMatchObject({ kind: "confirmation", endpoint: "s@example.com", topic: "security" });
    expect(missed).toMatchObject({
      kind: "notification",
      state: "pending",
      isDelivered: false,
      reason: "Nobody has confirmed the subscription.",
    });

    const url = String(request?.["body"]);
    expect(new URL(url).pathname).toBe(`/20181201/subscriptions/${id}/confirmation`);
    expect((await asked(`/subscriptions/${id}/confirmation`))[0]).toMatchObject({ url, protocol: "EMAIL" });
    expect((await call("GET", url.replace(/token=\w+/, "token=guess"))).status).toBe(400);
    expect((await call("GET", url)).body).toMatchObject({ topicName: "security", subscriptionId: id });
    await policy("second");
    expect(await delivered()).toEqual([
      ["s@example.com", false, "first"],
      ["s@example.com", true, "second"],
    ]);
  });

  it("ends with the link that its confirmation names", async () => {
    const topicId = await topic("security");
    const id = await subscription(topicId, "s@example.com");
    await rule(POLICIES, { actionType: "ONS", topicId });
    const [confirmed] = await confirm(id);
    expect((await call("GET", String(confirmed?.["unsubscribeUrl"]))).status).toBe(200);
    await policy("third");
    expect(await delivered()).toEqual([]);
  });
});

// Source: OCI Notifications API, PublishMessage.
describe("a message that is published", () => {
  const publish = async (topicId: string, sent: Body) =>
    call("POST", `https://notification.${HOST}/20181201/topics/${topicId}/messages`, sent);

  it("reaches who has confirmed, and is kept back from who has not", async () => {
    const topicId = await topic("finance");
    await confirm(await subscription(topicId, "a@example.com"));
    await subscription(topicId, "b@example.com");
    const { status, body } = await publish(topicId, { title: "TEST", body: "Nothing to do." });
    expect([status, body["timeStamp"]]).toEqual([202, "2026-11-10T12:00:00.000Z"]);
    const told = (await asked("/inbox")).filter(({ kind }) => kind === "notification");
    expect(told.map(({ endpoint, title, isDelivered }) => [endpoint, title, isDelivered])).toEqual([
      ["a@example.com", "TEST", true],
      ["b@example.com", "TEST", false],
    ]);
  });

  it("is refused without a text, and to a topic that is not there", async () => {
    const topicId = await topic("finance");
    expect((await publish(topicId, { title: "TEST" })).status).toBe(400);
    expect((await publish("ocid1.onstopic.oc1..none", { body: "x" })).status).toBe(404);
  });
});

// Source: OCI Events API, CreateRuleDetails.condition: events of the rule's compartment and of those below.
describe("an event rule", () => {
  it("hears of its compartment and those below, while it and its action are enabled", async () => {
    const [ai, other] = [await compartment("ai"), await compartment("other")];
    const dev = await compartment("dev", ai);
    const to = async (endpoint: string, action: Body, sent: Body) => {
      const topicId = await topic(endpoint);
      await confirm(await subscription(topicId, `${endpoint}@example.com`));
      await rule(POLICIES, { actionType: "ONS", topicId, ...action }, sent);
    };
    await to("root", {}, {});
    await to("ai", {}, { compartmentId: ai });
    await to("dev", {}, { compartmentId: dev });
    await to("other", {}, { compartmentId: other });
    await to("disabled", {}, { isEnabled: false });
    await to("no-action", { isEnabled: false }, {});
    await policy("in-ai", ai);
    expect(await delivered()).toEqual([
      ["root@example.com", true, "in-ai"],
      ["ai@example.com", true, "in-ai"],
    ]);
  });

  it("writes to a stream and calls a function", async () => {
    const streamId = await create("streaming", "/20180418/streams", { name: "siem", partitions: 1 });
    await rule(POLICIES, { actionType: "OSS", streamId });
    await rule(POLICIES, { actionType: "FAAS", functionId: "ocid1.fnfunc.oc1..a" });
    await policy("written");

    const [message] = await asked(`/streams/${streamId}/messages`);
    expect(JSON.parse(atob(String(message?.["value"])))).toMatchObject({
      cloudEventsVersion: "0.1",
      eventType: POLICIES.eventType[0],
      source: "identitycontrolplane",
      extensions: { compartmentId: TENANCY_ID },
      data: { resourceName: "written", identity: { principalName: "administrator" } },
    });
    expect(await asked("/streams/ocid1.stream.oc1..b/messages")).toEqual([]);
    expect(await asked("/invocations")).toMatchObject([{ functionId: "ocid1.fnfunc.oc1..a" }]);
    expect(await asked("/inbox")).toEqual([]);
  });

  it("hears of what was changed, moved and deleted, not of what was refused or read", async () => {
    await rule({ eventType: "com.oraclecloud.*" }, { actionType: "FAAS", functionId: "f" });
    const core = `https://iaas.us-chicago-1.oraclecloud.com/20160918`;
    const group = await call("POST", `${core}/networkSecurityGroups`, { compartmentId: TENANCY_ID });
    const url = `${core}/networkSecurityGroups/${String(group.body["id"])}`;
    await call("GET", url);
    await call("PUT", url, { displayName: "b" });
    await call("PUT", `${url}x`, { displayName: "b" });
    await call("POST", `${url}/actions/addSecurityRules`, { securityRules: [{ direction: "EGRESS" }] });
    await call("POST", `${url}/actions/changeCompartment`, { compartmentId: TENANCY_ID });
    await call("DELETE", url);
    const gateway = await call("POST", `${core}/serviceGateways`, { compartmentId: TENANCY_ID });
    await call("DELETE", `${core}/serviceGateways/${String(gateway.body["id"])}`);
    await compartment("of no known event");
    expect(
      (await asked("/invocations")).map(({ title }) => String(title).replace("com.oraclecloud.", "")),
    ).toEqual([
      "virtualnetwork.createnetworksecuritygroup",
      "virtualnetwork.updatenetworksecuritygroup",
      "virtualnetwork.updatenetworksecuritygroupsecurityrules",
      "virtualnetwork.changenetworksecuritygroupcompartment",
      "virtualnetwork.deletenetworksecuritygroup",
      "servicegateway.createservicegateway",
      "servicegateway.deleteservicegateway.end",
    ]);
  });
});

describe("a budget", () => {
  let budgetId: string;
  const url = () => `https://usage.${HOST}/20190111/budgets/${budgetId}`;

  beforeEach(async () => {
    const team = await compartment("claims-dev");
    const target = { targetType: "COMPARTMENT", targets: [team], amount: 800, resetPeriod: "MONTHLY" };
    budgetId = await create("usage", "/20190111/budgets", { displayName: "dev-claims", ...target });
    await call("POST", `${url()}/alertRules`, {
      displayName: "half",
      type: "ACTUAL",
      threshold: 50,
      thresholdType: "PERCENTAGE",
      recipients: "a@example.com, b@example.com;c@example.com",
      message: "Half is spent.",
    });
  });

  const use = (amount: number, time: string) =>
    asked("/usage", "POST", [{ time, compartment: "claims-dev", service: "Generative AI", amount }]);

  // Source: OCI, Budgets Overview: evaluated every 24 hours; alert rules mail their own recipients.
  it("is looked at a day after it was made or last looked at, and mails the recipients of its rule", async () => {
    await use(500, "2026-11-10T12:00:00Z");
    tenancy.time = "2026-11-11T11:59:59Z";
    expect(await asked("/inbox")).toEqual([]);
    expect((await call("GET", url())).body).not.toHaveProperty("actualSpend");

    tenancy.time = "2026-11-13T18:00:00Z";
    const mails = await asked("/inbox");
    expect(mails.map(({ endpoint }) => endpoint)).toEqual([
      "a@example.com",
      "b@example.com",
      "c@example.com",
    ]);
    expect(mails[0]).toMatchObject({
      kind: "budget-mail",
      state: "no confirmation needed",
      time: "2026-11-11T12:00:00.000Z",
      budget: "dev-claims",
      title: "Budget dev-claims spent 500, its alert is at 400",
      body: "Half is spent.",
    });
    expect((await call("GET", url())).body).toMatchObject({
      actualSpend: 500,
      timeSpendComputed: "2026-11-13T12:00:00.000Z",
    });
  });

  it("is looked at when somebody asks, and tells only what is new", async () => {
    await use(399, "2026-11-10");
    expect(await asked("/budgets/evaluate", "POST")).toEqual([]);
    await use(1, "2026-11-10");
    expect(await asked("/budgets/evaluate", "POST")).toMatchObject([
      { budgetId, type: "ACTUAL", spend: 400, threshold: 400, period: "2026-11-01T00:00:00.000Z" },
    ]);
    expect(await asked("/budgets/evaluate", "POST")).toEqual([]);
  });

  // Source: OCI Events, Services that Produce Events, Budgets.
  it("tells of its alert with ids alone, where it lies", async () => {
    const condition = {
      eventType: "com.oraclecloud.budgets.createtriggeredalert",
      data: { additionalDetails: { budgetId: [budgetId] } },
    };
    await rule(condition, { actionType: "FAAS", functionId: "f" });
    await rule({ data: { resourceName: "*" } }, { actionType: "FAAS", functionId: "by name" });
    await use(500, "2026-11-10");
    await asked("/budgets/evaluate", "POST");
    const invocations = await asked("/invocations");
    expect(invocations.map(({ functionId }) => functionId)).toEqual(["f"]);
    expect(JSON.parse(String(invocations[0]?.["body"]))).toMatchObject({
      eventTypeVersion: "2.0",
      source: "budgets",
      contentType: "application/json",
      data: {
        eventName: "CreateTriggeredAlert",
        compartmentId: TENANCY_ID,
        additionalDetails: { budgetId, alertRuleId: expect.stringMatching(/^ocid1\.budgetalertrule\./) },
      },
      extensions: { compartmentId: TENANCY_ID },
    });
  });

  it("has spent nothing that anybody sees while there is no usage at all", async () => {
    tenancy.time = "2027-11-10T12:00:00Z";
    expect((await call("GET", url())).body).not.toHaveProperty("timeSpendComputed");
  });
});
