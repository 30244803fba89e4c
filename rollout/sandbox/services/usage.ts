import type { models } from "oci-usageapi";
import { addUsageRoute } from "../alerts/usage-route.ts";
import { asBody, textOf } from "../body.ts";
import { modelled } from "../modelled.ts";
import { notFound, Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { namesLiving } from "./references.ts";

/** Source: OCI Usage API, CreateScheduleDetails.scheduleRecurrences, which names four; RFC 5545, 3.3.10. Words not seen. */
const recurrenceIsKnown: Check = (body) => {
  const rule = textOf(body, "scheduleRecurrences");
  return rule === undefined || /^(ONE_TIME|(FREQ=)?(DAILY|WEEKLY|MONTHLY)(;[A-Z]+=[\w,+-]+)*)$/.test(rule)
    ? undefined
    : new Refusal(400, "InvalidParameter", `scheduleRecurrences "${rule}" must be e.g. FREQ=WEEKLY.`);
};

/** Source: OCI Usage API, ObjectStorageLocation. */
const bucketIsThere: Check = (body, _others, { store }) => {
  const bucketName = textOf(asBody(body["resultLocation"]), "bucketName");
  return bucketName === undefined || store.living("bucket").some(({ name }) => name === bucketName)
    ? undefined
    : notFound(`bucket ${bucketName}`);
};

/** OCI Usage API: what was used, saved reports, and reports on a schedule. */
export const usage: Service = {
  name: "usageapi",
  hosts: /^usageapi$/,
  version: "/20200107",
  isGlobal: true,
  routes: addUsageRoute,
  kinds: [
    modelled<models.CreateQueryDetails, models.Query>({
      kind: "usagequery",
      collection: "/queries",
      // Its name is inside the definition.
      nameField: "queryDefinition",
      state: "ACTIVE",
      listsAs: "items",
    }),
    modelled<models.CreateScheduleDetails, models.Schedule>({
      kind: "usageschedule",
      collection: "/schedules",
      nameField: "name",
      state: "ACTIVE",
      listsAs: "items",
      adds: ({ body }) => ({ outputFileFormat: "CSV", timeNextRun: body.timeScheduled }),
      refuses: firstRefusal(
        nameIsTaken({ what: "Schedule" }),
        recurrenceIsKnown,
        bucketIsThere,
        namesLiving("savedReportId", "usagequery"),
      ),
    }),
  ],
};
