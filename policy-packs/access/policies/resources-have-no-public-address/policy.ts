import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

/** Types that are an address of the internet, or hold some. OCI hands out no other IPv6 addresses. */
const PUBLIC: ReadonlySet<string> = new Set([
  "oci:Core/publicIp:PublicIp",
  "oci:Core/publicIpPool:PublicIpPool",
  "oci:Core/ipv6:Ipv6",
]);
/** Types that create a network interface, by `createVnicDetails`. */
const INTERFACES: ReadonlySet<string> = new Set([
  "oci:Core/instance:Instance",
  "oci:Core/vnicAttachment:VnicAttachment",
]);

interface Interface {
  /** The provider takes it as text. */
  readonly assignPublicIp?: string | boolean | null;
}

/** An interface must refuse the address: where it says nothing, OCI decides by the subnet, which may be another's. */
export const resourcesHaveNoPublicAddress: ResourcePolicy = {
  name: "resources-have-no-public-address",
  description: "No address of the internet is reserved, and no network interface gets one.",
  severity: "critical",
  framework: satisfies("NE-1", "NE-2"),
  remediationSteps:
    "Take the address away, and write assignPublicIp: false where an interface is created. Callers reach models from the block that applications.<name>.network in stacks/teams/<team>.yaml declares.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:Core/"))
      args.notApplicable("Only resources of networks and computing have addresses.");
    if (PUBLIC.has(args.type)) reportViolation(`"${args.name}" is an address of the internet.`);
    if (!INTERFACES.has(args.type)) return;
    const created: Interface = args.props["createVnicDetails"] ?? {};
    if (String(created.assignPublicIp) !== "false") {
      reportViolation(
        `The interface of "${args.name}" may get a public address: its assignPublicIp is not false.`,
      );
    }
  },
};
