import { z } from "zod";
import { LIMITS, type LimitName } from "../vocabulary/limits.ts";
import { approvedUse, costCenter, dataClass, model } from "./catalogs.ts";
import * as format from "./formats.ts";
import { budgetAlerts, spendReview, usage } from "./spend-review.ts";
import { authentication, openai, state, tenancyEnvironment } from "./tenancy-environment.ts";

const people = z.array(format.mailAddress).min(1);

const contacts = z
  .strictObject({
    platform: people.describe("Mail addresses of the platform team."),
    finance: people.describe("Mail addresses that receive every budget alert (CO-2)."),
    security: people.describe("Mail addresses that hear of changes to identity and network."),
    legal: people.describe("Mail addresses that answer questions of contract and privacy."),
  })
  .describe("People that alerts and reports reach.");

const groups = z
  .strictObject({
    platform: format.groupName.describe("Existing group that operates the rollout and reads no team's data."),
    finance: format.groupName.describe("Existing group that may read budgets, usage and cost."),
    auditors: format.groupName.describe(
      "Existing group that may read everything of the rollout and change nothing.",
    ),
    procurement: format.groupName.describe(
      "Existing group that buys capacity; holds no developer of Codex (CX-2).",
    ),
  })
  .describe("Existing groups of the identity domain with rights across the rollout; no two are the same.");

const limit = z.strictObject({
  limit: format.wholeNumber(0, 1_000_000).describe("What the tenancy may have at most."),
  usedElsewhere: format.wholeNumber(0, 1_000_000).describe("What others than this rollout already use."),
});

const limits = z
  .strictObject({
    readOn: format.isoDate.describe("Day on which these were read."),
    values: z
      .strictObject(
        Object.fromEntries(
          Object.entries(LIMITS).map(([name, { what }]) => [
            name,
            limit.optional().describe(`Limit of ${what}.`),
          ]),
        ) as Record<LimitName, z.ZodOptional<typeof limit>>,
      )
      .describe("Limits by name; one that is left out is unknown, never endless."),
  })
  .describe("Service limits as read from the tenancy (`oci limits value list`), for the headroom.");

/** `stacks/tenancy.yaml`: what all teams share. */
export const tenancyDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    tenancyId: format.tenancyOcid.describe("OCID of the tenancy."),
    realm: format.realm.optional().describe("Realm of the tenancy. Default: oc1."),
    homeRegion: format.region.describe("Home region: identity, budgets and cost reports live there."),
    region: format.region.describe("Region in which everything else is provisioned."),
    parentCompartment: z
      .strictObject({
        id: format.compartmentOcid.describe("OCID of the compartment."),
        path: format.compartmentPath.describe("Its path of names, which IAM statements use."),
      })
      .optional()
      .describe("Existing compartment under which `ai` is created. Default: the tenancy's root."),
    objectStorageNamespace: format.objectStorageNamespace.describe(
      "Object Storage namespace of the tenancy; `oci os ns get` prints it.",
    ),
    objectStorageService: z
      .strictObject({
        id: format.serviceOcid.describe("OCID of the region's Object Storage service."),
        cidrBlock: format.slug.describe("Its service CIDR label, for example oci-ord-objectstorage."),
      })
      .describe("The one service that service gateways open; `oci network service list` prints both."),
    identityDomain: format.identityDomain
      .optional()
      .describe(
        "Identity domain that holds the groups. Groups are created in Default only. Default: Default.",
      ),
    currency: format.currencyCode.describe(
      "Currency of the tenancy's rate card; budgets are whole units of it.",
    ),
    authentication,
    state: state.optional(),
    openai: openai.optional(),
    environments: z
      .record(format.environmentName, tenancyEnvironment)
      .describe("Environments by name. Separation holds between all of them (SE-1)."),
    contacts,
    groups,
    platform: z
      .strictObject({
        costCenter: format.catalogId.describe(
          "Cost center that pays for what the platform team runs for everyone (CO-1).",
        ),
        owner: format.mailAddress.describe("Mail address of the person who answers for it."),
      })
      .describe("Who pays and answers for what all teams share."),
    costCenters: z.record(format.catalogId, costCenter).describe("Cost centers by id (CO-1)."),
    dataClasses: z.array(dataClass).min(1).describe("Data classes, from the least to the most sensitive."),
    approvedUses: z.record(format.slug, approvedUse).describe("Catalog of approved uses by name (AU-1)."),
    models: z.record(format.slug, model).describe("Models by id that teams may call."),
    auditArchive: z
      .strictObject({
        retentionDays: format.wholeNumber(90, 3650).describe("Days that audit events are kept unchanged."),
        lockedFrom: format.isoDate
          .optional()
          .describe("Day from which nobody can shorten that any more; OCI asks for 14 days' notice."),
      })
      .describe("The tenancy's audit events, kept (RT-2)."),
    siem: z
      .strictObject({
        partitions: format.wholeNumber(1, 10).describe("Partitions of each stream."),
        retentionHours: format.wholeNumber(24, 168).describe("Hours that a stream keeps what was not read."),
      })
      .optional()
      .describe(
        "Streams that a SIEM reads: audit of the tenancy, logs of each environment (VE-2). Default: none.",
      ),
    spendReview,
    budgetAlerts: budgetAlerts.optional(),
    usage: usage.optional(),
    quotas: z
      .strictObject({
        family: format.quotaName.describe("OCI's family string of generative AI in quota statements."),
        zero: z
          .array(format.quotaName)
          .min(1)
          .describe("Limits that no environment may use, by OCI's names."),
        endpoints: format.quotaName.optional().describe("OCI's name of the limit of private endpoints."),
      })
      .optional()
      .describe(
        "Quotas on generative AI; OCI's names are configuration, since it publishes no list. Default: none.",
      ),
    serviceCatalog: z
      .strictObject({
        status: z
          .enum(["ACTIVE", "INACTIVE"])
          .optional()
          .describe(
            "ACTIVE shows the entry, and limits the Marketplace of the whole tenancy to what active catalogs hold. Default: INACTIVE.",
          ),
        requesters: z
          .array(format.groupName)
          .min(1)
          .describe("Existing groups whose members may ask for access."),
      })
      .describe("The catalog with the entry for OpenAI access (RO-2)."),
    limits: limits.optional(),
  })
  .describe("What the tenancy declares for all teams of the rollout.");

export type TenancyDocument = z.infer<typeof tenancyDocument>;
