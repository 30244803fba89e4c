import { Quota } from "@pulumi/oci/limits/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { endpointStatement, quotaName, type TeamQuotaPlan } from "./plan.ts";

export interface TeamQuotaArgs extends TeamQuotaPlan {
  /** Tenancy OCID: the statements name compartments from the root. */
  readonly tenancyId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Keeps a team from using up private endpoints, which are scarce (CO-4). A quota blocks, where a budget only tells.
 *
 * Children: `<name>` (Quota). It counts resources, not calls: OCI has no quota on the spend of on-demand models.
 *
 * @throws QuotaNameError  before anything is registered
 */
export class TeamQuota extends pulumi.ComponentResource {
  constructor(name: string, args: TeamQuotaArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamQuota", name, {}, opts);
    new Quota(
      name,
      {
        compartmentId: args.tenancyId,
        name: quotaName(args),
        description: `What ${args.team} may use up in ${args.environment}.`,
        statements: [endpointStatement(args)],
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
