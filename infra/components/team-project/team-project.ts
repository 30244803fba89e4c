import { Project } from "@pulumi/oci/generativeai/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { projectDescription, type TeamProjectPlan } from "./plan.ts";

export interface TeamProjectArgs extends TeamProjectPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The generative AI project that a team's calls name in their `OpenAI-Project` header; keeps conversations of
 * development and production apart (SE-1).
 *
 * Children: `<name>` (Project).
 */
export class TeamProject extends pulumi.ComponentResource {
  readonly projectId: pulumi.Output<string>;

  constructor(name: string, args: TeamProjectArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamProject", name, {}, opts);
    const project = new Project(
      name,
      {
        compartmentId: args.compartmentId,
        displayName: name,
        description: projectDescription(args),
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.projectId = project.id;
    this.registerOutputs({ projectId: this.projectId });
  }
}
