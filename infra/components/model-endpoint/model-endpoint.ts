import * as pulumi from "@pulumi/pulumi";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { GenerativeAiPrivateEndpoint } from "./generative-ai-private-endpoint.ts";
import { endpointDnsPrefix, type ModelEndpointPlan } from "./plan.ts";

export interface ModelEndpointArgs extends ModelEndpointPlan {
  readonly compartmentId: pulumi.Input<string>;
  readonly subnetId: pulumi.Input<string>;
  readonly nsgId: pulumi.Input<string>;
  readonly tags: DefinedTags;
}

/**
 * The private way to the models that the teams of one environment share (NE-3). A tenancy has 5 by default.
 *
 * Children: `<name>` (GenerativeAiPrivateEndpoint). No provider version can set `isAllowOnDemand`: until it is
 * set, the endpoint serves dedicated clusters only.
 */
export class ModelEndpoint extends pulumi.ComponentResource {
  readonly fqdn: pulumi.Output<string>;

  constructor(name: string, args: ModelEndpointArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:ModelEndpoint", name, {}, opts);
    const endpoint = new GenerativeAiPrivateEndpoint(
      name,
      {
        compartmentId: args.compartmentId,
        subnetId: args.subnetId,
        nsgIds: [args.nsgId],
        dnsPrefix: endpointDnsPrefix(args),
        displayName: name,
        description: `Models for the teams of ${args.environment}.`,
        definedTags: { ...args.tags },
      },
      { parent: this },
    );
    this.fqdn = endpoint.fqdn;
    this.registerOutputs({ fqdn: this.fqdn });
  }
}
