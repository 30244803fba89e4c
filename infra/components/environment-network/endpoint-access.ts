import { NetworkSecurityGroup } from "@pulumi/oci/core/index.js";
import type * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { callers } from "./callers.ts";
import { httpsFrom, httpsTo } from "./https-rules.ts";
import type { AttachedNetwork } from "./plan.ts";

export interface EndpointAccessArgs {
  readonly vcnId: pulumi.Input<string>;
  /** IPv4 block of the environment's own applications. */
  readonly applicationsCidr: string;
  readonly teamNetworks: readonly AttachedNetwork[];
  readonly compartmentId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * Creates the security groups that say who reaches the endpoint (NE-1): it takes 443 from the environment's
 * applications and from whoever of each team calls, and answers only; the applications get out to it and nowhere
 * else.
 *
 * Children of `parent`: `<name>-endpoint-nsg`, `<name>-applications-nsg` (NetworkSecurityGroup),
 * `<name>-endpoint-https`, `<name>-endpoint-https-<team>` where people call, one
 * `<name>-endpoint-https-<team>--<application>` each, `<name>-applications-https`
 * (NetworkSecurityGroupSecurityRule). OCI takes 120 rules per group unless the limit is raised.
 */
export function endpointAccess(
  name: string,
  args: EndpointAccessArgs,
  parent: pulumi.Resource,
): { readonly endpointNsgId: pulumi.Output<string>; readonly applicationsNsgId: pulumi.Output<string> } {
  const group = (of: string) =>
    new NetworkSecurityGroup(
      `${name}-${of}-nsg`,
      {
        compartmentId: args.compartmentId,
        vcnId: args.vcnId,
        displayName: `${name}-${of}`,
        definedTags: { ...args.tags },
      },
      { parent },
    ).id;
  const endpointNsgId = group("endpoint");
  const applicationsNsgId = group("applications");

  httpsFrom(
    `${name}-endpoint-https`,
    {
      networkSecurityGroupId: endpointNsgId,
      peer: { cidr: args.applicationsCidr },
      description: "What the environment runs for all teams reaches the models' endpoint.",
    },
    parent,
  );
  for (const network of args.teamNetworks) {
    for (const { application, cidr, description } of callers(network)) {
      // No name holds two hyphens in a row, so no application of one team is taken for another team.
      const who = application === undefined ? network.team : `${network.team}--${application}`;
      httpsFrom(
        `${name}-endpoint-https-${who}`,
        { networkSecurityGroupId: endpointNsgId, peer: { cidr }, description },
        parent,
      );
    }
  }
  httpsTo(
    `${name}-applications-https`,
    {
      networkSecurityGroupId: applicationsNsgId,
      peer: { nsgId: endpointNsgId },
      description: "To the models' endpoint, nowhere else.",
    },
    parent,
  );
  return { endpointNsgId, applicationsNsgId };
}
