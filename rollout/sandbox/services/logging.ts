import { asBody, type Body } from "../body.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";

/** Surprise: of a log's `configuration.source` an update carries the parameters only. The rest of it stays. */
function updateLog(body: Body, sent: Body): Body {
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
    {
      kind: "loggroup",
      collection: "/logGroups",
      state: "ACTIVE",
      listsAs: "array",
      refuses: nameIsTaken({ what: "Log group", field: "displayName", within: "compartmentId" }),
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "loggroup" },
      adds: (_draft, { world }) => ({ timeLastModified: world.now().toISOString() }),
    },
    {
      kind: "log",
      collection: "/logGroups/:logGroupId/logs",
      within: "loggroup",
      state: "ACTIVE",
      workRequests: { of: ["CREATED", "UPDATED", "DELETED"], entityType: "log" },
      updates: updateLog,
      refuses: nameIsTaken({ what: "Log", field: "displayName", within: "logGroupId" }),
      adds: ({ body }, { store, world }) => ({
        compartmentId: store.byId(String(body["logGroupId"]))?.body["compartmentId"],
        isEnabled: true,
        retentionDuration: 30,
        tenancyId: world.tenancyId,
        timeLastModified: world.now().toISOString(),
      }),
    },
  ],
};
