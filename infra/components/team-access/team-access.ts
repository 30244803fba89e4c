import { Policy } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { accessStatements, type TeamAccessPlan } from "./plan.ts";

export interface TeamAccessArgs extends TeamAccessPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
  /** Budget and alert rules: nobody may spend before they exist (RO-4). */
  readonly after: readonly pulumi.Resource[];
}

/**
 * Which groups may call models, and no more (ID-1).
 *
 * Children: `<name>` (Policy), created after the budget and its alerts.
 */
export class TeamAccess extends pulumi.ComponentResource {
  constructor(name: string, args: TeamAccessArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamAccess", name, {}, opts);
    new Policy(
      name,
      {
        compartmentId: args.compartmentId,
        name,
        description: `Who of ${args.team} may call models here.`,
        statements: accessStatements(args),
        definedTags: { ...args.tags },
      },
      { parent: this, dependsOn: [...args.after] },
    );
    this.registerOutputs({});
  }
}
