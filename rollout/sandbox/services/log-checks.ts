import { asBody, type Body, textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Check } from "./first-refusal.ts";

/** Categories of the services whose logs this project turns on, and of their neighbours. Source: Service Logs. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  apigateway: ["access", "execution"],
  cloudevents: ["ruleexecutionlog"],
  flowlogs: ["all", "subnet", "vcn", "vnic"],
  functions: ["invoke"],
  loadbalancer: ["access", "error"],
  objectstorage: ["read", "write"],
};

/** What tells one source from another. */
const SOURCE = ["service", "resource", "category"];

function sourceOf(log: Body): Body {
  return asBody(asBody(log["configuration"])["source"]);
}

/** Source: Service Logs, Supported Services. Words not seen. */
export const sourceIsKnown: Check = (log) => {
  const source = sourceOf(log);
  if (source["sourceType"] !== "OCISERVICE") return undefined;
  const service = textOf(source, "service") ?? "";
  const category = textOf(source, "category");
  const categories = CATEGORIES[service];
  if (categories === undefined) return wrong(`service "${service}" has no logs that are known here.`);
  return category === undefined || categories.includes(category)
    ? undefined
    : wrong(`category "${category}" of ${service} must be one of ${categories.join(", ")}.`);
};

/** Source: Enabling Logging for a Resource: a category of a resource has one log. Words not seen. */
export const isOnlyLogOfSource: Check = (log, others) => {
  const source = sourceOf(log);
  const resource = textOf(source, "resource");
  const isSame = (other: Body) => SOURCE.every((field) => other[field] === source[field]);
  return resource !== undefined && others.some(({ body }) => isSame(sourceOf(body)))
    ? new Refusal(409, "Conflict", `There is a log of ${textOf(source, "category")} of ${resource} already.`)
    : undefined;
};

/** Source: OCI Logging Management API, CreateLogDetails.retentionDuration. Words not seen. */
export const retentionIsInSteps: Check = ({ retentionDuration: days }) =>
  days === undefined || (Number(days) % 30 === 0 && Number(days) >= 30 && Number(days) <= 180)
    ? undefined
    : wrong(`retentionDuration must be 30, 60, 90, 120, 150 or 180 days, not ${JSON.stringify(days)}.`);

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}
