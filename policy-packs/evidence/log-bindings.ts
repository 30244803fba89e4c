import type { Binding } from "../binding.ts";
import { archivesLogNoOwnWrites } from "./policies/archives-log-no-own-writes/policy.ts";
import { auditLogIsArchived } from "./policies/audit-log-is-archived/policy.ts";
import { bucketReadsAreLogged } from "./policies/bucket-reads-are-logged/policy.ts";
import { bucketWritesAreLogged } from "./policies/bucket-writes-are-logged/policy.ts";
import { budgetChangesAreTold } from "./policies/budget-changes-are-told/policy.ts";
import { connectorsMoveEverything } from "./policies/connectors-move-everything/policy.ts";
import { eventRulesAreOn } from "./policies/event-rules-are-on/policy.ts";
import { flowLogsLeaveNothingOut } from "./policies/flow-logs-leave-nothing-out/policy.ts";
import { identityChangesAreTold } from "./policies/identity-changes-are-told/policy.ts";
import { logGroupsAreArchived } from "./policies/log-groups-are-archived/policy.ts";
import { logsAreKept } from "./policies/logs-are-kept/policy.ts";
import { networkChangesAreTold } from "./policies/network-changes-are-told/policy.ts";
import { subnetsLogTheirFlows } from "./policies/subnets-log-their-flows/policy.ts";
import { topicsAreHeard } from "./policies/topics-are-heard/policy.ts";

/** What happens is logged, kept, and told to somebody. */
export const LOG_BINDINGS: readonly Binding[] = [
  { policy: subnetsLogTheirFlows, levels: { development: "mandatory", production: "mandatory" } },
  { policy: flowLogsLeaveNothingOut, levels: { development: "mandatory", production: "mandatory" } },
  { policy: logsAreKept, levels: { development: "mandatory", production: "mandatory" } },
  { policy: bucketReadsAreLogged, levels: { development: "mandatory", production: "mandatory" } },
  { policy: bucketWritesAreLogged, levels: { development: "mandatory", production: "mandatory" } },
  { policy: archivesLogNoOwnWrites, levels: { development: "mandatory", production: "mandatory" } },
  { policy: logGroupsAreArchived, levels: { development: "mandatory", production: "mandatory" } },
  { policy: connectorsMoveEverything, levels: { development: "mandatory", production: "mandatory" } },
  { policy: auditLogIsArchived, levels: { development: "mandatory", production: "mandatory" } },
  { policy: identityChangesAreTold, levels: { development: "mandatory", production: "mandatory" } },
  { policy: networkChangesAreTold, levels: { development: "mandatory", production: "mandatory" } },
  { policy: budgetChangesAreTold, levels: { development: "mandatory", production: "mandatory" } },
  { policy: eventRulesAreOn, levels: { development: "mandatory", production: "mandatory" } },
  { policy: topicsAreHeard, levels: { development: "mandatory", production: "mandatory" } },
];
