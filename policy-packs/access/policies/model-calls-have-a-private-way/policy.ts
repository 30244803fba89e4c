import type { PolicyResource, ReportViolation, StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import type { EnvironmentStack } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { liesIn } from "../../address-blocks.ts";
import { eachItem } from "../../each-item.ts";
import { MODEL_ENDPOINT, SECURITY_GROUP_RULE } from "../../network-types.ts";
import { grantsModelCalls } from "./grants-model-calls.ts";

const GRANTS = "The stack grants model calls, but has no private endpoint of its own";
const POLICY = "oci:Identity/policy:Policy";
const ATTACHMENTS: ReadonlySet<string> = new Set([
  "oci:Core/drgAttachment:DrgAttachment",
  "oci:Core/localPeeringGateway:LocalPeeringGateway",
]);

/**
 * A team without an endpoint of its own uses the shared one, which another stack holds: here it shows as an attachment
 * and a rule out to the endpoint's subnet.
 */
export const modelCallsHaveAPrivateWay: StackPolicy = {
  name: "model-calls-have-a-private-way",
  description:
    "Who may call models has a private endpoint to call them through, of the team or of its environment.",
  severity: "critical",
  framework: satisfies("NE-3"),
  remediationSteps:
    "Write privateEndpoint: shared or dedicated, and network, for the environment in stacks/teams/<team>.yaml.",
  configSchema: asksFor("endpointBlock"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const { resources } = args;
    const stack = environmentStackOf(resources[0]?.urn);
    if (stack === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    let granted = stack.kind === "shared";
    try {
      unknownLast(
        resources.filter(({ type }) => type === POLICY),
        ({ props }) => {
          const statements: readonly string[] = props["statements"] ?? [];
          eachItem(statements, (text) => {
            granted ||= grantsModelCalls(text);
          });
        },
      );
    } finally {
      // A statement that is not known yet takes nothing away from a grant that was seen.
      if (granted) lookForWay(args, stack, reportViolation);
    }
    if (!granted) args.notApplicable("The stack grants no model calls.");
  },
};

function lookForWay(
  args: StackValidationArgs,
  stack: EnvironmentStack,
  reportViolation: ReportViolation,
): void {
  const { resources } = args;
  if (resources.some(({ type }) => type === MODEL_ENDPOINT)) return;
  if (stack.kind === "shared") {
    reportViolation(`Environment "${stack.environment}" has no private endpoint for its teams to share.`);
    return;
  }
  const facts = factsOf(args, reportViolation, "endpointBlock");
  if (facts === undefined) return;
  if (!resources.some(({ type }) => ATTACHMENTS.has(type))) {
    reportViolation(`${GRANTS} and attaches no network to the shared one.`);
  } else if (!resources.some((resource) => leadsTo(resource, facts.endpointBlock))) {
    reportViolation(`${GRANTS} and lets nothing out to the shared one.`);
  }
}

function leadsTo({ type, props }: PolicyResource, block: string): boolean {
  return (
    type === SECURITY_GROUP_RULE &&
    props["direction"] === "EGRESS" &&
    (props["destinationType"] ?? "CIDR_BLOCK") === "CIDR_BLOCK" &&
    liesIn(String(props["destination"]), block)
  );
}
