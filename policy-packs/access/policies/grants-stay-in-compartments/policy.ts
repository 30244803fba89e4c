import type { ResourcePolicy } from "../../../binding.ts";
import { cisOci } from "../../../cis.ts";
import { satisfies } from "../../../requirements.ts";
import { deployedEnvironment, isOfTenancyStack } from "../../../statements/deployers.ts";
import { judgesGrants } from "../../../statements/judge-statements.ts";
import { confinementFault, isCostRead } from "./rights-in-root.ts";

/** A grant in the tenancy reaches production and whatever else the company runs. */
export const grantsStayInCompartments: ResourcePolicy = {
  name: "grants-stay-in-compartments",
  description:
    "Grants name a compartment; in the whole tenancy cost and billing are read, and deployers do what OCI keeps in the root compartment, under their environment's prefix.",
  severity: "critical",
  framework: satisfies("ID-1", "SE-1"),
  tags: cisOci("1.2", "1.3"),
  remediationSteps:
    "Declare who needs what under environments of stacks/teams/<team>.yaml, which grants it in the team's compartment; roles across the rollout belong under groups of stacks/tenancy.yaml.",
  validateResource: judgesGrants("No statement grants anything.", (args) => (grant) => {
    if (grant.location.kind !== "tenancy") return [];
    if (!isOfTenancyStack(args.urn)) return ["reaches the whole tenancy: name a compartment"];
    const environment = deployedEnvironment(grant.subject);
    if (environment !== undefined) return confinementFault(grant, environment);
    return isCostRead(grant)
      ? []
      : ["reaches the whole tenancy with more than reading cost: name a compartment"];
  }),
};
