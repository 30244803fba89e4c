import { Compartment } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import {
  GOVERNANCE_COMPARTMENT,
  ROOT_COMPARTMENT,
} from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { definedTags, platformOwnership } from "../../defined-tags.ts";
import { compartmentSpecs } from "./plan.ts";

export interface EnvironmentCompartmentsArgs {
  /** Compartment under which the rollout lives; the tenancy's OCID for its root. */
  readonly parentCompartmentId: pulumi.Input<string>;
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
  readonly rootId: pulumi.Output<string>;
  readonly governanceId: pulumi.Output<string>;

  constructor(name: string, args: EnvironmentCompartmentsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentCompartments", name, {}, opts);

    const created = new Map<string, Compartment>();
    for (const spec of compartmentSpecs(args.environments)) {
      const parent = spec.parent === undefined ? undefined : created.get(spec.parent);
      const compartment = new Compartment(
        spec.slug,
        {
          compartmentId: parent?.id ?? args.parentCompartmentId,
          name: spec.displayName,
          description: spec.description,
          enableDelete: true,
          definedTags: definedTags(platformOwnership(spec.environment, args.costCenter, args.owner)),
        },
        { parent: this, protect: true },
      );
      created.set(spec.slug, compartment);
    }

    this.rootId = idOf(created, ROOT_COMPARTMENT);
    this.governanceId = idOf(created, `${ROOT_COMPARTMENT}-${GOVERNANCE_COMPARTMENT}`);
    this.environmentIds = Object.fromEntries(
      args.environments.map((environment) => [
        environment,
        idOf(created, `${ROOT_COMPARTMENT}-${environment}`),
      ]),
    );
    this.registerOutputs({});
  }
}

function idOf(created: ReadonlyMap<string, Compartment>, slug: string): pulumi.Output<string> {
  const compartment = created.get(slug);
  if (compartment === undefined) throw new Error(`no compartment "${slug}" is planned`);
  return compartment.id;
}
