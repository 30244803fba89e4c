import { type Body, textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { Check } from "./first-refusal.ts";

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}

/** Budgets aimed at the same compartment or tag value are one too many. Source: Managing Budgets. Code and words not seen. */
export const targetIsFree: Check = (sent, others) => {
  const target = targetOf(sent);
  return target !== undefined && others.some(({ body }) => targetOf(body) === target)
    ? new Refusal(409, "Conflict", `There is a budget for ${target}.`)
    : undefined;
};

/** `targetCompartmentId` is the old name of the one target. */
function targetOf({ targets, targetCompartmentId }: Body): string | undefined {
  const target = targets ?? (targetCompartmentId === undefined ? undefined : [targetCompartmentId]);
  return target === undefined ? undefined : JSON.stringify(target);
}

/** Source: OCI Budgets API, CreateBudgetDetails.targets, "should contain only 1 item". Words not seen. */
export const hasOneTarget: Check = ({ targets }) =>
  targets === undefined || (Array.isArray(targets) && targets.length === 1)
    ? undefined
    : wrong("targets must hold exactly one compartment or tag value.");

/** Source: OCI Budgets API, CreateBudgetDetails.amount, "a whole number". Words not seen. */
export const amountIsPositive: Check = ({ amount }) =>
  amount === undefined || (Number.isInteger(amount) && Number(amount) > 0)
    ? undefined
    : wrong(`amount must be a whole number above 0, not ${JSON.stringify(amount)}.`);

/** Source: Creating a Budget, "start with a letter or underscore; letters, numbers, hyphens, underscores". Words not seen. */
export const nameIsWellFormed: Check = (body) => {
  const name = textOf(body, "displayName");
  return name === undefined || /^[A-Za-z_-][\w-]*$/.test(name)
    ? undefined
    : wrong(`displayName "${name}" must hold letters, digits, "-" and "_" only, and not start with a digit.`);
};

/** Source: Managing Budgets, "budgets are created in the root compartment". Words not seen. */
export const liesInRoot: Check = (body, _others, { world }) => {
  const compartmentId = textOf(body, "compartmentId");
  return compartmentId === undefined || compartmentId === world.tenancyId
    ? undefined
    : wrong(`Budgets lie in the root compartment, not in ${compartmentId}.`);
};

/** Source: OCI Budgets API, CreateAlertRuleDetails.threshold. Words not seen. */
export const thresholdIsInRange: Check = ({ threshold, thresholdType }) => {
  if (threshold === undefined) return undefined;
  const most = thresholdType === "ABSOLUTE" ? 999_999_999_999.99 : 10_000;
  return typeof threshold === "number" && threshold >= 0 && threshold <= most
    ? undefined
    : wrong(`threshold must be a number from 0 to ${most}, not ${JSON.stringify(threshold)}.`);
};

/** Source: Creating a Budget Alert Rule, "message … cannot exceed 1000 characters". Words not seen. */
export const messageIsShort: Check = (body) =>
  (textOf(body, "message") ?? "").length <= 1000
    ? undefined
    : wrong("message is longer than 1000 characters.");

/** Source: Creating a Budget Alert Rule: addresses with a comma, semicolon, space, tab or new line between. Words not seen. */
export const recipientsAreAddresses: Check = (body) => {
  const recipients = (textOf(body, "recipients") ?? "").split(/[,;\s]+/).filter((part) => part !== "");
  const odd = recipients.find((recipient) => !/^[^@]+@[^@]+\.[^@.]+$/.test(recipient));
  return odd === undefined ? undefined : wrong(`recipients: "${odd}" is no mail address.`);
};
