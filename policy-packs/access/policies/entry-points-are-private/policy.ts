import type { ResourceValidationArgs } from "@pulumi/policy";
import type { ResourcePolicy } from "../../../binding.ts";
import { satisfies } from "../../../requirements.ts";

type Props = Readonly<Record<string, unknown>>;
interface Cluster {
  readonly isPublicIpEnabled?: boolean | null;
}

/** Types that take connections, and when only from private networks. Where nothing is said, OCI makes them public. */
const PRIVATE_IF: ReadonlyMap<string, (props: Props) => boolean> = new Map([
  ["oci:LoadBalancer/loadBalancer:LoadBalancer", ({ isPrivate }: Props) => isPrivate === true],
  [
    "oci:NetworkLoadBalancer/networkLoadBalancer:NetworkLoadBalancer",
    ({ isPrivate }: Props) => isPrivate === true,
  ],
  ["oci:ApiGateway/gateway:Gateway", ({ endpointType }: Props) => endpointType === "PRIVATE"],
  [
    "oci:ContainerEngine/cluster:Cluster",
    ({ endpointConfig }: Props) => ((endpointConfig ?? {}) as Cluster).isPublicIpEnabled === false,
  ],
]);
/** Types that let people or other networks in past the declared applications, and what they let in. */
const WAYS_IN: ReadonlyMap<string, string> = new Map([
  ["oci:Bastion/bastion:Bastion", "sessions of people"],
  ["oci:Core/instanceConsoleConnection:InstanceConsoleConnection", "sessions of people"],
  ["oci:Core/ipsec:Ipsec", "another network, by a tunnel"],
  ["oci:Core/virtualCircuit:VirtualCircuit", "another network, by a circuit"],
  ["oci:Core/crossConnect:CrossConnect", "another network, by a circuit"],
  ["oci:Core/remotePeeringConnection:RemotePeeringConnection", "a network of another region or tenancy"],
]);

/** Callers are declared by their block, so nothing else may stand between them and a network. */
export const entryPointsArePrivate: ResourcePolicy = {
  name: "entry-points-are-private",
  description: "Nothing takes connections from the internet, and no tunnel, circuit or bastion leads in.",
  severity: "critical",
  framework: satisfies("NE-1", "NE-2"),
  remediationSteps:
    "Take it away or make it private. Who may call is declared under applications in stacks/teams/<team>.yaml, with the block it calls from.",
  validateResource: (args: ResourceValidationArgs, reportViolation) => {
    if (!args.type.startsWith("oci:")) args.notApplicable("Only resources of OCI take connections.");
    if (PRIVATE_IF.get(args.type)?.(args.props) === false) {
      reportViolation(`"${args.name}" takes connections from the internet.`);
    }
    const letsIn = WAYS_IN.get(args.type);
    if (letsIn !== undefined) reportViolation(`"${args.name}" lets in ${letsIn}.`);
  },
};
