import { z } from "zod";
import { TIERS } from "../vocabulary/tiers.ts";
import * as format from "./formats.ts";

const state = z
  .strictObject({
    backend: format.backendUrl.describe(
      "Address of the Pulumi backend that holds this state, and no other environment's (SE-1).",
    ),
    secretsProvider: format.secretsProvider.describe(
      "What encrypts secrets in this state: `passphrase`, or a key's address.",
    ),
  })
  .describe(
    "Where Pulumi keeps the state. Needed for preview, up and destroy against a real tenancy; a plan and the sandbox do without.",
  );

const environment = z.strictObject({
  tier: z.enum(TIERS).describe("How strictly the environment is treated."),
  cidr: format.cidr.describe(
    "Address block of the environment's network, CIDR notation; overlaps no other environment's.",
  ),
  state: state.optional(),
});

const dataClass = z.strictObject({
  name: format.slug.describe("Name that uses and tags refer to."),
  tiers: z
    .array(z.enum(TIERS))
    .min(1)
    .describe("Tiers whose environments may send data of this class to a model (DA-1)."),
});

const model = z.strictObject({
  dataClasses: z.array(format.slug).min(1).describe("Data classes that may be sent to this model (DA-1)."),
});

const approvedUse = z.strictObject({
  risk: z
    .enum(["low", "high"])
    .describe(
      "A high risk needs a review before the use is provisioned (AU-2, RE-2); reviews cannot be declared yet, so such a use is refused.",
    ),
});

const costCenter = z.strictObject({
  name: z.string().min(1).describe("Name as finance knows it."),
  owner: format.mailAddress.describe("Mail address of the person who answers for the spend."),
});

const people = z.array(format.mailAddress).min(1);

/** `stacks/tenancy.yaml`: what all teams share. */
export const tenancyDocument = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    tenancyId: format.tenancyOcid.describe("OCID of the tenancy."),
    region: format.region.describe("Region in which everything is provisioned."),
    objectStorageNamespace: format.objectStorageNamespace.describe(
      "Object Storage namespace of the tenancy; `oci os ns get` prints it.",
    ),
    currency: format.currencyCode.describe(
      "Currency of the tenancy's rate card; budgets are whole units of it.",
    ),
    authentication: z
      .enum(["SecurityToken", "InstancePrincipal", "ResourcePrincipal", "ApiKey"])
      .optional()
      .describe(
        "How Pulumi's provider signs in. Short-lived credentials by default (ID-3). Default: SecurityToken.",
      ),
    state: state.optional(),
    environments: z
      .record(format.environmentName, environment)
      .describe("Environments by name. Separation holds between all of them (SE-1)."),
    contacts: z
      .strictObject({
        platform: people.describe("Mail addresses of the platform team."),
        finance: people.describe("Mail addresses that receive every budget alert (CO-2)."),
        security: people.describe("Mail addresses of the security team."),
      })
      .describe("People that alerts and reports reach."),
    groups: z
      .strictObject({
        finance: format.groupName.describe("Existing group that may read budgets and usage."),
        auditors: format.groupName.describe(
          "Existing group that may read everything of the rollout and change nothing.",
        ),
      })
      .describe("Existing groups of the identity domain with rights across the rollout."),
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
  })
  .describe("What the tenancy declares for all teams of the rollout.");

export type TenancyDocument = z.infer<typeof tenancyDocument>;
