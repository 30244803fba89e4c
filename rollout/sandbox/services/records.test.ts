import { beforeEach, describe, expect, it } from "vitest";
import { ServiceCalls } from "../testing/service-calls.ts";

const GROUPS = "logging.us-chicago-1.oci.oraclecloud.com/20200531/logGroups";
const CONNECTORS = "service-connector-hub.us-chicago-1.oci.oraclecloud.com/20200909/serviceConnectors";
const STREAMING = "streaming.us-chicago-1.oci.oraclecloud.com/20180418";
const TOPICS = "notification.us-chicago-1.oraclecloud.com/20181201";
const RULES = "events.us-chicago-1.oci.oraclecloud.com/20181201/rules";
const ALARMS = "telemetry.us-chicago-1.oraclecloud.com/20180401/alarms";
const BUCKETS = "objectstorage.us-chicago-1.oraclecloud.com/n/sandbox/b";
const WRONG = "400 InvalidParameter";
const TAKEN = "409 Conflict";
const UNKNOWN = "404 NotAuthorizedOrNotFound";

let oci: ServiceCalls;
beforeEach(() => {
  oci = new ServiceCalls();
});

describe("log", () => {
  const source = {
    sourceType: "OCISERVICE",
    service: "objectstorage",
    category: "write",
    resource: "traces",
  };
  const log = (fields = {}, rest = {}) => ({
    displayName: "writes",
    logType: "SERVICE",
    configuration: { source: { ...source, ...fields } },
    ...rest,
  });
  let group: string;
  beforeEach(async () => {
    group = `${GROUPS}/${await oci.create(GROUPS, { displayName: "team" })}`;
  });

  it("refuses to delete a log group with a log in it", async () => {
    const id = await oci.create(`${group}/logs`, log());
    expect(await oci.outcome("DELETE", group)).toBe(TAKEN);
    await oci.call("DELETE", `${group}/logs/${id}`);
    expect(await oci.outcome("DELETE", group)).toBe("202");
  });

  it("refuses a log in a group that is not there", async () => {
    expect(await oci.outcome("POST", `${GROUPS}/ocid1.loggroup.oc1..x/logs`, log())).toBe(UNKNOWN);
  });

  it("refuses a second log of the same category of a resource, also in another group", async () => {
    await oci.create(`${group}/logs`, log());
    const other = `${GROUPS}/${await oci.create(GROUPS, { displayName: "other" })}`;
    expect(await oci.outcome("POST", `${other}/logs`, log())).toBe(TAKEN);
    expect(await oci.outcome("POST", `${other}/logs`, log({ category: "read" }))).toBe("200");
  });

  it("refuses a service without logs, and a category that its service has not", async () => {
    expect(await oci.outcome("POST", `${group}/logs`, log({ service: "generativeai" }))).toBe(WRONG);
    expect(await oci.outcome("POST", `${group}/logs`, log({ category: "delete" }))).toBe(WRONG);
  });

  it.each([0, 29, 45, 210])("refuses to keep a log for %d days", async (retentionDuration) => {
    expect(await oci.outcome("POST", `${group}/logs`, log({}, { retentionDuration }))).toBe(WRONG);
  });
});

describe("connector", () => {
  const toBucket = { kind: "objectStorage", bucketName: "traces" };
  const audit = { kind: "logging", logSources: [{ compartmentId: "c", logGroupId: "_Audit" }] };
  const outcome = (source: object, target: object) =>
    oci.outcome("POST", CONNECTORS, { displayName: "archive", source, target });
  beforeEach(() => oci.create(BUCKETS, { name: "traces" }));

  it("refuses a source that is not there", async () => {
    const logs = { kind: "logging", logSources: [{ logGroupId: "ocid1.loggroup.oc1..x" }] };
    expect(await outcome(logs, toBucket)).toBe(UNKNOWN);
    const logGroupId = await oci.create(GROUPS, { displayName: "team" });
    const log = { kind: "logging", logSources: [{ logGroupId, logId: "ocid1.log.oc1..x" }] };
    expect(await outcome(log, toBucket)).toBe(UNKNOWN);
    expect(await outcome({ kind: "streaming", streamId: "ocid1.stream.oc1..x" }, toBucket)).toBe(UNKNOWN);
    expect(await outcome({ kind: "logging", logSources: [{ logGroupId }] }, toBucket)).toBe("200");
    expect(await outcome(audit, toBucket)).toBe("200");
  });

  it("refuses a target that is not there", async () => {
    expect(await outcome(audit, { ...toBucket, bucketName: "other" })).toBe(UNKNOWN);
    expect(await outcome(audit, { kind: "streaming", streamId: "ocid1.stream.oc1..x" })).toBe(UNKNOWN);
    expect(await outcome(audit, { kind: "notifications", topicId: "ocid1.onstopic.oc1..x" })).toBe(UNKNOWN);
  });

  it("refuses kinds of sources and targets that there are not", async () => {
    expect(await outcome({ kind: "mail" }, toBucket)).toBe(WRONG);
    expect(await outcome(audit, { kind: "mail" })).toBe(WRONG);
  });
});

describe("stream", () => {
  const stream = async (fields = {}) => ({
    name: "siem",
    partitions: 1,
    streamPoolId: await oci.create(`${STREAMING}/streampools`, { name: "siem" }),
    ...fields,
  });
  const outcome = (fields: object) => oci.outcome("POST", `${STREAMING}/streams`, { ...fields });

  it("refuses a second stream of a name in a pool", async () => {
    const sent = await stream();
    expect(await outcome(sent)).toBe("200");
    expect(await outcome(sent)).toBe(TAKEN);
    expect(await outcome(await stream())).toBe("200");
  });

  it("refuses a pool that is not there", async () => {
    expect(await outcome(await stream({ streamPoolId: "ocid1.streampool.oc1..x" }))).toBe(UNKNOWN);
  });

  it.each([23, 169])("refuses to keep messages for %d hours", async (retentionInHours) => {
    expect(await outcome(await stream({ retentionInHours }))).toBe(WRONG);
  });

  it.each([0, 1.5])("refuses %d partitions", async (partitions) => {
    expect(await outcome(await stream({ partitions }))).toBe(WRONG);
  });

  it("refuses a pool with a key or a subnet that is not there", async () => {
    const pool = (fields: object) =>
      oci.outcome("POST", `${STREAMING}/streampools`, { name: "siem", ...fields });
    expect(await pool({ customEncryptionKeyDetails: { kmsKeyId: "ocid1.key.oc1..x" } })).toBe(UNKNOWN);
    expect(await pool({ privateEndpointDetails: { subnetId: "ocid1.subnet.oc1..x" } })).toBe(UNKNOWN);
  });
});

describe("topic", () => {
  const SUBSCRIPTIONS = `${TOPICS}/subscriptions`;
  let topics = 0;
  const mail = async (fields = {}) => ({
    topicId: await oci.create(`${TOPICS}/topics`, { name: `alerts${(topics += 1)}` }),
    protocol: "EMAIL",
    endpoint: "a@example.com",
    ...fields,
  });

  it("refuses a name that another compartment's topic has", async () => {
    await oci.create(`${TOPICS}/topics`, { name: "alerts", compartmentId: "a" });
    expect(await oci.outcome("POST", `${TOPICS}/topics`, { name: "alerts", compartmentId: "b" })).toBe(TAKEN);
  });

  it("refuses a subscription to a topic that is not there", async () => {
    expect(await oci.outcome("POST", SUBSCRIPTIONS, await mail({ topicId: "ocid1.onstopic.oc1..x" }))).toBe(
      UNKNOWN,
    );
  });

  it("refuses a second subscription of an endpoint to a topic", async () => {
    const sent = await mail();
    await oci.create(SUBSCRIPTIONS, sent);
    expect(await oci.outcome("POST", SUBSCRIPTIONS, sent)).toBe(TAKEN);
    expect(await oci.outcome("POST", SUBSCRIPTIONS, await mail())).toBe("200");
  });

  it.each([
    ["PIGEON", "a@example.com"],
    ["EMAIL", "nobody"],
    ["CUSTOM_HTTPS", "http://example.com"],
    ["SLACK", `https://hooks.slack.com/${"a".repeat(512)}`],
    ["SMS", "12345"],
    ["ORACLE_FUNCTIONS", "https://example.com"],
  ])("refuses a subscription by %s to %s", async (protocol, endpoint) => {
    expect(await oci.outcome("POST", SUBSCRIPTIONS, await mail({ protocol, endpoint }))).toBe(WRONG);
  });
});

describe("event rule", () => {
  const rule = (condition: string, actions: object[] = []) =>
    oci.outcome("POST", RULES, { displayName: "policies", condition, actions: { actions } });

  it.each(["", "eventType", "[]", '"all"', '{"kind":"a"}'])("refuses the condition %j", async (condition) => {
    expect(await rule(condition)).toBe(WRONG);
  });

  it("refuses an action on a topic or stream that is not there", async () => {
    expect(await rule("{}", [{ actionType: "ONS", topicId: "ocid1.onstopic.oc1..x" }])).toBe(UNKNOWN);
    expect(await rule("{}", [{ actionType: "OSS", streamId: "ocid1.stream.oc1..x" }])).toBe(UNKNOWN);
    const topicId = await oci.create(`${TOPICS}/topics`, { name: "alerts" });
    expect(await rule('{"eventType":"a","data":{}}', [{ actionType: "ONS", topicId }])).toBe("200");
  });
});

describe("alarm", () => {
  const alarm = (fields: object) => oci.outcome("POST", ALARMS, { displayName: "errors", ...fields });

  it.each(["", "Errors", "Errors[5m]", "Errors[5].sum()", "[5m].sum() > 0"])(
    "refuses the query %j",
    async (query) => {
      expect(await alarm({ query })).toBe(WRONG);
    },
  );

  it.each([
    "Errors[5m].sum() > 0",
    'Bytes[1h]{resource = "a"}.groupBy(name).mean() >= 1.5',
    "(A[1m].sum() / B[1m].sum()) * 100 > 5",
  ])("takes the query %j", async (query) => {
    expect(await alarm({ query })).toBe("200");
  });

  it("refuses a destination that is not there", async () => {
    expect(await alarm({ destinations: ["ocid1.onstopic.oc1..x"] })).toBe(UNKNOWN);
  });
});
