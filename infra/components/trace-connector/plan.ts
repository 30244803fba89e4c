import { equals } from "../../iam/condition.ts";
import { allow, connectorsBesideTarget } from "../../iam/statement.ts";
import { traceBucketName } from "../trace-bucket/plan.ts";

/** Whose logs are moved. */
export interface TraceConnectorPlan {
  readonly team: string;
  readonly environment: string;
}

/** Start of the archived objects' names, so that they lie apart from the traces that applications write. */
export const LOG_PREFIX = "logs";

/** Only connectors of the team's own compartment write logs, and only to the team's own bucket. */
export function archiveStatement(plan: TraceConnectorPlan): string {
  return allow({
    subject: connectorsBesideTarget(),
    verb: "manage",
    resource: "objects",
    in: [plan.team],
    where: equals("target.bucket.name", traceBucketName(plan)),
  });
}
