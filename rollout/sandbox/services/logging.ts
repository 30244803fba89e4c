import type { models } from "oci-logging";
import { asBody, type Body, textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { firstRefusal } from "./first-refusal.ts";
import { inField, refusedWhileUsed } from "./in-use.ts";
import { isOnlyLogOfSource, retentionIsInSteps, sourceIsKnown } from "./log-checks.ts";

const PASSES = { creating: "CREATING", deleting: "DELETING" } as const;

/** Surprise: of a log's `configuration.source` an update carries the parameters only. The rest of it stays. */
function updateLog<Log extends Body>(body: Log, sent: Body): Log {
  if (!("configuration" in sent)) return { ...body, ...sent };
  const before = asBody(body["configuration"]);
  const part = asBody(sent["configuration"]);
  const source = { ...asBody(before["source"]), ...asBody(part["source"]) };
  return { ...body, ...sent, configuration: { ...before, ...part, source } };
}

/** OCI Logging Management API. Every change is asynchronous. */
export const logging: Service = {
  name: "logging",
  hosts: /^logging$/,
  version: "/20200531",
  kinds: [
    modelled<models.CreateLogGroupDetails, models.LogGroup>({
      kind: "loggroup",
      collection: "/logGroups",
      state: "ACTIVE",
      passes: PASSES,
      listsAs: "array",
      // Source: OCI Logging Management API, DeleteLogGroup. Words not seen.
      refusesDeletion: refusedWhileUsed("Log group", { kind: "log", what: "log", of: inField("logGroupId") }),
      refuses: nameIsTaken({ what: "Log group", field: "displayName", within: "compartmentId" }),
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "loggroup" },
      adds: (_draft, { world }) => ({ timeLastModified: world.now().toISOString() }),
    }),
    modelled<models.CreateLogDetails, models.Log>({
      kind: "log",
      collection: "/logGroups/:logGroupId/logs",
      within: "loggroup",
      state: "ACTIVE",
      passes: PASSES,
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "log" },
      updates: updateLog,
      refuses: firstRefusal(
        nameIsTaken({ what: "Log", field: "displayName", within: "logGroupId" }),
        sourceIsKnown,
        isOnlyLogOfSource,
        retentionIsInSteps,
      ),
      adds: ({ body }, { store, world }) => ({
        compartmentId: textOf(store.byId(String(body["logGroupId"]))?.body ?? {}, "compartmentId"),
        isEnabled: true,
        retentionDuration: 30,
        tenancyId: world.tenancyId,
        timeLastModified: world.now().toISOString(),
      }),
    }),
  ],
};
