import * as oci from "@pulumi/oci";
import { createAttachments } from "./sandbox-program/attachments.ts";
import { createAccess, createTenancy } from "./sandbox-program/identity.ts";
import { createNames } from "./sandbox-program/names.ts";
import { createNetwork } from "./sandbox-program/network.ts";
import { createNews } from "./sandbox-program/news.ts";
import { createObjects } from "./sandbox-program/objects.ts";
import { createOffers } from "./sandbox-program/offers.ts";
import type { Place, SandboxProgramArgs } from "./sandbox-program/place.ts";
import { createRecords } from "./sandbox-program/records.ts";
import { createReports } from "./sandbox-program/reports.ts";
import { createSpend } from "./sandbox-program/spend.ts";

export type { SandboxProgramArgs } from "./sandbox-program/place.ts";

/** What OCI adds to a resource itself: without it every second run would take it away again. */
const OCI_TAGS = ["Oracle-Tags.CreatedBy", "Oracle-Tags.CreatedOn"];

/** One resource of every kind that the sandbox answers for, at least. */
export function sandboxProgram(args: SandboxProgramArgs): void {
  const opts = {
    provider: new oci.Provider(
      "oci",
      { region: args.region, ignoreDefinedTags: OCI_TAGS },
      { version: "4.21.0" },
    ),
  };
  const { compartmentId, costCenter } = createTenancy(args, opts);
  const place: Place = { ...args, opts, compartmentId };
  createAccess(place);
  const { topicId } = createNews(place);
  createSpend(place, costCenter, topicId);
  const network = createNetwork(place);
  createAttachments(place, network);
  createNames(place, network);
  const { bucket } = createRecords(place, network);
  createReports(place, bucket);
  createObjects(place);
  createOffers(place, network);
}
