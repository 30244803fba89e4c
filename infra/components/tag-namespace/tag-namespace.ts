import { Tag, TagNamespace as OciTagNamespace } from "@pulumi/oci/identity/index.js";
import * as pulumi from "@pulumi/pulumi";
import { TAG_NAMESPACE, type TagKeyName } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { tagSpecs, type TagNamespacePlan } from "./plan.ts";

export interface TagNamespaceArgs extends TagNamespacePlan {
  /** Tenancy OCID: the namespace lies in the root, because the compartments below it are tagged with its keys. */
  readonly tenancyId: pulumi.Input<string>;
}

/**
 * The rollout's tag keys, of which those of CO-1 track cost: the keys of the vocabulary, and no others.
 *
 * Children: `<name>` (TagNamespace), `<name>-<key>` (one Tag per key). Each key says whether it tracks cost,
 * also where it does not: left out, the value is unknown until the key exists and no policy can check it.
 *
 * Whoever may use the namespace (`use tag-namespaces`) can tag what they may change with any allowed value,
 * also against a compartment's default.
 */
export class TagNamespace extends pulumi.ComponentResource {
  /** Tag key → OCID of its definition, as tag defaults need it. */
  readonly tagDefinitionIds: Readonly<Record<TagKeyName, pulumi.Output<string>>>;
  /** Every tag: what carries one must be created after it. */
  readonly tags: readonly Tag[];

  constructor(name: string, args: TagNamespaceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:TagNamespace", name, {}, opts);

    const namespace = new OciTagNamespace(
      name,
      { compartmentId: args.tenancyId, name: TAG_NAMESPACE, description: "Who owns, uses and pays for AI." },
      { parent: this },
    );
    const specs = tagSpecs(args);
    const tags = specs.map(
      (spec) =>
        new Tag(
          `${name}-${spec.slug}`,
          {
            tagNamespaceId: namespace.id,
            name: spec.key,
            description: spec.description,
            isCostTracking: spec.costTracking,
            ...(spec.values === undefined
              ? {}
              : { validator: { validatorType: "ENUM", values: [...spec.values] } }),
          },
          { parent: this },
        ),
    );

    this.tags = tags;
    this.tagDefinitionIds = Object.fromEntries(
      tags.map((tag, index) => [specs[index]?.key, tag.id]),
    ) as Record<TagKeyName, pulumi.Output<string>>;
    this.registerOutputs({});
  }
}
