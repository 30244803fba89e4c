import * as pulumi from "@pulumi/pulumi";

export interface GenerativeAiPrivateEndpointArgs {
  readonly compartmentId: pulumi.Input<string>;
  /** Private subnet; a change replaces the endpoint. */
  readonly subnetId: pulumi.Input<string>;
  /** First label of the endpoint's name, `<dnsPrefix>.pe.inference.generativeai.<region>…`. */
  readonly dnsPrefix: pulumi.Input<string>;
  readonly displayName: pulumi.Input<string>;
  readonly description?: pulumi.Input<string>;
  readonly nsgIds?: pulumi.Input<pulumi.Input<string>[]>;
  readonly definedTags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/**
 * A private endpoint to generative AI models. The npm package lost this class in 4.18 to 4.20, provider
 * plugin 4.21.0 has the resource, so the class is declared here once.
 *
 * Source: oracle/terraform-provider-oci, `oci_generative_ai_generative_ai_private_endpoint`.
 */
export class GenerativeAiPrivateEndpoint extends pulumi.CustomResource {
  static readonly __pulumiType = "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint";

  /** Full name that resolves to the endpoint inside the network. */
  declare readonly fqdn: pulumi.Output<string>;
  /** Address of the endpoint in its subnet. */
  declare readonly privateEndpointIp: pulumi.Output<string>;

  constructor(name: string, args: GenerativeAiPrivateEndpointArgs, opts?: pulumi.CustomResourceOptions) {
    super(
      GenerativeAiPrivateEndpoint.__pulumiType,
      name,
      { ...args, fqdn: undefined, privateEndpointIp: undefined },
      opts,
    );
  }
}
