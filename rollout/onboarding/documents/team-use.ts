import { z } from "zod";
import { APPLICATION_KINDS, TELEMETRY } from "../vocabulary/uses.ts";
import * as format from "./formats.ts";

const review = z.strictObject({
  reviewer: format.mailAddress.describe("Who reviewed; one of the reviewers the tenancy's catalog names."),
  date: format.isoDate.describe("Day of the review."),
  ticket: format.reference.describe("Where the review can be read."),
  expires: format.isoDate.describe("Last day on which the review holds."),
});

const redaction = z.strictObject({
  by: format.sentence.describe("What removes or replaces personal and secret data before a call."),
  evidence: format.reference.describe("Where its proof can be looked up."),
});

/** One use of models by a team. */
export const teamUse = z.strictObject({
  name: format.slug.describe("Name of the use within the team."),
  approvedUse: format.slug.describe("Entry of the tenancy's catalog of approved uses (AU-1)."),
  applications: z
    .array(format.slug)
    .optional()
    .describe("Applications of this document that call for it; none where people call themselves (NE-1)."),
  workflow: format.sentence.describe("Step of whose work the model takes part in."),
  customers: z
    .array(format.catalogId)
    .optional()
    .describe("Customers it is for, as their tag names them; none where it is internal (CO-1)."),
  justification: format.sentence.describe("Why a model is used, for whoever approves it."),
  dataClasses: z
    .array(format.slug)
    .min(1)
    .describe("Every data class that prompts of this use may hold (DA-1)."),
  redaction: redaction
    .optional()
    .describe("How data is redacted; needed where a data class requires redaction (DA-2)."),
  models: z.array(format.slug).min(1).describe("Models the use calls; ids of the tenancy's catalog."),
  environments: z.array(format.environmentName).min(1).describe("Environments in which the use runs."),
  telemetry: z
    .array(z.enum(TELEMETRY))
    .min(1)
    .optional()
    .describe(
      "What of each call is recorded (AU-2, RT-1). Default: prompts, outputs, tool-calls, evaluations.",
    ),
  review: review.optional().describe("Security review; needed for a use of high risk (RE-2)."),
});

/** One application that may call models. */
export const teamApplication = z.strictObject({
  environment: format.environmentName.describe("The one environment it runs in (SE-1)."),
  principal: z
    .strictObject({
      kind: z.enum(APPLICATION_KINDS).describe("What it runs on."),
      compartmentId: format.compartmentOcid.describe(
        "OCID of the compartment it runs in, and no other environment's.",
      ),
    })
    .describe("How OCI recognizes it: a workload's own principal, no key (NE-1, ID-3)."),
  network: format.subnetCidr.describe("Block it calls from, inside the team's network (NE-1)."),
  service: format.slug.describe("Name of the service, for the Service tag (CO-1)."),
  repository: format.repository.describe("Its source repository, for the Repository tag (CO-1)."),
});
