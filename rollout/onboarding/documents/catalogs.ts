import { z } from "zod";
import { TIERS } from "../vocabulary/tiers.ts";
import { DATA_CONTROLS, MODEL_ACCESS, TELEMETRY } from "../vocabulary/uses.ts";
import * as format from "./formats.ts";

export const costCenter = z.strictObject({
  name: format.sentence.describe("Name that people know it by."),
  owner: format.mailAddress.describe("Mail address of the person who answers for its spend."),
});

export const dataClass = z.strictObject({
  name: format.slug.describe("Name that uses and tags refer to."),
  tiers: z
    .array(z.enum(TIERS))
    .min(1)
    .describe("Tiers whose environments may send data of this class to a model (DA-1)."),
  modelAccess: z
    .array(z.enum(MODEL_ACCESS))
    .min(1)
    .describe("Kinds of model access that data of this class may take (DA-1)."),
  requires: z
    .array(z.enum(DATA_CONTROLS))
    .optional()
    .describe(
      "Controls without which no model sees this class: `redaction` by the use itself, `isolation` by a dedicated endpoint (DA-2). Default: none.",
    ),
});

export const model = z.strictObject({
  access: z
    .enum(MODEL_ACCESS)
    .describe("`hosted`: OCI runs it. `proxy`: calls leave for the provider's own location."),
  regions: z.array(format.region).min(1).describe("Regions in which the model can be called."),
  dataClasses: z.array(format.slug).min(1).describe("Data classes that may be sent to this model (DA-1)."),
  modelId: format.slug
    .optional()
    .describe("Id that the endpoint takes, where it is another than this entry's."),
});

export const approvedUse = z.strictObject({
  risk: z
    .enum(["low", "high"])
    .describe("A high risk needs a valid review and telemetry before the use is provisioned (AU-2, RE-2)."),
  requires: z
    .strictObject({
      telemetry: z.array(z.enum(TELEMETRY)).min(1).describe("What of every call must be recorded (AU-2)."),
      reviewers: z
        .array(format.mailAddress)
        .min(1)
        .describe("Who may review such a use; never the team's own owner (RE-2)."),
    })
    .optional()
    .describe("What a use of high risk needs; an entry of high risk has it, and no other."),
});
