import { DynamicGroup, Group, Policy } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import { deployerName } from "../../../rollout/onboarding/vocabulary/principals.ts";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import type { Tier } from "../../../rollout/onboarding/vocabulary/tiers.ts";
import { deployerStatements, type Deployer } from "./plan.ts";

export interface EnvironmentDeployersArgs {
  /** Tenancy OCID: groups and what reaches beyond one compartment lie in the root. */
  readonly tenancyId: pulumi.Input<string>;
  /** Names from the tenancy's root to the rollout's compartment, joined by colons, e.g. `platform:ai`. */
  readonly rootCompartment: string;
  readonly deployers: readonly (Deployer & { readonly tier: Tier })[];
  readonly tags: DefinedTags;
}

/**
 * Who may bring up the stacks of one environment, and of no other (SE-1).
 *
 * Children: `<name>-<environment>` (DynamicGroup where a matching rule is given, else Group, in the Default
 * domain) and `<name>-<environment>-policy` (Policy). What production deploys with is protected.
 *
 * OCI does not confine everything: budgets and new dynamic groups of any name are open to every deployer, a
 * quota under the own prefix may speak of any compartment, and whoever manages policies in a compartment can
 * grant anything within it. Networks outside the environment's compartment are granted by their owners.
 */
export class EnvironmentDeployers extends pulumi.ComponentResource {
  constructor(name: string, args: EnvironmentDeployersArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:EnvironmentDeployers", name, {}, opts);
    const definedTags = { ...args.tags };

    for (const deployer of args.deployers) {
      const { environment, matchingRule } = deployer;
      const common = {
        compartmentId: args.tenancyId,
        name: deployerName(environment),
        description: `Brings up the stacks of ${environment}.`,
        definedTags,
      };
      const slug = `${name}-${environment}`;
      const options = { parent: this, protect: deployer.tier === "production" };
      const principal =
        matchingRule === undefined
          ? new Group(slug, common, options)
          : new DynamicGroup(slug, { ...common, matchingRule }, options);
      new Policy(
        `${slug}-policy`,
        {
          ...common,
          description: `What the deployers of ${environment} may do, in its compartments and under its prefix.`,
          statements: deployerStatements(deployer, args.rootCompartment),
        },
        { parent: this, dependsOn: [principal] },
      );
    }
    this.registerOutputs({});
  }
}
