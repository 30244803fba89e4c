import { z } from "zod";
import { AUTHENTICATIONS } from "../vocabulary/authentication.ts";
import { TIERS } from "../vocabulary/tiers.ts";
import { ACCESS_MODES } from "../vocabulary/uses.ts";
import * as format from "./formats.ts";

export const authentication = z
  .enum(AUTHENTICATIONS)
  .optional()
  .describe(
    "How Pulumi's provider signs in. Short-lived credentials by default; ApiKey below production only (ID-3). Default: the tenancy's, which is SecurityToken.",
  );

export const state = z
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
  )
  // Somebody who writes the backend's address here may have written a password in it.
  .meta({ sensitive: true });

export const openai = z
  .strictObject({
    endpoint: format.httpsUrl
      .optional()
      .describe("Address of the OpenAI-compatible API, where it is not the region's own."),
    authentication: z
      .enum(["iam", "api-key"])
      .optional()
      .describe(
        "How applications sign model calls. `api-key` is for tests and early development only (ID-3). Default: iam.",
      ),
  })
  .describe("How applications reach OpenAI models; nothing of it is built in.");

const subnets = z
  .strictObject({
    endpoint: format.subnetCidr.describe("Block of the models' private endpoint; a /28 is plenty."),
    applications: format.subnetCidr.describe("Block of what the platform runs for all teams."),
    services: format.subnetCidr.describe("Block from which Object Storage is reached; no application's."),
  })
  .describe("Private subnets inside `cidr` that overlap neither each other nor a team's network.");

const deployer = z
  .strictObject({
    matchingRule: format.matchingRule
      .optional()
      .describe(
        "Matching rule of the instances or functions that deploy this environment. Without one the deployer is a group whose members sign in with a session.",
      ),
  })
  .describe(
    "Principal that provisions this environment and reaches no other (SE-1); it is named <environment>-ai-deployers.",
  );

/** One environment of `tenancy.yaml`. */
export const tenancyEnvironment = z.strictObject({
  tier: z.enum(TIERS).describe("How strictly the environment is treated."),
  cidr: format.cidr.describe(
    "Address block of the environment's network, CIDR notation; overlaps no other environment's.",
  ),
  subnets,
  minimumRetentionDays: format
    .wholeNumber(1, 3650)
    .describe("Fewest days that a team of this environment may keep its traces (RT-1)."),
  budgetCeiling: format
    .wholeNumber(1, 10_000_000)
    .describe("Most that one team may budget per month here, whole units of the currency (CO-2)."),
  access: z
    .enum(ACCESS_MODES)
    .optional()
    .describe(
      "Who calls models: `gateway` the shared access layer alone, `direct` the teams themselves, for pilots (AL-1). Default: gateway.",
    ),
  directAccessExpires: format.isoDate
    .optional()
    .describe("Last day of direct access; needed with `access: direct`, and only there."),
  deployer: deployer.optional(),
  authentication,
  openai: openai.optional(),
  state: state.optional(),
});
