import { UnknownValueError, type PolicyResource, type StackValidationArgs } from "@pulumi/policy";
import type { StackPolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";
import { asksFor } from "../../../stack-facts.ts";
import { each } from "../../references.ts";
import { idIn, reportStrangeReferences, type ReferencesOf } from "../../strange-references.ts";

const VCN = "oci:Core/vcn:Vcn";
const DRG = "oci:Core/drg:Drg";
const DRG_ROUTE_TABLE = "oci:Core/drgRouteTable:DrgRouteTable";
const PEERING = "oci:Core/localPeeringGateway:LocalPeeringGateway";

/** Where networkDetails is set OCI works it out: the engine then shows as unknown what no program wrote. */
const older = (props: PolicyResource["props"]) =>
  "networkDetails" in props && isUnseen(() => props["vcnId"]) ? undefined : idIn("vcnId", VCN)(props);
function isUnseen(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (error) {
    if (error instanceof UnknownValueError) return true;
    throw error;
  }
}

const network = (props: PolicyResource["props"]) =>
  "networkDetails" in props
    ? {
        input: "networkDetails",
        ids: [() => (props["networkDetails"] as { id?: string } | null)?.id],
        madeBy: [VCN],
      }
    : undefined;
const views = (props: PolicyResource["props"]) =>
  "attachedViews" in props
    ? {
        input: "attachedViews",
        ids: each(
          () => props["attachedViews"] as { viewId: string }[] | null,
          ({ viewId }) => viewId,
        ),
        madeBy: ["oci:Dns/view:View"],
      }
    : undefined;

/** Everything that makes one network reach or know another. */
const JOINS: ReferencesOf = {
  "oci:Core/drgAttachment:DrgAttachment": [
    idIn("drgId", DRG),
    idIn("drgRouteTableId", DRG_ROUTE_TABLE),
    older,
    network,
  ],
  [PEERING]: [idIn("vcnId", VCN), idIn("peerId", PEERING)],
  "oci:Dns/resolver:Resolver": [views],
};

/** The other side of an attachment is another stack's, but of the same environment: it was handed over. */
export const attachmentsJoinOwnNetworks: StackPolicy = {
  name: "attachments-join-own-networks",
  description: "Networks are attached, peered and resolve names within their own environment only.",
  severity: "critical",
  framework: satisfies("NE-3", "SE-1"),
  remediationSteps:
    "Under environments.<environment>.network of stacks/teams/<team>.yaml, declare a network of this environment: it is attached to that environment's own router.",
  configSchema: asksFor("ownIds"),
  validateStack: (args: StackValidationArgs, reportViolation) => {
    reportStrangeReferences(args, reportViolation, JOINS, "The stack attaches no network to another.");
  },
};
