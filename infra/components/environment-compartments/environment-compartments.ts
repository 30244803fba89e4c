import { Compartment } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import { ROOT_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { definedTags, platformOwnership } from "../../defined-tags.ts";
import { compartmentSpecs } from "./plan.ts";

export interface EnvironmentCompartmentsArgs {
  readonly tenancyId: pulumi.Input<string>;
  readonly environments: readonly string[];
  readonly costCenter: string;
  readonly owner: string;
}

/**
 * Compartments of the rollout above the teams' own: `ai`, `ai/governance`, `ai/<environment>`.
 *
 * Children: `ai`, `ai-governance`, `ai-<environment>`. Sets enableDelete: with OCI's default the provider
 * adopts a compartment of the same name, overwrites it and never deletes it. Protected: everything else
 * lies in them.
 */
export class EnvironmentCompartments extends pulumi.ComponentResource {
  /** Environment → OCID of its compartment. */
  readonly environmentIds: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: EnvironmentCompartmentsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentCompartments", name, {}, opts);

    const created = new Map<string, Compartment>();
    for (const spec of compartmentSpecs(args.environments)) {
      const parent = spec.parent === undefined ? undefined : created.get(spec.parent);
      const compartment = new Compartment(
        spec.slug,
        {
          compartmentId: parent?.id ?? args.tenancyId,
          name: spec.displayName,
          description: spec.description,
          enableDelete: true,
          definedTags: definedTags(platformOwnership(spec.environment, args.costCenter, args.owner)),
        },
        { parent: this, protect: true },
      );
      created.set(spec.slug, compartment);
    }

    this.environmentIds = Object.fromEntries(
      args.environments.flatMap((environment) => {
        const compartment = created.get(`${ROOT_COMPARTMENT}-${environment}`);
        return compartment === undefined ? [] : [[environment, compartment.id]];
      }),
    );
    this.registerOutputs({});
  }
}
