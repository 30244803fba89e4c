import { addUsageRoute } from "../alerts/usage-route.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";

/** OCI Usage API: what was used, saved reports, and reports on a schedule. */
export const usage: Service = {
  name: "usageapi",
  hosts: /^usageapi$/,
  version: "/20200107",
  isGlobal: true,
  routes: addUsageRoute,
  kinds: [
    {
      kind: "usagequery",
      collection: "/queries",
      // Its name is inside the definition.
      nameField: "queryDefinition",
      state: "ACTIVE",
      listsAs: "items",
    },
    {
      kind: "usageschedule",
      collection: "/schedules",
      nameField: "name",
      state: "ACTIVE",
      listsAs: "items",
      adds: ({ body }) => ({ outputFileFormat: "CSV", timeNextRun: body["timeScheduled"] }),
      refuses: nameIsTaken({ what: "Schedule" }),
    },
  ],
};
