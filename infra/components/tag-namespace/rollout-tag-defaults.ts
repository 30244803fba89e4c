import { TagDefault } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import { UNMANAGED } from "./plan.ts";

export interface RolloutTagDefaultsArgs {
  /** OCID of the rollout's root compartment; what is created in it and below inherits the default. */
  readonly rootCompartmentId: pulumi.Input<string>;
  /** OCID of the definition of `ManagedBy`. */
  readonly managedByTagId: pulumi.Input<string>;
}

/**
 * Marks what was created in the rollout's compartments by other means than the rollout: `ManagedBy` is
 * "unmanaged" on what does not say otherwise. The rollout tags everything itself, so no plan changes by it.
 *
 * Children: `<name>` (TagDefault). It is apart from the namespace, because the compartment carries tags and
 * comes after it.
 *
 * A default is a default, not a guard: whoever may use the namespace can set another value, or change it
 * later. That right is `use tag-namespaces`; it belongs to the deployers and is withheld from teams, operators,
 * finance and auditors.
 */
export class RolloutTagDefaults extends pulumi.ComponentResource {
  constructor(name: string, args: RolloutTagDefaultsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:RolloutTagDefaults", name, {}, opts);
    new TagDefault(
      name,
      {
        compartmentId: args.rootCompartmentId,
        tagDefinitionId: args.managedByTagId,
        value: UNMANAGED,
        isRequired: false,
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
