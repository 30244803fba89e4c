import type { Body } from "../../body.ts";
import { textOf } from "../../body.ts";
import { Refusal } from "../../refusal.ts";
import type { ResourceKind } from "../../service.ts";

/** Says why OCI would not have something, as it is to be. */
export type Rule = NonNullable<ResourceKind["refuses"]>;

/** @returns OCI's answer to a field that cannot be as it is */
export function invalid(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}

/** @returns OCI's answer to one too many */
export function tooMany(message: string): Refusal {
  return new Refusal(400, "LimitExceeded", message);
}

/** @returns what refuses a `name` that is no text, or not of `letters` from its first to its last */
export function nameIsOf(what: string, letters: RegExp, inWords: string): Rule {
  return (body) => {
    const name = textOf(body, "name");
    return name !== undefined && letters.test(name)
      ? undefined
      : invalid(`The name of a ${what} is ${inWords}, not ${JSON.stringify(name ?? null)}.`);
  };
}

/** What belongs to the tenancy as a whole lies in its root. */
export function liesInRoot(what: string): Rule {
  return (body: Body, _others, { world }) =>
    body["compartmentId"] === world.tenancyId
      ? undefined
      : invalid(`${what} can only be created in the tenancy compartment`);
}
