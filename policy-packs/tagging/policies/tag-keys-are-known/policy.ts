import type { ResourceValidationArgs } from "@pulumi/policy";
import { TAG_KEYS, TAG_NAMESPACE } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

const PREFIX = `${TAG_NAMESPACE}.`;
const KNOWN: readonly string[] = TAG_KEYS.map(({ key }) => key);

/** Two tags for one thing are two answers to whoever asks what it is. */
export const tagKeysAreKnown: ResourcePolicy = {
  name: "tag-keys-are-known",
  description:
    "Of the rollout's namespace only its own keys are used, and no free-form tag repeats one of them.",
  severity: "medium",
  framework: satisfies("CO-1"),
  remediationSteps:
    "Take the tag out. What the rollout's keys say follows from stacks/tenancy.yaml and stacks/teams/<team>.yaml; for anything else use a namespace of your own.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!("definedTags" in args.props) && !("freeformTags" in args.props))
      args.notApplicable("The resource carries no tags.");
    const defined = Object.keys((args.props["definedTags"] ?? {}) as object);
    for (const key of defined)
      if (key.startsWith(PREFIX) && !KNOWN.includes(key.slice(PREFIX.length)))
        reportViolation(`"${args.name}" carries ${key}, which is no key of the rollout.`);
    const freeform = Object.keys((args.props["freeformTags"] ?? {}) as object);
    for (const key of freeform)
      if (KNOWN.some((known) => known.toLowerCase() === key.toLowerCase()))
        reportViolation(
          `"${args.name}" carries the free-form tag ${key}, which says the same as a key of the rollout.`,
        );
  },
};
