import type { StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { heardTopics } from "../../told-events.ts";

export const topicsAreHeard: StackPolicy = {
  name: "topics-are-heard",
  description: "Somebody has subscribed to every notification topic.",
  severity: "high",
  framework: satisfies("CO-2", "CO-4"),
  tags: cisOci("4.2"),
  remediationSteps:
    "List addresses under contacts of stacks/tenancy.yaml: every audience needs one. Run rollout up tenancy, and let them confirm the mail that OCI sends.",

  validateStack: (args: StackValidationArgs, reportViolation) => {
    const topics = args.resources.filter(
      ({ type }) => type === "oci:Ons/notificationTopic:NotificationTopic",
    );
    if (topics.length === 0) args.notApplicable("The stack makes no topic.");
    const heard = heardTopics(args.resources);
    // A mail that nobody asked for tells nobody anything; whether it was confirmed, no stack knows.
    for (const topic of topics)
      if (!heard.has(topic)) reportViolation(`Nobody has subscribed to topic "${topic.name}".`, topic.urn);
    unknownLast(topics, ({ name, urn, props }) => {
      if (props["name"] === "") reportViolation(`Topic "${name}" has no name.`, urn);
    });
  },
};
