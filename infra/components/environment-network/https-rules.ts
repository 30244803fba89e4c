import {
  NetworkSecurityGroupSecurityRule,
  type NetworkSecurityGroupSecurityRuleArgs,
} from "@pulumi/oci/core/index.js";
import type * as pulumi from "@pulumi/pulumi";
import { HTTPS, TCP } from "./plan.ts";

/** The far end of a rule: an IPv4 block, or the OCID of a security group of the same network. */
export type Peer = { readonly cidr: string } | { readonly nsgId: pulumi.Input<string> };

export interface HttpsRule {
  readonly networkSecurityGroupId: pulumi.Input<string>;
  readonly peer: Peer;
  readonly description: string;
}

/** Lets `peer` in on 443. Child of `parent`: `<name>` (NetworkSecurityGroupSecurityRule). */
export function httpsFrom(name: string, rule: HttpsRule, parent: pulumi.Resource): void {
  const { address, type } = written(rule.peer);
  create(name, rule, { direction: "INGRESS", source: address, sourceType: type }, parent);
}

/** Lets out to `peer` on 443. Child of `parent`: `<name>` (NetworkSecurityGroupSecurityRule). */
export function httpsTo(name: string, rule: HttpsRule, parent: pulumi.Resource): void {
  const { address, type } = written(rule.peer);
  create(name, rule, { direction: "EGRESS", destination: address, destinationType: type }, parent);
}

/** What tells a rule in from a rule out. */
type End = "direction" | "source" | "sourceType" | "destination" | "destinationType";

function create(
  name: string,
  { networkSecurityGroupId, description }: HttpsRule,
  way: Pick<NetworkSecurityGroupSecurityRuleArgs, End>,
  parent: pulumi.Resource,
): void {
  new NetworkSecurityGroupSecurityRule(
    name,
    { networkSecurityGroupId, ...way, protocol: TCP, tcpOptions: HTTPS, description },
    { parent },
  );
}

function written(peer: Peer): { readonly address: pulumi.Input<string>; readonly type: string } {
  return "cidr" in peer
    ? { address: peer.cidr, type: "CIDR_BLOCK" }
    : { address: peer.nsgId, type: "NETWORK_SECURITY_GROUP" };
}
