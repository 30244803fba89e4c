import { Policy } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { governanceStatements, type GovernanceAccessPlan } from "./plan.ts";

export interface GovernanceAccessArgs extends GovernanceAccessPlan {
  /** Tenancy OCID: budgets, usage and billing are the root's. */
  readonly tenancyId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * What platform, finance, auditors and procurement may do across environments, kept apart, and no more (ID-1,
 * CX-2). None of them may call a model. The platform team sees what there is but neither objects, log content nor
 * secrets, and can neither silence security's topic nor change what archives the audit log. The tenancy that keeps cost reports is that of the commercial realm.
 *
 * Not confined: auditors read the objects of every bucket and every log, prompts included (RT-2). Whether `read
 * all-resources` without the permissions withheld keeps the platform team from conversations that a generative AI
 * project stores was not seen: OCI documents no permission for reading them.
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
        description: "What platform, finance, auditors and procurement may do across environments.",
        statements: governanceStatements(args),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
