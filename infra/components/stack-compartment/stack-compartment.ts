import { Compartment, TagDefault } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { TagKeyName } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { definedTags, type Ownership } from "../../defined-tags.ts";
import { tagDefaultSpecs } from "./plan.ts";

export interface StackCompartmentArgs {
  /** Compartment of the environment, handed over by the tenancy. */
  readonly parentCompartmentId: pulumi.Input<string>;
  readonly displayName: string;
  readonly description: string;
  readonly tier: Tier;
  readonly ownership: Ownership;
  /** Tag key → OCID of its definition, handed over by the tenancy. */
  readonly tagDefinitionId: (key: TagKeyName) => pulumi.Input<string>;
}

/**
 * The compartment in which everything of one stack lives, and the tags it hands down (CO-1, DA-1).
 *
 * Children: `<name>` (Compartment), `<name>-<key>` (one TagDefault per key). Sets enableDelete: with OCI's
 * default the provider adopts a compartment of the same name, overwrites it and never deletes it. Protected
 * in production.
 */
export class StackCompartment extends pulumi.ComponentResource {
  readonly compartmentId: pulumi.Output<string>;

  constructor(name: string, args: StackCompartmentArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:StackCompartment", name, {}, opts);

    const compartment = new Compartment(
      name,
      {
        compartmentId: args.parentCompartmentId,
        name: args.displayName,
        description: args.description,
        enableDelete: true,
        definedTags: definedTags(args.ownership),
      },
      { parent: this, protect: args.tier === "production" },
    );
    for (const spec of tagDefaultSpecs(args.ownership)) {
      new TagDefault(
        `${name}-${spec.slug}`,
        {
          compartmentId: compartment.id,
          tagDefinitionId: args.tagDefinitionId(spec.key),
          value: spec.value,
          isRequired: false,
        },
        { parent: this },
      );
    }

    this.compartmentId = compartment.id;
    this.registerOutputs({ compartmentId: this.compartmentId });
  }
}
