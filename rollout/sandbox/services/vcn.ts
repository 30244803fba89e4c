import type { models } from "oci-core";
import type { Body } from "../body.ts";
import { type Fields, modelled } from "../modelled.ts";
import { ocidLetters } from "../ocid.ts";
import type { Context, Draft } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { firstRefusal } from "./first-refusal.ts";
import {
  blocksAreWellFormed,
  blockTexts,
  dnsLabelIsWellFormed,
  ownBlocksAreApart,
} from "./network-checks.ts";
import { PASSES } from "./network-states.ts";
import { networkIsNotEmpty } from "./network-uses.ts";

/** OCID of something OCI makes along with a VCN. */
function companionId(kind: string, vcnId: string, region: string): string {
  return `ocid1.${kind}.oc1.${region}.${ocidLetters([kind, vcnId])}`;
}

export function domainName(label: unknown, domain: unknown): string | undefined {
  return typeof label === "string" ? `${label}.${String(domain)}` : undefined;
}

function vcnFields({ id, body }: Draft, { world: { region } }: Context): Fields<models.Vcn> {
  const cidrBlocks = blockTexts(body);
  return {
    cidrBlock: cidrBlocks[0],
    cidrBlocks,
    defaultRouteTableId: companionId("routetable", id, region),
    defaultSecurityListId: companionId("securitylist", id, region),
    defaultDhcpOptionsId: companionId("dhcpoptions", id, region),
    vcnDomainName: domainName(body["dnsLabel"], "oraclevcn.com"),
  };
}

/** What a VCN's default security list lets in and out until someone empties it: SSH from everywhere, for one. */
function defaultRules(cidrBlock: unknown): Body {
  const fromEverywhere = { source: "0.0.0.0/0", sourceType: "CIDR_BLOCK", isStateless: false };
  return {
    ingressSecurityRules: [
      { ...fromEverywhere, protocol: "6", tcpOptions: { destinationPortRange: { min: 22, max: 22 } } },
      { ...fromEverywhere, protocol: "1", icmpOptions: { type: 3, code: 4 } },
      { ...fromEverywhere, source: cidrBlock, protocol: "1", icmpOptions: { type: 3 } },
    ],
    egressSecurityRules: [
      { destination: "0.0.0.0/0", destinationType: "CIDR_BLOCK", protocol: "all", isStateless: false },
    ],
  };
}

/** Its default route table and security list, and the resolver of its names with a view of its own. */
function companions({ id, name, body }: StoredRecord, { world }: Context): StoredRecord[] {
  const idOf = (kind: string) => companionId(kind, id, world.region);
  const time = world.now().toISOString();
  const made = (service: string, kind: string, state: string, fields: Body): StoredRecord => ({
    service,
    kind,
    id: idOf(kind),
    name: String(fields["displayName"]),
    parentId: id,
    scope: {},
    body: {
      id: idOf(kind),
      compartmentId: body["compartmentId"],
      definedTags: {},
      freeformTags: {},
      timeCreated: time,
      lifecycleState: state,
      ...fields,
    },
    isDeleted: false,
  });
  const named = (path: string, kind: string) => ({
    displayName: name,
    isProtected: true,
    self: `https://dns.${world.region}.oci.oraclecloud.com/20180115/${path}/${idOf(kind)}`,
    timeUpdated: time,
  });
  return [
    made("core", "routetable", "AVAILABLE", {
      displayName: `Default Route Table for ${name}`,
      routeRules: [],
      vcnId: id,
    }),
    made("core", "securitylist", "AVAILABLE", {
      displayName: `Default Security List for ${name}`,
      vcnId: id,
      ...defaultRules(body["cidrBlock"]),
    }),
    made("dns", "dnsview", "ACTIVE", named("views", "dnsview")),
    made("dns", "dnsresolver", "ACTIVE", {
      ...named("resolvers", "dnsresolver"),
      attachedVcnId: id,
      attachedViews: [],
      defaultViewId: idOf("dnsview"),
      endpoints: [],
      rules: [],
    }),
  ];
}

export const vcn = modelled<models.CreateVcnDetails, models.Vcn>({
  kind: "vcn",
  collection: "/vcns",
  state: "AVAILABLE",
  passes: PASSES,
  deletedState: "TERMINATED",
  refuses: firstRefusal(blocksAreWellFormed, ownBlocksAreApart, dnsLabelIsWellFormed),
  refusesDeletion: networkIsNotEmpty,
  adds: vcnFields,
  companions,
});
