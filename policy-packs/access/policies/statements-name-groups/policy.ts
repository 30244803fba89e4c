import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";

/** A reviewer reads names. An id hides whom it means, and goes on meaning it when the name has been given to another. */
export const statementsNameGroups: ResourcePolicy = {
  name: "statements-name-groups",
  description: "IAM statements name groups and compartments by name, never by id.",
  severity: "medium",
  framework: satisfies("ID-1", "ID-2"),
  remediationSteps:
    "Write the group's name under groups of stacks/tenancy.yaml or environments.<environment>.groups of stacks/teams/<team>.yaml.",
  validateResource: judgesGrants("No statement grants anything.", () => ({ subject, location }) => {
    const principals = "principals" in subject ? subject.principals : [];
    return [
      ...(principals.some(({ by }) => by === "id")
        ? [`names a ${subject.kind} by its id: write its name`]
        : []),
      ...(location.kind === "compartment-id" ? ["names a compartment by its id: write its path"] : []),
    ];
  }),
};
