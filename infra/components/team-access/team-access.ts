import { DynamicGroup, Group, Policy } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { matchingRule, type MatchedResources } from "../../iam/matching-rule.ts";
import {
  accessStatements,
  applicationsName,
  groupsToCreate,
  type Application,
  type TeamAccessPlan,
} from "./plan.ts";

export interface TeamAccessArgs extends TeamAccessPlan {
  /** Tenancy OCID: groups lie in the root. */
  readonly tenancyId: pulumi.Input<string>;
  /** The team's compartment, to which the policy is attached. */
  readonly compartmentId: pulumi.Input<string>;
  /** With the compartment each runs in. */
  readonly applications: readonly (Application & { readonly compartmentId: pulumi.Input<string> })[];
  readonly tags: DefinedTags;
  /** Budget and alert rules: nobody may spend before they exist (RO-4). */
  readonly after: readonly pulumi.Resource[];
}

/**
 * Which groups and applications may call which models, and no more (ID-1, NE-1). Codex developers get the use
 * of models only; which repositories Codex reaches is GitHub's right to give (CX-2).
 *
 * The model is compared by its id, so a call through a dedicated cluster's endpoint or a routing profile,
 * which has another one, is refused. Whether OCI checks it for the Responses API was not seen.
 *
 * An application is recognized by its compartment, its kind and the value of its tag `Rollout.Service`, which is
 * the document's `service` and not its name there.
 *
 * Children: `<name>-users`, `<name>-operators`, `<name>-codex-developers` (Group, each only where it does not
 * exist yet, in the Default domain), `<name>-applications` (DynamicGroup), `<name>` (Policy, after the groups,
 * the budget and its alerts).
 */
export class TeamAccess extends pulumi.ComponentResource {
  constructor(name: string, args: TeamAccessArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TeamAccess", name, {}, opts);
    const { tenancyId, team, environment } = args;
    const definedTags = { ...args.tags };

    const groups = groupsToCreate(args).map(
      ({ slug, group }) =>
        new Group(
          `${name}-${slug}`,
          {
            compartmentId: tenancyId,
            name: group.name,
            description: `Members: ${group.membership}`.slice(0, DESCRIPTION_LIMIT),
            definedTags,
          },
          { parent: this },
        ),
    );
    const rule = applicationsRule(args.applications);
    const applications =
      rule === undefined
        ? []
        : [
            new DynamicGroup(
              `${name}-applications`,
              {
                compartmentId: tenancyId,
                name: applicationsName(args),
                description: `Declared applications of ${team} in ${environment}.`,
                matchingRule: rule,
                definedTags,
              },
              { parent: this },
            ),
          ];
    new Policy(
      name,
      {
        compartmentId: args.compartmentId,
        name,
        description: `Who of ${team} may call models here.`,
        statements: accessStatements(args),
        definedTags,
      },
      { parent: this, dependsOn: [...args.after, ...groups, ...applications] },
    );
    this.registerOutputs({});
  }
}

/** OCI's limit on the description of a group, in characters. */
const DESCRIPTION_LIMIT = 400;

/** Sorted by name, so that the order in a document changes no rule. */
function applicationsRule(applications: TeamAccessArgs["applications"]): pulumi.Output<string> | undefined {
  const sorted = applications.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (sorted.length === 0) return undefined;
  const matched = sorted.map(({ kind, compartmentId, service }) =>
    pulumi.output(compartmentId).apply((id): MatchedResources => ({ kind, compartmentId: id, service })),
  );
  return pulumi.all(matched).apply(([first, ...rest]) => {
    if (first === undefined) throw new RangeError("a matching rule of no application would match nothing");
    return matchingRule([first, ...rest]);
  });
}
