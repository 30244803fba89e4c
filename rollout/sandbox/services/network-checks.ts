import { type Body, textOf } from "../body.ts";
import { Refusal } from "../refusal.ts";
import type { StoredRecord } from "../store.ts";
import type { Check } from "./first-refusal.ts";
import { contains, type Ipv4Block, ipv4BlockOf, overlaps } from "./ipv4-block.ts";

function wrong(message: string): Refusal {
  return new Refusal(400, "InvalidParameter", message);
}

/** @returns what stands where a network or a subnet names its blocks, under the new name or the old one */
export function blockTexts({ cidrBlocks, ipv4CidrBlocks, cidrBlock }: Body): readonly string[] {
  return [cidrBlocks ?? ipv4CidrBlocks ?? cidrBlock ?? []].flat().map(String);
}

function blocksOf(body: Body): readonly Ipv4Block[] {
  return blockTexts(body).flatMap((text) => ipv4BlockOf(text) ?? []);
}

/** @returns whether two networks, or two subnets, share an address */
export function share(one: Body, other: Body): boolean {
  return blocksOf(one).some((block) => blocksOf(other).some((taken) => overlaps(block, taken)));
}

/** Source: VCNs and Subnets, "Allowed VCN Size and Address Ranges": /16 to /30. Words not seen. */
export const blocksAreWellFormed: Check = (body) => {
  const odd = blockTexts(body).find((text) => {
    const block = ipv4BlockOf(text);
    return block === undefined || block.prefix < 16 || block.prefix > 30;
  });
  return odd === undefined
    ? undefined
    : wrong(`The CIDR ${odd} is not an IPv4 block of a size from /16 to /30.`);
};

/** Source: OCI Core Services API, CreateVcnDetails.cidrBlocks, "must not overlap". Words not seen. */
export const ownBlocksAreApart: Check = (body) => {
  const blocks = blocksOf(body);
  return blocks.some((block, at) => blocks.slice(at + 1).some((other) => overlaps(block, other)))
    ? wrong("The CIDR blocks of a VCN must not overlap each other.")
    : undefined;
};

/** Source: OCI Core Services API, CreateSubnetDetails.cidrBlock, "must be within the VCN's". Words not seen. */
export const liesInItsNetwork: Check = (body, _others, { store }) => {
  const network = store.byId(String(body["vcnId"]));
  if (network === undefined) return undefined;
  const outside = blocksOf(body).find(
    (block) => !blocksOf(network.body).some((outer) => contains(outer, block)),
  );
  return outside === undefined
    ? undefined
    : wrong(`The CIDR ${outside.address}/${outside.prefix} is not within the blocks of VCN ${network.id}.`);
};

/** Source: OCI Core Services API, CreateSubnetDetails.cidrBlock, "doesn't overlap with other subnets". Words not seen. */
export const liesBesideOtherSubnets: Check = (body, others) => {
  const taken = inSameNetwork(body, others).find((subnet) => share(body, subnet.body));
  return taken === undefined
    ? undefined
    : wrong(`The CIDR ${blockTexts(body).join(", ")} overlaps with subnet ${taken.id}.`);
};

/** Source: OCI Core Services API, CreateSubnetDetails.dnsLabel, "must be unique within the VCN". Words not seen. */
export const dnsLabelIsFree: Check = (body, others) => {
  const label = textOf(body, "dnsLabel");
  return label !== undefined &&
    inSameNetwork(body, others).some((subnet) => subnet.body["dnsLabel"] === label)
    ? new Refusal(409, "Conflict", `The DNS label ${label} is in use in VCN ${String(body["vcnId"])}.`)
    : undefined;
};

/** Source: OCI Core Services API, CreateVcnDetails.dnsLabel: letters and digits, a letter first, 15 at most. Words not seen. */
export const dnsLabelIsWellFormed: Check = (body) => {
  const label = textOf(body, "dnsLabel");
  return label === undefined || /^[A-Za-z][A-Za-z0-9]{0,14}$/.test(label)
    ? undefined
    : wrong(`dnsLabel "${label}" must be at most 15 letters and digits, a letter first.`);
};

/** Source: Access to Oracle Services: Service Gateway, "a VCN can have only one". Words not seen. */
export const isOnlyServiceGateway: Check = (body, others) =>
  inSameNetwork(body, others).length === 0
    ? undefined
    : new Refusal(409, "Conflict", `VCN ${String(body["vcnId"])} has a service gateway already.`);

/** Source: Service Limits, Networking: 200 ingress and 200 egress rules of a list. Words not seen. */
export const hasFewRules: Check = (body) =>
  [body["ingressSecurityRules"], body["egressSecurityRules"]].some(
    (rules) => Array.isArray(rules) && rules.length > 200,
  )
    ? new Refusal(400, "LimitExceeded", "A security list takes up to 200 rules in each direction.")
    : undefined;

/** @returns the others of its VCN; none where it names no VCN */
export function inSameNetwork(body: Body, others: readonly StoredRecord[]): readonly StoredRecord[] {
  const { vcnId } = body;
  return vcnId === undefined ? [] : others.filter((other) => other.body["vcnId"] === vcnId);
}
