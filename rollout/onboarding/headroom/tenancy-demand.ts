import type { EnvironmentModel, TenancyModel } from "../tenancy-model.ts";
import { TAG_KEYS } from "../vocabulary/tags.ts";
import { policyDemand, type PolicyDemand, type StackDemand } from "./stack-demand.ts";

/** Compartments beside the environments': `ai` and `ai/governance`. */
const OWN_COMPARTMENTS = 2;
/** Audit archive, usage reports, requests for access. */
const OWN_BUCKETS = 3;
/** What the four governance groups may do, and the definition that cost reports need. */
const GOVERNANCE_STATEMENTS = 20;
/** What one environment's deployers may do. */
const DEPLOYER_STATEMENTS = 29;
/** Read the catalog, read its entry, file a request. */
const STATEMENTS_PER_REQUESTER = 3;

/** @returns what the `tenancy` stack uses up; its policies below the root lie in `ai/governance` */
export function tenancyDemand({ environments, groups, siem, quotas }: TenancyModel): StackDemand {
  const withSiem = siem === undefined ? 0 : 1;
  const machines = environments.filter(({ deployerMatchingRule }) => deployerMatchingRule !== undefined);
  const requesters = new Set(groups.requesters).size;
  const { policies, statements } = policyDemand([
    { at: "root", statements: GOVERNANCE_STATEMENTS },
    ...environments.map(() => ({ at: "root", statements: DEPLOYER_STATEMENTS }) as const),
    // The catalog's: Object Storage may use the key.
    { at: "root", statements: 1 + STATEMENTS_PER_REQUESTER * requesters },
    // Events publish to the topics.
    { at: "leaf", statements: 1 },
    // Object Storage uses the archive's key.
    { at: "leaf", statements: 1 },
    // Connectors write to the archive, and for a SIEM to its stream.
    { at: "leaf", statements: 1 + withSiem },
    // Usage reports are written.
    { at: "leaf", statements: 1 },
    ...siemStreamPolicies(siem),
  ]);
  return {
    environment: undefined,
    team: undefined,
    counts: {
      buckets: OWN_BUCKETS,
      compartments: OWN_COMPARTMENTS + environments.length,
      costTrackingTags: TAG_KEYS.filter(({ costTracking }) => costTracking).length,
      dynamicGroups: machines.length,
      groups: environments.length - machines.length,
      logGroups: LOG_GROUPS,
      logs: OWN_BUCKETS * BUCKET_LOGS,
      policies,
      quotaPolicies: quotas === undefined ? 0 : environments.length,
      serviceConnectors: 1 + withSiem,
    },
    statements,
    peeringGateways: 0,
  };
}

/** Who writes to a bucket that holds a group's logs is logged in another group. */
const LOG_GROUPS = 2;
/** Of each bucket: who reads it, and who writes to it. */
const BUCKET_LOGS = 2;
/** Flow logs: endpoint, applications, services. */
const SUBNETS = 3;

/** @returns what `shared-<environment>` uses up; all its policies lie in its own compartment */
export function sharedDemand({ siem }: TenancyModel, { name }: EnvironmentModel): StackDemand {
  const withSiem = siem === undefined ? 0 : 1;
  const { policies, statements } = policyDemand([
    // Object Storage uses the key.
    { at: "leaf", statements: 1 },
    // Connectors write to the archive; for a SIEM its own and the teams' push to its stream.
    { at: "leaf", statements: 1 + 2 * withSiem },
    ...siemStreamPolicies(siem),
  ]);
  return {
    environment: name,
    team: undefined,
    counts: {
      buckets: 1,
      compartments: 1,
      // The environment's own; each team's comes with its stack.
      drgAttachments: 1,
      // The access layer's.
      dynamicGroups: 1,
      logGroups: LOG_GROUPS,
      logs: SUBNETS + BUCKET_LOGS,
      policies,
      privateEndpoints: 1,
      serviceConnectors: 1 + withSiem,
      vcns: 1,
    },
    statements,
    peeringGateways: 0,
  };
}

/** Streaming uses the key of the stream's compartment. */
function siemStreamPolicies(siem: TenancyModel["siem"]): PolicyDemand[] {
  return siem === undefined ? [] : [{ at: "leaf", statements: 1 }];
}
