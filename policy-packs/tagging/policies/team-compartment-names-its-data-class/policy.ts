import { Compartment } from "@pulumi/oci/identity/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import { definedTagKey } from "../../../../rollout/onboarding/vocabulary/tags.ts";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

const KEY = definedTagKey("DataClass");

/** The class is declared before anything is provisioned: what a team creates later inherits it from here. */
export const teamCompartmentNamesItsDataClass: ResourcePolicy = {
  name: "team-compartment-names-its-data-class",
  description: "A team's compartment names the highest data class it may hold.",
  severity: "high",
  framework: satisfies("DA-1", "RO-3"),
  remediationSteps: "Declare dataClasses for every use in stacks/teams/<team>.yaml.",
  validateResource: validateResourceOfType(
    Compartment,
    (compartment, args: ResourceValidationArgs, reportViolation) => {
      if (environmentStackOf(args.urn)?.kind !== "team") args.notApplicable("The stack belongs to no team.");
      const dataClass = compartment.definedTags?.[KEY] ?? "";
      if (dataClass.trim() === "") {
        reportViolation(`Compartment "${args.name}" does not carry ${KEY}.`);
      }
    },
  ),
};
