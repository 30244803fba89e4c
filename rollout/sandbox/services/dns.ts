import type { models } from "oci-dns";
import { asBody, textOf } from "../body.ts";
import { type Fields, modelled } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Context, Draft, ResourceKind, Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { addRecordRoutes, RECORD_KIND } from "./dns-records.ts";
import { type Check, firstRefusal } from "./first-refusal.ts";
import { inField, refusedWhileUsed } from "./in-use.ts";
import { namesLiving, refuseUnknown } from "./references.ts";

/** Labels of up to 63 characters. Source: RFC 1035, 2.3.4. Words not seen. */
const zoneNameIsWellFormed: Check = (body) => {
  const name = textOf(body, "name");
  return name === undefined || /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?$/i.test(name)
    ? undefined
    : new Refusal(400, "InvalidParameter", `The zone name "${name}" is no domain name.`);
};

/** Source: OCI DNS API, UpdateResolverDetails.attachedViews. */
const viewsAreThere: Check = ({ attachedViews }, _others, context) =>
  refuseUnknown(
    [attachedViews ?? []].flat().map((view) => asBody(view)["viewId"]),
    ["dnsview"],
    context,
  );

const isReferenced = refusedWhileUsed(
  "View",
  { kind: "dns-zone", what: "Zone", of: inField("viewId") },
  {
    kind: "dnsresolver",
    what: "Resolver",
    of: ({ attachedViews }) => [attachedViews ?? []].flat().map((view) => asBody(view)["viewId"]),
  },
);

/** @see OCI DNS API, DeleteView: neither a protected view nor one of zones and resolvers. Words not seen. */
const viewIsInUse: NonNullable<ResourceKind["refusesDeletion"]> = (view, context) =>
  view.body["isProtected"] === true
    ? new Refusal(409, "IncorrectState", `View ${view.id} is protected: it goes with its network only.`)
    : isReferenced(view, context);

type Shared = Pick<models.View, "isProtected" | "self" | "timeUpdated">;

/** Fields that views, zones and resolvers share. */
function ownFields(path: string): (draft: Pick<Draft, "id">, context: Context) => Fields<Shared> {
  return ({ id }, { world }) => ({
    isProtected: false,
    self: `https://dns.${world.region}.oci.oraclecloud.com/20180115/${path}/${id}`,
    timeUpdated: world.now().toISOString(),
  });
}

/** OCI DNS API, private part: names that only an attached network can ask for. */
export const dns: Service = {
  name: "dns",
  hosts: /^dns$/,
  version: "/20180115",
  kinds: [
    modelled<models.CreateViewDetails, models.View>({
      kind: "dnsview",
      collection: "/views",
      state: "ACTIVE",
      passes: { deleting: "DELETING" },
      deletedState: "DELETED",
      refusesDeletion: viewIsInUse,
      adds: ownFields("views"),
    }),
    modelled<models.CreateZoneDetails, models.Zone>({
      kind: "dns-zone",
      collection: "/zones",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      passes: { creating: "CREATING", deleting: "DELETING" },
      keeps: (sent) => ({ ...sent, migrationSource: undefined }),
      refuses: firstRefusal(
        zoneNameIsWellFormed,
        nameIsTaken({ what: "Zone", within: "viewId" }),
        namesLiving("viewId", "dnsview"),
      ),
      adds: (draft, context) => ({
        ...ownFields("zones")(draft, context),
        dnssecState: "DISABLED",
        externalDownstreams: [],
        externalMasters: [],
        nameservers: [],
        resolutionMode: "STATIC",
        serial: 1,
        version: "1",
        zoneTransferServers: [],
      }),
    }),
    modelled<models.UpdateResolverDetails, models.Resolver>({
      kind: "dnsresolver",
      collection: "/resolvers",
      isCompanion: true,
      state: "ACTIVE",
      refuses: viewsAreThere,
    }),
  ],
  kindsOfRoutes: [RECORD_KIND],
  routes: addRecordRoutes,
};
