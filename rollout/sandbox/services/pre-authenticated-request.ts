import { textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import { millisecondsOf } from "../times.ts";
import type { Check } from "./first-refusal.ts";

const TYPES = [
  "ObjectRead",
  "ObjectWrite",
  "ObjectReadWrite",
  "AnyObjectRead",
  "AnyObjectWrite",
  "AnyObjectReadWrite",
];

/** Source: OCI Object Storage API, CreatePreauthenticatedRequestDetails.accessType. Words not seen. */
export const accessTypeIsKnown: Check = (body) =>
  body["accessType"] === undefined || TYPES.includes(textOf(body, "accessType") ?? "")
    ? undefined
    : new Refusal(400, "InvalidParameter", `accessType must be one of ${TYPES.join(", ")}.`);

/** Source: Using Pre-Authenticated Requests: the expiration date lies in the future. Words not seen. */
export const expiresLater: Check = (body, _others, { world }) => {
  const time = textOf(body, "timeExpires");
  return time === undefined || millisecondsOf(time) > world.now().getTime()
    ? undefined
    : new Refusal(400, "InvalidParameter", `timeExpires ${time} is over.`);
};
