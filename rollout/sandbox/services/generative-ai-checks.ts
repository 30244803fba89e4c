import { textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Check } from "./first-refusal.ts";

/** Private endpoints of a tenancy in a region. Source: Generative AI, Service Limits. */
const MOST_ENDPOINTS = 5;

/** Source: Generative AI, Service Limits; words of OCI REST APIs, API Errors, `LimitExceeded`. */
export const areFew: Check = (body, others) =>
  body["id"] === undefined && others.length >= MOST_ENDPOINTS
    ? new Refusal(
        400,
        "LimitExceeded",
        `The following service limits were exceeded: private-endpoint-count (${MOST_ENDPOINTS}). Request a service limit increase.`,
      )
    : undefined;

/** It is one label of a host name. Source: RFC 1035, 2.3.1. Words not seen. */
export const prefixIsWellFormed: Check = (body) => {
  const prefix = textOf(body, "dnsPrefix");
  return prefix === undefined || /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(prefix)
    ? undefined
    : new Refusal(400, "InvalidParameter", `dnsPrefix "${prefix}" is no label of a host name.`);
};

/** Its FQDN is made of it and the region alone. Source: Creating a Private Endpoint. Code and words not seen. */
export const prefixIsFree: Check = (body, others) => {
  const prefix = textOf(body, "dnsPrefix");
  return prefix !== undefined && others.some((other) => other.body["dnsPrefix"] === prefix)
    ? new Refusal(409, "Conflict", `A private endpoint with dnsPrefix "${prefix}" already exists.`)
    : undefined;
};

/** Source: Creating a Project: letters, digits, "-" and "_", a letter or "_" first, 255 at most. Words not seen. */
export const projectNameIsWellFormed: Check = (body) => {
  const name = textOf(body, "displayName");
  return name === undefined || /^[A-Za-z_][\w-]{0,254}$/.test(name)
    ? undefined
    : new Refusal(
        400,
        "InvalidParameter",
        `displayName "${name}" must be at most 255 letters, digits, "-" and "_", a letter or "_" first.`,
      );
};
