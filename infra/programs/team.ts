import { rootCompartmentPath } from "../../rollout/onboarding/vocabulary/compartments.ts";
import { archiveAfterDays } from "../../rollout/onboarding/vocabulary/retention.ts";
import { ModelEndpoint } from "../components/model-endpoint/model-endpoint.ts";
import { StackCompartment } from "../components/stack-compartment/stack-compartment.ts";
import { TeamAccess } from "../components/team-access/team-access.ts";
import { TeamAlarms } from "../components/team-alarms/team-alarms.ts";
import { TeamBudget } from "../components/team-budget/team-budget.ts";
import { TeamLogs } from "../components/team-logs/team-logs.ts";
import { TeamProject } from "../components/team-project/team-project.ts";
import { TeamQuota } from "../components/team-quota/team-quota.ts";
import { traceBucketName } from "../components/trace-bucket/plan.ts";
import { TraceBucket } from "../components/trace-bucket/trace-bucket.ts";
import { TraceConnector } from "../components/trace-connector/trace-connector.ts";
import { definedTags, type Ownership } from "../defined-tags.ts";
import { handedOver } from "../handover/handed-over.ts";
import type { ProgramContext, ProgramOutputs } from "../program-context.ts";
import { ociProviders } from "../provider.ts";
import { teamNetwork } from "./team-network.ts";
import type { TeamStack } from "./team-stack.ts";

/** Everything of one team in one environment. */
export function teamProgram(context: ProgramContext, declared: TeamStack): ProgramOutputs {
  const { team, section, environment } = declared;
  const { tenancy } = context.model;
  const { tenancyId } = context;
  const stack = `${team.name}-${environment.name}`;
  const shared = `shared-${environment.name}`;
  const fromTenancy = context.handedBy("tenancy", environment.name);
  const fromShared = context.handedBy(shared, environment.name);
  const { opts } = ociProviders(context, environment);
  const ownership: Ownership = {
    team: team.name,
    environment: environment.name,
    costCenter: team.costCenter,
    owner: team.owner,
    dataClass: section.dataClass,
  };
  const tags = definedTags(ownership);
  const who = { team: team.name, environment: environment.name };
  const { tier } = environment;
  const { objectStorageNamespace: namespace, region } = tenancy;

  const { compartmentId } = new StackCompartment(
    stack,
    {
      parentCompartmentId: handedOver("tenancy", fromTenancy, "compartmentId"),
      displayName: team.name,
      description: `${team.name}'s use of models in ${environment.name}.`,
      tier,
      ownership,
      tagDefinitionId: (key) => handedOver("tenancy", fromTenancy, `tagDefinitionId.${key}`),
    },
    opts,
  );
  const budget = new TeamBudget(
    `${stack}-budget`,
    {
      ...who,
      tenancyId,
      compartmentId,
      costCenter: team.costCenter,
      owner: team.owner,
      financeContact: tenancy.contacts.finance[0] ?? tenancy.platform.owner,
      monthlyBudget: section.monthlyBudget,
      currency: tenancy.currency,
      alertPercents: section.alertPercents,
      forecastPercents: section.forecastPercents,
      recipients: section.alertRecipients,
      tags,
    },
    opts,
  );
  new TeamProject(`${stack}-project`, { ...who, compartmentId, tags }, opts);
  const traces = new TraceBucket(
    `${stack}-traces`,
    {
      ...who,
      compartmentId,
      namespace,
      region,
      kmsKeyId: handedOver(shared, fromShared, "traceKeyId"),
      retentionDays: section.retentionDays,
      retentionLockedFrom: section.retentionLockedFrom,
      archiveAfterDays: archiveAfterDays(section.retentionDays),
      tier,
      tags,
    },
    opts,
  );
  const logs = new TeamLogs(
    `${stack}-logs`,
    {
      ...who,
      compartmentId,
      traceBucketName: traces.bucketName,
      retentionDays: section.retentionDays,
      tags,
    },
    opts,
  );
  new TraceConnector(
    `${stack}-connector`,
    {
      ...who,
      compartmentId,
      namespace,
      logGroupId: logs.logGroupId,
      writeLogGroupId: logs.writeLogGroupId,
      traceBucketName: traces.bucketName,
      siemStreamId: tenancy.siem === undefined ? undefined : handedOver(shared, fromShared, "siemStreamId"),
      tags,
    },
    opts,
  );
  new TeamAlarms(
    `${stack}-alarms`,
    {
      ...who,
      compartmentId,
      traceBucketName: traceBucketName(who),
      topicId: handedOver("tenancy", fromTenancy, "platformTopicId"),
      tags,
    },
    opts,
  );
  if (section.endpoint.kind !== "public") {
    const network = teamNetwork(
      context,
      declared,
      { compartmentId, logGroupId: logs.logGroupId, tags },
      opts,
    );
    if (network.endpointNsgId !== undefined) {
      const { subnetId, endpointNsgId: nsgId } = network;
      new ModelEndpoint(`${stack}-models`, { ...who, compartmentId, subnetId, nsgId, tags }, opts);
    }
  }
  if (tenancy.quotas?.endpoints !== undefined) {
    const { family, endpoints: endpointLimit } = tenancy.quotas;
    new TeamQuota(
      `${stack}-quota`,
      {
        ...who,
        tenancyId,
        family,
        endpointLimit,
        endpoints: section.endpoint.kind === "dedicated" ? 1 : 0,
        compartmentPath: `${rootCompartmentPath(tenancy.parentCompartment?.path)}:${environment.name}:${team.name}`,
        tags,
      },
      opts,
    );
  }
  const { codexDevelopers, ...groups } = section.groups;
  new TeamAccess(
    `${stack}-access`,
    {
      ...who,
      tenancyId,
      compartmentId,
      access: environment.access,
      offboarding: team.state === "offboarding",
      groups: codexDevelopers === undefined ? groups : { ...groups, codexDevelopers },
      applications: section.applications,
      models: section.models.map((id) => tenancy.models.find((known) => known.id === id)?.modelId ?? id),
      tags,
      after: budget.alerts,
    },
    opts,
  );
  // Bills name compartments by their ids: this one says whose they are.
  return { [environment.name]: { compartmentId } };
}
