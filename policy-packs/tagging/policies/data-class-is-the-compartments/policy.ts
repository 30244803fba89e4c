import type { StackValidationArgs } from "@pulumi/policy";
import { definedTagKey, type DefinedTags } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { environmentStackOf } from "../../../environment-stack.ts";
import { unknownLast } from "../../../unknown-last.ts";
import { UNTAGGED_TYPES } from "../../untagged-types.ts";

const KEY = definedTagKey("DataClass");
const COMPARTMENT = "oci:Identity/compartment:Compartment";
/** What keeps data of a team: each says itself what it may hold, since a default can be overridden. */
const KEEPS_DATA: ReadonlySet<string> = new Set([
  "oci:ObjectStorage/bucket:Bucket",
  "oci:Logging/logGroup:LogGroup",
  "oci:GenerativeAi/project:Project",
]);

export const dataClassIsTheCompartments: StackPolicy = {
  name: "data-class-is-the-compartments",
  description:
    "What keeps data of a team names the data class of the team's compartment, and nothing there names another.",
  severity: "high",
  framework: satisfies("DA-1", "RO-3"),
  remediationSteps:
    "Declare dataClasses for every use in stacks/teams/<team>.yaml: the highest of them is the class of compartment, buckets, logs and project alike.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const stack = environmentStackOf(args.resources[0]?.urn);
    if (stack?.kind !== "team") args.notApplicable("The stack belongs to no team.");
    const compartment = args.resources.find(({ type }) => type === COMPARTMENT);
    const own = ((compartment?.props["definedTags"] ?? {}) as DefinedTags)[KEY] ?? "";
    // Of what the program gives no tags the engine shows them as unknown.
    const tagged = args.resources.filter(({ type }) => !UNTAGGED_TYPES.has(type));
    unknownLast(tagged, ({ type, name, urn, props }) => {
      const tags = (props["definedTags"] ?? {}) as DefinedTags;
      if (!(KEY in tags)) {
        if (KEEPS_DATA.has(type)) reportViolation(`"${name}" keeps data and does not carry ${KEY}.`, urn);
      } else if (tags[KEY] !== own)
        reportViolation(`"${name}" may hold "${tags[KEY] ?? ""}", and its compartment "${own}".`, urn);
    });
  },
};
