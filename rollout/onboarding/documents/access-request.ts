import { z } from "zod";
import * as format from "./formats.ts";

/** Entries of one list in a request, at most: whoever files one is not trusted to be brief. */
const LIST_LIMIT = 50;

const use = z.strictObject({
  approvedUse: format.slug.describe("Entry of the tenancy's catalog of approved uses (AU-1)."),
  dataClasses: names(format.slug).describe("Every data class that prompts of this use may hold (DA-1)."),
  models: names(format.slug).describe("Models the use calls; ids of the tenancy's catalog."),
  environments: names(format.environmentName).describe("Environments in which the use runs."),
  justification: format.sentence.describe("Why a model is used, for whoever approves it."),
});

const environment = z.strictObject({
  monthlyBudget: format
    .wholeNumber(1, 10_000_000)
    .describe("Budget per calendar month. Whole units of the tenancy's currency: OCI takes no fractions."),
});

/**
 * What the service catalog's form files as one JSON object (RO-2): somebody asks for access, nothing is granted.
 *
 * Untrusted: whoever may file a request can write an object without the form, so the reader checks all of it,
 * catalog entries included, which only the tenancy's document knows.
 */
export const accessRequest = z
  .strictObject({
    apiVersion: z.literal("rollout/v1").describe("Version of this document's form."),
    kind: z.literal("AccessRequest").describe("Tells a request from the documents that provision."),
    team: format.teamName.describe("Name of the team that asks."),
    product: format.sentence.describe("Product the team answers for, as people know it."),
    owner: format.mailAddress
      .max(254, { error: "a mail address of at most 254 characters" })
      .describe("Mail address of the person who would answer for the team's use."),
    costCenter: format.catalogId.describe(
      "Cost center that would pay; an id of the tenancy's catalog (CO-1).",
    ),
    uses: z
      .array(use)
      .min(1)
      .max(LIST_LIMIT)
      .refine(eachOnce, { error: "each approved use once", abort: true })
      .describe("What models would be used for; one entry per approved use."),
    environments: z
      .record(format.environmentName, environment)
      .describe("What each environment of the uses may cost, and of no other."),
  })
  .refine(budgetsFitUses, {
    path: ["environments"],
    error: "a monthly budget for every environment of a use, and for no other",
  })
  .describe("One team's request for access.");

export type AccessRequest = z.infer<typeof accessRequest>;

/** Regular expressions of the fields that a person types, for a form that asks for them. */
export const REQUEST_PATTERNS = {
  team: pattern(format.teamName),
  product: pattern(format.sentence),
  owner: pattern(format.mailAddress),
  justification: pattern(format.sentence),
} as const;

function names(name: z.ZodString): z.ZodArray<z.ZodString> {
  return z.array(name).min(1).max(LIST_LIMIT);
}

function pattern(field: z.ZodString): string {
  const { pattern } = z.toJSONSchema(field);
  if (pattern === undefined) throw new TypeError("the field has no pattern");
  return pattern;
}

function eachOnce(uses: readonly { readonly approvedUse: string }[]): boolean {
  return new Set(uses.map(({ approvedUse }) => approvedUse)).size === uses.length;
}

function budgetsFitUses(request: {
  readonly uses: readonly { readonly environments: readonly string[] }[];
  readonly environments: Readonly<Record<string, unknown>>;
}): boolean {
  const used = new Set(request.uses.flatMap(({ environments }) => environments));
  const budgeted = Object.keys(request.environments);
  return budgeted.length === used.size && budgeted.every((environment) => used.has(environment));
}
