import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor } from "../../../stack-facts.ts";
import { each } from "../../references.ts";
import type { SeenId } from "../../references.ts";
import { idIn, reportStrangeReferences, type ReferencesOf } from "../../strange-references.ts";

const LOG_GROUP = "oci:Logging/logGroup:LogGroup";
const COMPARTMENT = "oci:Identity/compartment:Compartment";

interface LogSource {
  readonly service?: string;
  readonly resource?: string;
  readonly parameters?: { readonly capture_filter?: string } | null;
}

interface ConnectorSource {
  readonly logSources?: readonly { readonly logGroupId?: string; readonly compartmentId?: string }[];
}

const logged = (props: PolicyResource["props"]) => {
  const source = () => (props["configuration"] as { source?: LogSource } | null)?.source;
  return "configuration" in props
    ? {
        input: "configuration",
        // The provider fills in what a log of another service leaves out: the engine shows it as unknown.
        ids: [() => idOf(source()), () => filterOf(source())],
        madeBy: ["oci:Core/subnet:Subnet", "oci:Core/vcn:Vcn", "oci:Core/captureFilter:CaptureFilter"],
      }
    : undefined;
};

/** Object Storage names the bucket that it logs: bucket-targets-carry-own-environment looks at that. */
function idOf(source: LogSource | undefined): SeenId {
  return source?.service === "objectstorage" ? undefined : source?.resource;
}

const filterOf = (source: LogSource | undefined): SeenId =>
  source?.service === "flowlogs" ? source.parameters?.capture_filter : undefined;

const read = (props: PolicyResource["props"]) => {
  const sources = () => (props["source"] as ConnectorSource | null)?.logSources;
  return "source" in props
    ? {
        input: "source",
        ids: [
          // OCI's names for the audit log of the compartment beside them.
          ...each(sources, ({ logGroupId }) =>
            logGroupId?.startsWith("_Audit") === true ? undefined : logGroupId,
          ),
          ...each(sources, ({ compartmentId }) => compartmentId),
        ],
        madeBy: [LOG_GROUP, COMPARTMENT],
        repeats: true as const,
      }
    : undefined;
};

/** Kind of a target → what names it. What other kinds have beside it the provider fills in. */
const NAMED_BY: Readonly<Record<string, string>> = {
  streaming: "streamId",
  notifications: "topicId",
  loggingAnalytics: "logGroupId",
  functions: "functionId",
};

const written = (props: PolicyResource["props"]) => {
  if (!("target" in props)) return undefined;
  const target = (props["target"] as Record<string, SeenId> | null) ?? {};
  const input = NAMED_BY[target["kind"] ?? ""];
  if (input === undefined) return undefined;
  return {
    input: "target",
    ids: [() => target[input]],
    madeBy: ["oci:Streaming/stream:Stream", "oci:Ons/notificationTopic:NotificationTopic", LOG_GROUP],
  };
};

const FLOWS: ReferencesOf = {
  "oci:Logging/log:Log": [idIn("logGroupId", LOG_GROUP), logged],
  "oci:Sch/connector:Connector": [read, written],
};

export const logsAreOfOwnEnvironment: StackPolicy = {
  name: "logs-are-of-own-environment",
  description: "Logs and connectors read and write within their own environment.",
  severity: "high",
  framework: satisfies("SE-1", "NE-4"),
  remediationSteps:
    "Declare under its environment in stacks/teams/<team>.yaml what is to be logged: its log group and the stream that the SIEM reads are that environment's.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    reportStrangeReferences(args, reportViolation, FLOWS, "The stack holds no log and no connector.");
  },
};
