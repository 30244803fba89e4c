import { Quota } from "@pulumi/oci/limits/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { quotaSpecs, type EnvironmentQuotasPlan } from "./plan.ts";

export interface EnvironmentQuotasArgs extends EnvironmentQuotasPlan {
  /** Tenancy OCID: OCI keeps quotas in the root compartment only. */
  readonly tenancyId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Withholds what one mistake makes expensive, such as units of dedicated AI clusters (CO-4): unlike a budget
 * a quota refuses.
 *
 * Children: `<name>-<environment>` (Quota `<environment>-ai`); none where no limit is named. A quota counts for
 * what is created after it: what already runs goes on running.
 */
export class EnvironmentQuotas extends pulumi.ComponentResource {
  constructor(name: string, args: EnvironmentQuotasArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentQuotas", name, {}, opts);
    for (const { environment, quotaName, statements } of quotaSpecs(args)) {
      new Quota(
        `${name}-${environment}`,
        {
          compartmentId: args.tenancyId,
          name: quotaName,
          description: `What ${environment} may not use of AI.`,
          statements: [...statements],
          definedTags: { ...args.tags },
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
