import { createWriteStream, renameSync } from "node:fs";
import { text } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as common from "oci-common";
import { ObjectStorageClient } from "oci-objectstorage";
import { models as ons, NotificationControlPlaneClient, NotificationDataPlaneClient } from "oci-ons";
import { models, UsageapiClient } from "oci-usageapi";
import { ociQuestion, type OciAnswer, type OciPlace, type OciQuestion } from "./questions.ts";

/**
 * Run as a process of its own: what OCI's SDK answers to the question on stdin, as JSON. Proxy, certificates and
 * credentials come from its environment, which is that of the tenancy or of the local OCI.
 */
type Ask<A extends OciQuestion["ask"]> = Extract<OciQuestion, { ask: A }>;

/** Oracle's namespace, in which each tenancy's reports lie in a bucket named by its OCID. */
const REPORTS_NAMESPACE = "bling";
const SubscriptionState = ons.SubscriptionSummary.LifecycleState;
const REPORTS_PREFIX = "FOCUS Reports/";

async function signIn({ region, authentication }: OciPlace): Promise<common.AuthenticationDetailsProvider> {
  const variable = (name: string) => process.env[`TF_VAR_${name}`] ?? "";
  const key = variable("private_key");
  const [file, profile] = [process.env["OCI_CONFIG_FILE"], process.env["OCI_CONFIG_FILE_PROFILE"]];
  switch (authentication) {
    case "SecurityToken":
      return new common.SessionAuthDetailProvider(file, profile);
    case "ApiKey":
      return key === ""
        ? new common.ConfigFileAuthenticationDetailsProvider(file, profile)
        : new common.SimpleAuthenticationDetailsProvider(
            variable("tenancy_ocid"),
            variable("user_ocid"),
            variable("fingerprint"),
            key,
            null,
            common.Region.fromRegionId(region),
          );
    case "InstancePrincipal":
      return new common.InstancePrincipalsAuthenticationDetailsProviderBuilder().build();
    case "ResourcePrincipal":
      return common.ResourcePrincipalAuthenticationDetailsProvider.builder();
    default:
      throw new Error(
        `${authentication} cannot be used here. Sign in with a session, a key, or as an instance or resource.`,
      );
  }
}

async function usage({ place, from, to }: Ask<"usage">): Promise<OciAnswer<"usage">> {
  const client = new UsageapiClient({ authenticationDetailsProvider: await signIn(place) });
  client.regionId = place.region;
  const rows: OciAnswer<"usage"> = [];
  let page: string | undefined;
  do {
    const answered = await client.requestSummarizedUsages({
      requestSummarizedUsagesDetails: {
        tenantId: place.tenancyId,
        timeUsageStarted: new Date(`${from}T00:00:00Z`),
        timeUsageEnded: new Date(`${to}T00:00:00Z`),
        granularity: models.RequestSummarizedUsagesDetails.Granularity.Daily,
        queryType: models.RequestSummarizedUsagesDetails.QueryType.Cost,
        groupBy: ["compartmentId", "service", "skuName", "unit"],
      },
      ...(page === undefined ? {} : { page }),
    });
    for (const item of answered.usageAggregation.items) {
      if (item.isForecast === true) continue;
      rows.push({
        day: new Date(item.timeUsageStarted).toISOString().slice(0, 10),
        compartmentId: item.compartmentId ?? "",
        service: item.service ?? "",
        skuName: item.skuName ?? "",
        unit: item.unit ?? "",
        amount: item.computedAmount ?? 0,
        quantity: item.computedQuantity ?? 0,
        currency: item.currency?.trim() ?? "",
      });
    }
    page = answered.opcNextPage === "" ? undefined : answered.opcNextPage;
  } while (page !== undefined);
  return rows;
}

async function objectStorage(place: OciPlace): Promise<ObjectStorageClient> {
  const client = new ObjectStorageClient({ authenticationDetailsProvider: await signIn(place) });
  client.regionId = place.region;
  return client;
}

async function focusReports({ place }: Ask<"focus-reports">): Promise<OciAnswer<"focus-reports">> {
  const client = await objectStorage(place);
  const names: string[] = [];
  let start: string | undefined;
  do {
    const { listObjects } = await client.listObjects({
      namespaceName: REPORTS_NAMESPACE,
      bucketName: place.tenancyId,
      prefix: REPORTS_PREFIX,
      ...(start === undefined ? {} : { start }),
    });
    names.push(...listObjects.objects.map(({ name }) => name));
    start = listObjects.nextStartWith;
  } while (start !== undefined);
  return names.sort();
}

async function fetchReport({ place, name, file }: Ask<"fetch-report">): Promise<null> {
  const client = await objectStorage(place);
  const { value } = await client.getObject({
    namespaceName: REPORTS_NAMESPACE,
    bucketName: place.tenancyId,
    objectName: name,
  });
  const bytes =
    value instanceof Readable ? value : Readable.fromWeb(value as import("node:stream/web").ReadableStream);
  await pipeline(bytes, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return null;
}

async function publish({ place, topicId, title, body }: Ask<"publish">): Promise<OciAnswer<"publish">> {
  const authenticationDetailsProvider = await signIn(place);
  const control = new NotificationControlPlaneClient({ authenticationDetailsProvider });
  const data = new NotificationDataPlaneClient({ authenticationDetailsProvider });
  control.regionId = place.region;
  data.regionId = place.region;
  const { notificationTopic: topic } = await control.getTopic({ topicId });
  const { publishResult } = await data.publishMessage({ topicId, messageDetails: { title, body } });
  const subscribers: OciAnswer<"publish">["subscribers"] = [];
  let page: string | undefined;
  do {
    const listed = await data.listSubscriptions({
      compartmentId: topic.compartmentId,
      topicId,
      ...(page === undefined ? {} : { page }),
    });
    for (const { endpoint, lifecycleState } of listed.items) {
      if (lifecycleState === SubscriptionState.Deleted) continue;
      subscribers.push({
        address: endpoint,
        state: lifecycleState === SubscriptionState.Active ? "confirmed" : "pending",
      });
    }
    page = listed.opcNextPage === "" ? undefined : listed.opcNextPage;
  } while (page !== undefined);
  return {
    messageId: publishResult.messageId,
    topic: topic.name,
    subscribers: subscribers.sort((a, b) => (a.address < b.address ? -1 : 1)),
  };
}

async function answer(question: OciQuestion): Promise<unknown> {
  if (question.ask === "usage") return usage(question);
  if (question.ask === "focus-reports") return focusReports(question);
  if (question.ask === "fetch-report") return fetchReport(question);
  return publish(question);
}

async function reply(): Promise<unknown> {
  try {
    return { answer: await answer(ociQuestion.parse(JSON.parse(await text(process.stdin)))) };
  } catch (error) {
    if (error instanceof common.OciError) {
      return { refused: { status: error.statusCode, code: error.serviceCode, message: error.message } };
    }
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

process.stdout.write(JSON.stringify(await reply()));
