import { DynamicGroup } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import { gatewayName } from "../../../rollout/onboarding/vocabulary/principals.ts";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { gatewayRule } from "./plan.ts";

export interface GatewayPrincipalArgs {
  readonly environment: string;
  /** Tenancy OCID: dynamic groups lie in the root. */
  readonly tenancyId: pulumi.Input<string>;
  /** Compartment in which the access layer will run. */
  readonly sharedCompartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The identity of one environment's access layer, to which team stacks grant model calls (AL-1, ID-3). It has
 * no member until something runs in the shared compartment with the tag `Rollout.Service` = `ai-gateway`, so
 * whoever may set that tag there decides who calls models.
 *
 * Children: `<name>` (DynamicGroup `<environment>-ai-gateway`, in the Default domain).
 */
export class GatewayPrincipal extends pulumi.ComponentResource {
  constructor(name: string, args: GatewayPrincipalArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:GatewayPrincipal", name, {}, opts);
    new DynamicGroup(
      name,
      {
        compartmentId: args.tenancyId,
        name: gatewayName(args.environment),
        description: `The access layer to the models of ${args.environment}.`,
        matchingRule: pulumi.output(args.sharedCompartmentId).apply(gatewayRule),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
