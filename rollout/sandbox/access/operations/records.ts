import { at, usual, type KindRights } from "./kind-rights.ts";

/** What is recorded and told, and what is offered. */
export const recordsKinds: Readonly<Record<string, KindRights>> = {
  loggroup: { noun: "LogGroup", needs: usual("LOG_GROUP", { changeCompartment: ["LOG_GROUP_UPDATE"] }) },
  log: { noun: "Log", needs: usual("LOG_GROUP") },
  // An alarm shows what it watches: whoever makes or reads one may read those metrics.
  alarm: {
    noun: "Alarm",
    needs: usual("ALARM", {
      create: ["ALARM_CREATE", { permission: "METRIC_READ", of: "metricCompartmentId" }],
      read: ["ALARM_READ", { permission: "METRIC_READ", of: "metricCompartmentId" }],
      update: ["ALARM_UPDATE", { permission: "METRIC_READ", of: "metricCompartmentId" }],
    }),
  },
  onstopic: { noun: "Topic", needs: usual("ONS_TOPIC", { publish: ["ONS_TOPIC_PUBLISH"] }) },
  onssubscription: { noun: "Subscription", needs: usual("ONS_SUBSCRIPTION") },
  eventrule: { noun: "Rule", needs: usual("EVENTRULE") },
  serviceconnector: { noun: "ServiceConnector", needs: usual("SERVICE_CONNECTOR") },
  stream: { noun: "Stream", target: ["stream"], needs: usual("STREAM") },
  streampool: { noun: "StreamPool", needs: usual("STREAM_POOL") },

  servicecatalog: { noun: "ServiceCatalog", needs: usual("SERVICE_CATALOG") },
  servicecatalogassociation: {
    noun: "ServiceCatalogAssociation",
    needs: usual("SERVICE_CATALOG", {
      create: ["SERVICE_CATALOG_UPDATE"],
      delete: ["SERVICE_CATALOG_UPDATE"],
    }),
  },
  privateapplication: { noun: "PrivateApplication", needs: usual("PRIVATE_APPLICATION") },
  generativeaiprivateendpoint: {
    noun: "GenerativeAiPrivateEndpoint",
    needs: usual("GENERATIVE_AI_PRIVATE_ENDPOINT", {
      create: ["GENERATIVE_AI_PRIVATE_ENDPOINT_CREATE", ...at("subnetId", "SUBNET_ATTACH")],
    }),
  },
  generativeaiproject: { noun: "GenerativeAiProject", needs: usual("GENERATIVE_AI_PROJECT") },
};
