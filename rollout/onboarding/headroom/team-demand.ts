import type { TeamEnvironmentModel, TeamModel } from "../model.ts";
import type { EnvironmentModel, TenancyModel } from "../tenancy-model.ts";
import { archiveAfterDays } from "../vocabulary/retention.ts";
import { policyDemand, type PolicyDemand, type StackDemand } from "./stack-demand.ts";

/** Records not written, not read, stale; requests to the trace bucket refused. */
const ALARMS = 4;
/** Archived ones, and the writes to the archive, which are not archived. */
const LOG_GROUPS = 2;
/** Reads and writes of the trace bucket. */
const BUCKET_LOGS = 2;
/** Operators read log groups, logs, buckets and objects. */
const RECORD_STATEMENTS = 4;
/** Call the models, read the project. */
const STATEMENTS_PER_CALLER = 2;

/** @returns what `<team>-<environment>` uses up; all its policies lie in its own compartment */
export function teamDemand(
  { siem, quotas }: TenancyModel,
  environment: EnvironmentModel,
  team: Pick<TeamModel, "name" | "state">,
  section: TeamEnvironmentModel,
): StackDemand {
  const { endpoint, applications, groups, retentionDays } = section;
  const network = endpoint.kind === "public" ? undefined : endpoint.network;
  const created = network !== undefined && network.existing === undefined ? 1 : 0;
  const attached = endpoint.kind === "shared" ? network?.attachment : undefined;
  const { policies, statements } = policyDemand([
    { at: "leaf", statements: accessStatements(environment, team, section) },
    // The connector writes logs to the trace bucket.
    { at: "leaf", statements: 1 },
    // A move to the archive tier needs a policy of its own.
    ...(archiveAfterDays(retentionDays) === undefined
      ? []
      : [{ at: "leaf", statements: 1 } satisfies PolicyDemand]),
  ]);
  return {
    environment: environment.name,
    team: team.name,
    counts: {
      alarms: ALARMS,
      budgets: 1,
      buckets: 1,
      compartments: 1,
      drgAttachments: attached === "drg" ? 1 : 0,
      dynamicGroups: applications.length === 0 ? 0 : 1,
      groups: Object.values(groups).filter((group) => group?.existing === false).length,
      logGroups: LOG_GROUPS,
      // One flow log: a created network has one subnet.
      logs: BUCKET_LOGS + created,
      policies,
      privateEndpoints: endpoint.kind === "dedicated" ? 1 : 0,
      // Of what no team may use there is one in each environment, in the tenancy's stack.
      quotaPolicies: quotas?.endpoints === undefined ? 0 : 1,
      serviceConnectors: siem === undefined ? 1 : 2,
      vcns: created,
    },
    statements,
    peeringGateways: attached === "local-peering" ? 1 : 0,
  };
}

/** An offboarded team calls nothing; behind a gateway the access layer alone calls. */
function accessStatements(
  { access }: EnvironmentModel,
  { state }: Pick<TeamModel, "state">,
  { applications, groups, models }: TeamEnvironmentModel,
): number {
  if (state === "offboarding") return RECORD_STATEMENTS;
  const direct = 1 + (groups.codexDevelopers === undefined ? 0 : 1) + (applications.length === 0 ? 0 : 1);
  const callers = access === "gateway" ? 1 : direct;
  const calls = models.length === 0 ? 0 : STATEMENTS_PER_CALLER * callers;
  // Operators use the project.
  return RECORD_STATEMENTS + calls + 1;
}
