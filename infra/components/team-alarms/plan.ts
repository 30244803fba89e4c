/** Whose records are watched. */
export interface TeamAlarmsPlan {
  readonly team: string;
  readonly environment: string;
  readonly traceBucketName: string;
}

/** One alarm to create. `slug` is its identity. */
export interface AlarmSpec {
  readonly slug: string;
  /** Metric namespace of an OCI service. */
  readonly namespace: string;
  /** Monitoring Query Language; true means that the alarm fires. */
  readonly query: string;
  readonly severity: "CRITICAL" | "ERROR" | "WARNING";
  /** ISO 8601: how long the query must stay true. */
  readonly pendingDuration: string;
  /** What happened and what to do, for whoever is woken by it. */
  readonly body: string;
}

const CONNECTORS = "oci_service_connector_hub";
const BUCKETS = "oci_objectstorage";

/** OCI advises half an hour, because connectors repeat what fails for a moment. */
const REPEATED_FAILURE = "PT30M";

/** Half of the 24 hours that OCI Logging hands to a connector: the other half is left to mend it. */
const STALE_MILLISECONDS = 12 * 60 * 60 * 1000;

/** Refused requests in an hour that are more than a client's look for what is not there. */
const REFUSALS_PER_HOUR = 20;

/** @returns what a platform team would act on, each with what to do */
export function alarmSpecs({ team, environment, traceBucketName }: TeamAlarmsPlan): AlarmSpec[] {
  const whose = `${team}'s logs in ${environment}`;
  const deadline = "OCI Logging hands a connector the last 24 hours; what is older is never archived.";
  return [
    {
      slug: "records-not-written",
      namespace: CONNECTORS,
      query: "ErrorsAtTarget[5m].groupBy(connectorName).sum() > 0",
      severity: "CRITICAL",
      pendingDuration: REPEATED_FAILURE,
      body: `A connector cannot write ${whose} to their archive or to the SIEM. ${deadline} Look at errorCode of ErrorsAtTarget: after 404 compare bucket, stream and policies with "rollout preview ${team}-${environment}", after 429 ask OCI for a higher limit.`,
    },
    {
      slug: "records-not-read",
      namespace: CONNECTORS,
      query: "ErrorsAtSource[5m].groupBy(connectorName).sum() > 0",
      severity: "ERROR",
      pendingDuration: REPEATED_FAILURE,
      body: `A connector cannot read ${whose}. ${deadline} See that the log groups of "rollout preview ${team}-${environment}" exist and that the connector is active.`,
    },
    {
      slug: "records-stale",
      namespace: CONNECTORS,
      query: `DataFreshness[1h].groupBy(connectorName).max() > ${STALE_MILLISECONDS}`,
      severity: "ERROR",
      pendingDuration: REPEATED_FAILURE,
      body: `A connector is more than 12 hours behind with ${whose}. ${deadline} See whether it is active; if it is and shows no errors, open a support request with its OCID.`,
    },
    {
      slug: "trace-bucket-refusals",
      namespace: BUCKETS,
      query: `ClientErrors[1h]{resourceDisplayName = "${traceBucketName}"}.grouping().sum() > ${REFUSALS_PER_HOUR}`,
      severity: "WARNING",
      pendingDuration: "PT5M",
      body: `More than ${REFUSALS_PER_HOUR} requests to bucket ${traceBucketName} were refused in an hour. Either an application cannot store its traces, or someone tries to change or delete what is retained: the logs ${team}-${environment} of reads and writes name the caller.`,
    },
  ];
}
