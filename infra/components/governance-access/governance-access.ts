import { Policy } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { governanceStatements, type GovernanceAccessPlan } from "./plan.ts";

export interface GovernanceAccessArgs extends GovernanceAccessPlan {
  /** Tenancy OCID: budgets and usage are the root's. */
  readonly tenancyId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * What finance and auditors may read across environments, and no more.
 *
 * Children: `<name>` (Policy).
 */
export class GovernanceAccess extends pulumi.ComponentResource {
  constructor(name: string, args: GovernanceAccessArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:GovernanceAccess", name, {}, opts);
    new Policy(
      name,
      {
        compartmentId: args.tenancyId,
        name,
        description: "Finance reads budgets and usage, auditors read the rollout.",
        statements: governanceStatements(args),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
