import type { Context, Draft, Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import type { Body } from "../body.ts";
import { addRecordRoutes, RECORD_KIND } from "./dns-records.ts";

/** Fields that views, zones and resolvers share. */
function ownFields(path: string): (draft: Draft, context: Context) => Body {
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
    {
      kind: "dnsview",
      collection: "/views",
      state: "ACTIVE",
      deletedState: "DELETED",
      adds: ownFields("views"),
    },
    {
      kind: "dns-zone",
      collection: "/zones",
      nameField: "name",
      state: "ACTIVE",
      deletedState: "DELETED",
      keeps: (sent) => ({ ...sent, migrationSource: undefined }),
      refuses: nameIsTaken({ what: "Zone", within: "viewId" }),
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
    },
    { kind: "dnsresolver", collection: "/resolvers", isCompanion: true, state: "ACTIVE" },
  ],
  kindsOfRoutes: [RECORD_KIND],
  routes: addRecordRoutes,
};
