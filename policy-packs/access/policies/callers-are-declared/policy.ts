import { NetworkSecurityGroupSecurityRule } from "@pulumi/oci/core/index.js";
import { validateResourceOfType } from "@pulumi/policy";
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor, factsOf } from "../../../stack-facts.ts";
import { liesIn } from "../../address-blocks.ts";

/** A security group as a source says nothing of who is in it, so it counts as not declared. */
export const callersAreDeclared: ResourcePolicy = {
  name: "callers-are-declared",
  description:
    "Security groups let in the blocks of declared applications, and a team's own where its people call.",
  severity: "high",
  framework: satisfies("NE-1"),
  remediationSteps:
    "Declare the caller under applications in stacks/teams/<team>.yaml with the block it calls from as network, or take the rule away.",
  configSchema: asksFor("callerBlocks"),
  validateResource: validateResourceOfType(
    NetworkSecurityGroupSecurityRule,
    (rule, args: ResourceValidationArgs, reportViolation) => {
      if (rule.direction === "EGRESS") args.notApplicable("The rule lets nothing in.");
      const facts = factsOf(args, reportViolation, "callerBlocks");
      if (facts === undefined) return;
      if ((rule.sourceType ?? "CIDR_BLOCK") !== "CIDR_BLOCK") {
        reportViolation(
          `Rule "${args.name}" lets in what is no block of addresses, so nothing says who calls.`,
        );
        return;
      }
      const { source } = rule;
      if (facts.callerBlocks.some((block) => liesIn(source, block))) return;
      reportViolation(
        `Rule "${args.name}" lets in ${source || "everyone"}, which the documents declare for no caller.`,
      );
    },
  ),
};
