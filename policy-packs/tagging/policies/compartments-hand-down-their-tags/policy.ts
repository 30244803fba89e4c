import type { StackValidationArgs } from "@pulumi/policy";
import {
  definedTagKey,
  TEAM_TAG_DEFAULT_KEYS,
  type DefinedTags,
} from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { StackPolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { environmentStackOf } from "../../../environment-stack.ts";
import { unknownLast } from "../../../unknown-last.ts";

const COMPARTMENT = "oci:Identity/compartment:Compartment";
const TAG_DEFAULT = "oci:Identity/tagDefault:TagDefault";

/** By value: the id of a tag's definition comes from another stack, and says nothing by itself. */
export const compartmentsHandDownTheirTags: StackPolicy = {
  name: "compartments-hand-down-their-tags",
  description:
    "What is created in a team's compartment by other means inherits team, cost center and data class from it.",
  severity: "high",
  framework: satisfies("CO-1", "DA-1"),
  tags: cisOci("4.1"),
  remediationSteps:
    "Run rollout up for the stack: tag defaults follow from costCenter and dataClasses of stacks/teams/<team>.yaml.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    if (environmentStackOf(args.resources[0]?.urn)?.kind !== "team")
      args.notApplicable("The stack belongs to no team.");
    const compartments = args.resources.filter(({ type }) => type === COMPARTMENT);
    if (compartments.length === 0) args.notApplicable("The stack makes no compartment.");
    const defaults = args.resources.filter(({ type }) => type === TAG_DEFAULT);
    unknownLast(compartments, (compartment) => {
      const tags = (compartment.props["definedTags"] ?? {}) as DefinedTags;
      const handed = defaults
        .filter(({ propertyDependencies }) =>
          (propertyDependencies["compartmentId"] ?? []).includes(compartment),
        )
        .map(({ props }): unknown => props["value"]);
      for (const key of TEAM_TAG_DEFAULT_KEYS.map(definedTagKey)) {
        const value = tags[key];
        if (value !== undefined && !handed.includes(value))
          reportViolation(
            `Compartment "${compartment.name}" does not hand down its ${key}.`,
            compartment.urn,
          );
      }
    });
  },
};
