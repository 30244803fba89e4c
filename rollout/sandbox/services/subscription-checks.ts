import { textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Check } from "./first-refusal.ts";

/** What each protocol delivers to. Source: OCI Notifications API, CreateSubscriptionDetails.endpoint. */
const ENDPOINTS: Readonly<Record<string, RegExp>> = {
  CUSTOM_HTTPS: /^https:\/\/\S+$/,
  EMAIL: /^[^@\s]+@[^@\s]+\.[^@\s.]+$/,
  HTTPS: /^https:\/\/\S+$/,
  ORACLE_FUNCTIONS: /^ocid1\.fnfunc\./,
  PAGERDUTY: /^https:\/\/\S+$/,
  SLACK: /^https:\/\/\S+$/,
  SMS: /^\+\d{5,15}$/,
};

/** Longest URL. Source: OCI Notifications API, CreateSubscriptionDetails.endpoint. */
const MOST_CHARACTERS = 512;

/** Words not seen. */
export const endpointFitsProtocol: Check = (body) => {
  const protocol = textOf(body, "protocol");
  if (protocol === undefined) return undefined;
  const form = ENDPOINTS[protocol];
  if (form === undefined) return wrong(`protocol must be one of ${Object.keys(ENDPOINTS).join(", ")}.`);
  const endpoint = textOf(body, "endpoint") ?? "";
  return form.test(endpoint) && endpoint.length <= MOST_CHARACTERS
    ? undefined
    : wrong(`"${endpoint}" is no endpoint of ${protocol}.`);
};

/** A topic tells an endpoint once. Source: Managing Subscriptions. Code and words not seen. */
export const isOnlyOfEndpoint: Check = (body, others) =>
  body["endpoint"] !== undefined &&
  others.some((other) =>
    ["topicId", "protocol", "endpoint"].every((field) => other.body[field] === body[field]),
  )
    ? new Refusal(409, "Conflict", `The topic has a subscription of ${textOf(body, "endpoint")} already.`)
    : undefined;

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}
