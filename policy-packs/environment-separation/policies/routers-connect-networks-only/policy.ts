import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { environmentStackOf, NOT_OF_AN_ENVIRONMENT } from "../../../environment-stack.ts";
import { satisfies } from "../../../requirements.ts";

const ATTACHMENT = "oci:Core/drgAttachment:DrgAttachment";

/** Types by which a router reaches another router, and what they are in words. */
const LINKS: ReadonlyMap<string, string> = new Map([
  ["oci:Core/remotePeeringConnection:RemotePeeringConnection", "a remote peering"],
  ["oci:Core/ipsec:Ipsec", "a VPN"],
  ["oci:Core/virtualCircuit:VirtualCircuit", "a virtual circuit"],
  ["oci:Core/crossConnect:CrossConnect", "a cross-connect"],
  ["oci:Core/drgAttachmentManagement:DrgAttachmentManagement", "an attachment that is no network's"],
]);

/** Whoever is behind such a link may be joined to another environment there, where nobody of the rollout sees it. */
export const routersConnectNetworksOnly: ResourcePolicy = {
  name: "routers-connect-networks-only",
  description: "An environment's router connects virtual networks, never another router.",
  severity: "critical",
  framework: satisfies("NE-3", "SE-1"),
  remediationSteps:
    "Under environments.<environment>.network of stacks/teams/<team>.yaml, declare the virtual network from which the models are called; other ways in are not the rollout's.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    const link = LINKS.get(args.type);
    if (link === undefined && args.type !== ATTACHMENT)
      args.notApplicable("The resource connects no router.");
    if (environmentStackOf(args.urn) === undefined) args.notApplicable(NOT_OF_AN_ENVIRONMENT);
    if (link !== undefined) {
      reportViolation(`"${args.name}" is ${link}, over which another environment could be reached.`);
      return;
    }
    if (!attachesNetwork(args.props)) reportViolation(`"${args.name}" attaches what is no virtual network.`);
  },
};

/** Before `networkDetails` there was `vcnId`, which attaches nothing else. */
function attachesNetwork(props: ResourceValidationArgs["props"]): boolean {
  if (!("networkDetails" in props)) return "vcnId" in props;
  const details = props["networkDetails"] as { readonly type?: string } | null;
  return details !== null && "type" in details && details.type === "VCN";
}
