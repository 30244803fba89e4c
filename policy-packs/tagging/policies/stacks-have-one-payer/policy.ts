import type { StackValidationArgs } from "@pulumi/policy";
import { definedTagKey, type DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { UNTAGGED_TYPES } from "../../untagged-types.ts";

const KEYS = [definedTagKey("CostCenter"), definedTagKey("Owner")] as const;

/** The rarer value is taken for the wrong one. */
export const stacksHaveOnePayer: StackPolicy = {
  name: "stacks-have-one-payer",
  description: "All that a stack makes is paid by one cost center, and one person answers for it.",
  severity: "medium",
  framework: satisfies("CO-1"),
  remediationSteps:
    "Write costCenter and owner once, at the top of stacks/teams/<team>.yaml or under platform in stacks/tenancy.yaml, and run rollout up for the stack.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const found = new Map(KEYS.map((key) => [key, new Map<string, { name: string; urn: string }[]>()]));
    // Of what the program gives no tags the engine shows them as unknown.
    const tagged = args.resources.filter(({ type }) => !UNTAGGED_TYPES.has(type));
    unknownLast(tagged, ({ name, urn, props }) => {
      const tags: DefinedTags = (props["definedTags"] ?? {}) as DefinedTags;
      for (const [key, values] of found) {
        if (!(key in tags)) continue;
        const value = tags[key] ?? "";
        const same = values.get(value) ?? [];
        same.push({ name, urn });
        values.set(value, same);
      }
    });
    if ([...found.values()].every((values) => values.size === 0))
      args.notApplicable("Nothing in the stack says who pays or answers for it.");
    for (const [key, values] of found) {
      const [usual, ...others] = [...values].sort(
        ([a, of], [b, by]) => by.length - of.length || (a < b ? -1 : 1),
      );
      for (const [value, resources] of others)
        for (const { name, urn } of resources)
          reportViolation(
            `${key} of "${name}" is "${value}", and "${usual?.[0] ?? ""}" elsewhere in the stack.`,
            urn,
          );
    }
  },
};
