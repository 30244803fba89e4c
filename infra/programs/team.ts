import type { EnvironmentModel, TeamEnvironmentModel, TeamModel } from "../../rollout/onboarding/model.ts";
import { StackCompartment } from "../components/stack-compartment/stack-compartment.ts";
import { TeamAccess } from "../components/team-access/team-access.ts";
import { TeamBudget } from "../components/team-budget/team-budget.ts";
import { TeamLogs } from "../components/team-logs/team-logs.ts";
import { TeamProject } from "../components/team-project/team-project.ts";
import { TraceBucket } from "../components/trace-bucket/trace-bucket.ts";
import { definedTags, type Ownership } from "../defined-tags.ts";
import { handedOver } from "../handover/handed-over.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProvider } from "../provider.ts";

/** Which team in which environment a stack is for. */
export interface TeamStack {
  readonly team: TeamModel;
  readonly section: TeamEnvironmentModel;
  readonly environment: EnvironmentModel;
}

/** Everything of one team in one environment. */
export function teamProgram(
  context: ProgramContext,
  { team, section, environment }: TeamStack,
): ProgramOutputs {
  const { tenancy } = context.model;
  const stack = `${team.name}-${environment.name}`;
  const shared = `shared-${environment.name}`;
  const fromTenancy = context.handedBy("tenancy", environment.name);
  const opts = { providers: { oci: ociProvider(context) } };
  const ownership: Ownership = {
    team: team.name,
    environment: environment.name,
    costCenter: team.costCenter,
    owner: team.owner,
    dataClass: section.dataClass,
  };
  const tags = definedTags(ownership);
  const who = { team: team.name, environment: environment.name };

  const { compartmentId } = new StackCompartment(
    stack,
    {
      parentCompartmentId: handedOver("tenancy", fromTenancy, "compartmentId"),
      displayName: team.name,
      description: `${team.name}'s use of models in ${environment.name}.`,
      tier: environment.tier,
      ownership,
      tagDefinitionId: (key) => handedOver("tenancy", fromTenancy, `tagDefinitionId.${key}`),
    },
    opts,
  );
  const budget = new TeamBudget(
    `${stack}-budget`,
    {
      ...who,
      tenancyId: context.tenancyId,
      compartmentId,
      costCenter: team.costCenter,
      monthlyBudget: section.monthlyBudget,
      currency: tenancy.currency,
      alertPercents: section.alertPercents,
      recipients: section.alertRecipients,
      tags,
    },
    opts,
  );
  new TeamProject(`${stack}-project`, { ...who, compartmentId, tags }, opts);
  new TeamLogs(`${stack}-logs`, { ...who, compartmentId, tags }, opts);
  new TraceBucket(
    `${stack}-traces`,
    {
      ...who,
      compartmentId,
      namespace: tenancy.objectStorageNamespace,
      kmsKeyId: handedOver(shared, context.handedBy(shared, environment.name), "traceKeyId"),
      retentionDays: section.retentionDays,
      tier: environment.tier,
      tags,
    },
    opts,
  );
  new TeamAccess(
    `${stack}-access`,
    {
      team: team.name,
      usersGroup: section.groups.users,
      operatorsGroup: section.groups.operators,
      compartmentId,
      tags,
      after: budget.alerts,
    },
    opts,
  );
  return {};
}
