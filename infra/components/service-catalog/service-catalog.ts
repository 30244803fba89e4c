import { Rule } from "@pulumi/oci/events/index.js";
import { Policy } from "@pulumi/oci/identity/index.js";
import { Bucket } from "@pulumi/oci/objectstorage/index.js";
import { Catalog, CatalogAssociation, PrivateApplication } from "@pulumi/oci/servicecatalog/index.js";
import * as pulumi from "@pulumi/pulumi";
import { bucketKeyStatement } from "../environment-keys/plan.ts";
import type { DefinedTags } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { bucketLogs } from "../team-logs/bucket-logs.ts";
import {
  ENTRY,
  REQUEST_BUCKET,
  REQUEST_FILED,
  requesterStatements,
  type ServiceCatalogPlan,
} from "./plan.ts";
import { stackPackage } from "./stack/package.ts";

export interface ServiceCatalogArgs extends ServiceCatalogPlan {
  /** Tenancy OCID: the policy stands in the root compartment, where requesters cannot change it. */
  readonly tenancyId: pulumi.Input<string>;
  readonly governanceCompartmentId: pulumi.Input<string>;
  /** Master key in the governance compartment. */
  readonly kmsKeyId: pulumi.Input<string>;
  /** OCID of the group that logs who reads and writes the bucket. */
  readonly logGroupId: pulumi.Input<string>;
  /** Days that OCI Logging keeps that: one of its own steps. */
  readonly logRetentionDays: number;
  /** Topic that hears of every filed request. */
  readonly platformTopicId: pulumi.Input<string>;
  /**
   * An active catalog shows the entry, and restricts the Marketplace of the whole tenancy to what active
   * catalogs hold.
   */
  readonly catalogStatus: "ACTIVE" | "INACTIVE";
  readonly tags: DefinedTags;
}

/**
 * The entry "OpenAI access" of the service catalog: a form whose answers become a request (RO-2).
 *
 * Children: `<name>` (Catalog), `<name>-application`, `<name>-association`, `<name>-requests` (Bucket)
 * with `<name>-requests-read` and `<name>-requests-write` (Log),
 * `<name>-request-filed` (Rule), `<name>-access` (Policy). The bucket keeps
 * every version, so that not even who may overwrite does so unseen, and is always protected.
 */
export class ServiceCatalog extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;
  readonly catalogId: pulumi.Output<string>;

  constructor(name: string, args: ServiceCatalogArgs, opts?: pulumi.ComponentResourceOptions) {
    super("rollout:index:ServiceCatalog", name, {}, opts);
    const compartmentId = args.governanceCompartmentId;
    const definedTags = { ...args.tags };

    const access = new Policy(
      `${name}-access`,
      {
        compartmentId: args.tenancyId,
        name: "ai-service-catalog",
        description:
          "Requesters open the catalog's entry and file new requests, which they cannot list or change.",
        statements: [
          bucketKeyStatement(args.region, args.governanceCompartment),
          ...requesterStatements(args),
        ],
        definedTags,
      },
      { parent: this },
    );
    const bucket = new Bucket(
      `${name}-requests`,
      {
        compartmentId,
        namespace: args.namespace,
        name: REQUEST_BUCKET,
        accessType: "NoPublicAccess",
        kmsKeyId: args.kmsKeyId,
        versioning: "Enabled",
        objectEventsEnabled: true,
        definedTags,
      },
      { parent: this, protect: true, dependsOn: [access] },
    );
    bucketLogs(
      `${name}-requests`,
      {
        compartmentId: args.governanceCompartmentId,
        bucketName: bucket.name,
        logGroupIds: { read: args.logGroupId, write: args.logGroupId },
        retentionDuration: args.logRetentionDays,
        tags: args.tags,
      },
      this,
    );
    new Rule(
      `${name}-request-filed`,
      {
        compartmentId,
        displayName: "ai-access-request-filed",
        description: "Tells the platform team of every request for access.",
        isEnabled: true,
        condition: REQUEST_FILED,
        actions: { action: [{ actionType: "ONS", isEnabled: true, topicId: args.platformTopicId }] },
        definedTags,
      },
      { parent: this },
    );

    const { version, zip } = stackPackage({ ...args, bucketName: REQUEST_BUCKET });
    const catalog = new Catalog(
      name,
      { compartmentId, displayName: "AI", status: args.catalogStatus, definedTags },
      { parent: this },
    );
    // The bucket comes first: an entry that files into nothing would be worse than none.
    const application = new PrivateApplication(
      `${name}-application`,
      {
        compartmentId,
        ...ENTRY,
        packageDetails: { packageType: "STACK", version, zipFileBase64encoded: zip },
        definedTags,
      },
      { parent: this, dependsOn: bucket },
    );
    new CatalogAssociation(
      `${name}-association`,
      { serviceCatalogId: catalog.id, entityId: application.id, entityType: "privateapplication" },
      { parent: this },
    );

    this.bucketName = bucket.name;
    this.catalogId = catalog.id;
    this.registerOutputs({ bucketName: this.bucketName, catalogId: this.catalogId });
  }
}
