import type { PolicyResource, ReportViolation } from "@pulumi/policy";
import { eventTypesIn } from "../event-types.ts";
import { unknownLast } from "../unknown-last.ts";

const RULE = "oci:Events/rule:Rule";
const SUBSCRIPTION = "oci:Ons/subscription:Subscription";

interface Actions {
  readonly action?: readonly { readonly actionType?: string; readonly isEnabled?: boolean }[];
}

/** @returns the topics of a stack that somebody has subscribed to in it */
export function heardTopics(resources: readonly PolicyResource[]): ReadonlySet<PolicyResource> {
  return new Set(
    resources
      .filter(({ type }) => type === SUBSCRIPTION)
      .flatMap(({ propertyDependencies }) => propertyDependencies["topicId"] ?? []),
  );
}

/**
 * Reports the event types that nobody is told of: an event counts as told where a rule that is switched on, and that
 * looks at nothing but the type, sends it to a topic of the stack that somebody has subscribed to.
 *
 * @param wanted  event types, e.g. `com.oraclecloud.identitycontrolplane.createpolicy`
 */
export function reportUntold(
  resources: readonly PolicyResource[],
  wanted: readonly string[],
  reportViolation: ReportViolation,
): void {
  const heard = heardTopics(resources);
  const told = new Set<string>();
  unknownLast(
    resources.filter(({ type }) => type === RULE),
    ({ props, propertyDependencies }) => {
      const isHeard = (propertyDependencies["actions"] ?? []).some((topic) => heard.has(topic));
      const actions = (props["actions"] as Actions | null | undefined)?.action ?? [];
      const acts = actions.some(({ actionType, isEnabled }) => actionType === "ONS" && isEnabled === true);
      if (props["isEnabled"] !== true || !isHeard || !acts) return;
      for (const type of eventTypesIn(String(props["condition"]))) told.add(type);
    },
  );
  const missing = wanted.filter((type) => !told.has(type));
  if (missing.length > 0) {
    const [first = "", ...rest] = missing.map((type) => type.replace("com.oraclecloud.", ""));
    const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
    reportViolation(`Nobody is told of ${first}${more}.`);
  }
}
