import { gatewayName } from "../../../rollout/onboarding/vocabulary/principals.ts";
import { RolloutError } from "../../../rollout/onboarding/vocabulary/rollout-error.ts";
import type { AccessMode, ApplicationKind } from "../../../rollout/onboarding/vocabulary/uses.ts";
import { oneOf } from "../../iam/condition.ts";
import { allow, dynamicGroup, group, type Subject } from "../../iam/statement.ts";
import type { ResourceType, Verb } from "../../iam/vocabulary.ts";

/** A group of the team's people in one environment. */
export interface GroupArg {
  /** `Group`, or `Domain/Group` for one that exists in another identity domain than Default. */
  readonly name: string;
  readonly existing: boolean;
  /** Where its members come from and who decides. */
  readonly membership: string;
}

/** An application that may call models; recognized by compartment, kind and the tag `Rollout.Service`. */
export interface Application {
  readonly name: string;
  readonly kind: ApplicationKind;
  /** Value of the tag `Rollout.Service` that it carries; several may be of one service. */
  readonly service: string;
}

export interface TeamAccessPlan {
  readonly team: string;
  readonly environment: string;
  readonly access: AccessMode;
  /** Takes every right to call a model away; records stay readable to the operators. */
  readonly offboarding: boolean;
  readonly groups: {
    readonly users: GroupArg;
    readonly operators: GroupArg;
    readonly codexDevelopers?: GroupArg;
  };
  readonly applications: readonly Application[];
  /** Ids that may be called here, as the endpoint takes them. */
  readonly models: readonly string[];
}

/** A group to create that OCI would put where its name does not say, or whose deployer may not create it. */
export class GroupNotCreatableError extends RolloutError {
  override readonly name = "GroupNotCreatableError";

  constructor(group: string, environment: string) {
    super(
      `Group "${group}" cannot be created: groups are created in the Default domain and start with "${environment}-". ` +
        `Name an existing group, or leave the name to the toolkit.`,
    );
  }
}

/** @returns the groups to create with their slugs */
export function groupsToCreate({ environment, groups }: TeamAccessPlan): { slug: string; group: GroupArg }[] {
  const all = [
    { slug: "users", group: groups.users },
    { slug: "operators", group: groups.operators },
    ...(groups.codexDevelopers === undefined
      ? []
      : [{ slug: "codex-developers", group: groups.codexDevelopers }]),
  ];
  const created = all.filter(({ group }) => !group.existing);
  const wrong = created.find(
    ({ group }) => group.name.includes("/") || !group.name.startsWith(`${environment}-`),
  );
  if (wrong !== undefined) throw new GroupNotCreatableError(wrong.group.name, environment);
  return created;
}

/** @returns the name of the dynamic group of a team's applications */
export function applicationsName({ team, environment }: TeamAccessPlan): string {
  return `${environment}-${team}-applications`;
}

/**
 * Least privilege for one team in one environment (ID-1): whoever may call models calls those named and no
 * others; operators look after logs and traces but change no retention.
 *
 * The policy is attached to the team's own compartment, so a compartment's name can only mean that one.
 */
export function accessStatements(plan: TeamAccessPlan): string[] {
  const operators = group(plan.groups.operators.name);
  const right = (subject: Subject, verb: Verb, resource: ResourceType) =>
    allow({ subject, verb, resource, in: [plan.team] });
  return [
    ...callers(plan).flatMap((caller) => modelStatements(plan, caller)),
    ...(plan.offboarding ? [] : [right(operators, "use", "generative-ai-project")]),
    right(operators, "read", "log-groups"),
    right(operators, "read", "log-content"),
    right(operators, "read", "buckets"),
    right(operators, "read", "objects"),
  ];
}

/** With a gateway nobody of the team calls a model past it (AL-1). */
function callers(plan: TeamAccessPlan): Subject[] {
  const { access, offboarding, groups, applications } = plan;
  if (offboarding) return [];
  if (access === "gateway") return [dynamicGroup(gatewayName(plan.environment))];
  return [
    group(groups.users.name),
    ...(groups.codexDevelopers === undefined ? [] : [group(groups.codexDevelopers.name)]),
    ...(applications.length === 0 ? [] : [dynamicGroup(applicationsName(plan))]),
  ];
}

/** A call names its model, and without a match OCI refuses it; a team without models may call none. */
function modelStatements({ team, models }: TeamAccessPlan, subject: Subject): string[] {
  const [first, ...rest] = models;
  if (first === undefined) return [];
  return [
    allow({
      subject,
      verb: "use",
      resource: "generative-ai-chat",
      in: [team],
      where: oneOf("target.model.id", [first, ...rest]),
    }),
    allow({ subject, verb: "read", resource: "generative-ai-project", in: [team] }),
  ];
}
