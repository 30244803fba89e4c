import { z } from "zod";
import { LEVELS, outcomeOf, OUTCOMES, SEVERITIES } from "../onboarding/vocabulary/verdicts.ts";
import type { Finding, Verdict } from "../onboarding/vocabulary/verdicts.ts";
import type { Waiver } from "../onboarding/vocabulary/waivers.ts";
import type { MembersOf } from "./schema-of.ts";

export const waiverSchema = z.strictObject({
  policy: z.string(),
  resource: z.string().exactOptional(),
  team: z.string().exactOptional(),
  environment: z.string().exactOptional(),
  reason: z.string(),
  owner: z.string(),
  approver: z.string(),
  ticket: z.string(),
  expires: z.iso.date(),
} satisfies MembersOf<Waiver>);

const findingSchema = z
  .strictObject({
    resource: z.string().exactOptional(),
    outcome: z.enum(["failed", "not-checked", "waived"]),
    message: z.string(),
    broke: z.literal(true).exactOptional(),
    waiver: waiverSchema.exactOptional(),
  } satisfies MembersOf<Finding>)
  .refine(({ outcome, waiver }) => (outcome === "waived") === (waiver !== undefined), {
    error: 'a waiver stands exactly where the outcome is "waived"',
    path: ["waiver"],
  })
  .refine(({ outcome, broke }) => broke === undefined || outcome === "not-checked", {
    error: 'a policy that broke is "not-checked"',
    path: ["broke"],
  });

/** Holds a verdict to its own findings, too: an outcome that was made to look better does not fit them. */
export const verdictSchema = z
  .strictObject({
    stack: z.string(),
    pack: z.string(),
    policy: z.string(),
    description: z.string(),
    level: z.enum(LEVELS),
    severity: z.enum(SEVERITIES),
    requirements: z.array(z.string()),
    cis: z.array(z.string()),
    remediation: z.string(),
    outcome: z.enum(OUTCOMES),
    findings: z.array(findingSchema),
    passed: z.array(z.string()),
    reason: z.string().exactOptional(),
  } satisfies MembersOf<Verdict>)
  .superRefine(({ outcome, findings, passed, reason }, context) => {
    const follows = outcomeOf(findings, passed.length);
    if (outcome !== follows) {
      const message = `is "${outcome}", but what the policy found makes it "${follows}"`;
      context.addIssue({ code: "custom", path: ["outcome"], message });
    }
    if ((outcome === "not-applicable") !== (reason !== undefined)) {
      const message = 'a reason stands exactly where the outcome is "not-applicable"';
      context.addIssue({ code: "custom", path: ["reason"], message });
    }
  });
