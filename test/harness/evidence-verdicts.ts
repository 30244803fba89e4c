import type { Evidence } from "../../rollout/evidence/evidence.ts";
import type { Verdict } from "../../rollout/onboarding/vocabulary/verdicts.ts";
import { evidenceOf, resourcesOf, stackOf, urnOf, verdictOf } from "./evidence.ts";

/** Policies in the order in which a stack's verdicts stand. */
const NAMES = [
  "budget-rule-has-recipients",
  "team-has-budget",
  "resource-is-tagged",
  "bucket-is-private",
  "key-stays-in-environment",
] as const;

export type ExamplePolicy = (typeof NAMES)[number];

const POLICIES: Readonly<Record<ExamplePolicy, Pick<Verdict, "pack"> & Partial<Omit<Verdict, "outcome">>>> = {
  "budget-rule-has-recipients": {
    pack: "spend",
    description: "Every budget alert mails at least one person.",
    requirements: ["CO-2", "RO-4"],
    remediation: "Add budget.recipients to the team's document.",
  },
  "team-has-budget": {
    pack: "spend",
    severity: "critical",
    description: "Every team stack has a monthly budget with an actual and a forecast alert.",
    requirements: ["CO-2", "CO-4"],
    remediation: "Add budget.monthlyBudget to the environment in the team's document.",
  },
  "resource-is-tagged": {
    pack: "tagging",
    severity: "medium",
    level: "advisory",
    description: "Every resource carries the tags that say who pays and who answers for it.",
    requirements: ["CO-1"],
    remediation: "Declare costCenter and owner in the team's document.",
  },
  "bucket-is-private": {
    pack: "environment-separation",
    severity: "critical",
    description: "No bucket can be read without signing in.",
    requirements: ["RT-1", "SE-1"],
    remediation: "Remove accessType from the bucket, or write NoPublicAccess.",
  },
  "key-stays-in-environment": {
    pack: "environment-separation",
    description: "A resource is encrypted with a key of its own environment.",
    requirements: ["SE-1"],
    remediation: "Use the key of the environment's shared stack.",
  },
};

/** @returns as many URNs, of which nobody asks what they are */
export function passedOn(count: number): string[] {
  return Array.from({ length: count }, (_, at) => urnOf("payments-prod", "oci:Core/vcn:Vcn", `passed-${at}`));
}

/** One of the example's policies on `stack`, with the findings that a test gives it. */
export function exampleVerdict(
  stack: string,
  policy: ExamplePolicy,
  changes: Partial<Omit<Verdict, "outcome">> = {},
): Verdict {
  return verdictOf({ ...POLICIES[policy], stack, policy, ...changes });
}

export const FAILED_VERDICT = exampleVerdict("payments-prod", "budget-rule-has-recipients", {
  passed: passedOn(4),
  findings: [
    {
      outcome: "failed",
      resource: urnOf("payments-prod", "oci:Budget/rule:Rule", "payments-prod-actual-90"),
      message: 'Budget alert "payments-prod-actual-90" has no recipients.',
    },
  ],
});

export const NOT_CHECKED_VERDICT = exampleVerdict("payments-dev", "key-stays-in-environment", {
  passed: passedOn(1),
  findings: [
    {
      outcome: "not-checked",
      resource: urnOf("payments-dev", "oci:ObjectStorage/bucket:Bucket", "payments-dev-traces"),
      message: "kmsKeyId is known only after shared-dev is deployed.",
    },
  ],
});

const WAIVED_VERDICT = exampleVerdict("payments-dev", "resource-is-tagged", {
  level: "advisory",
  passed: passedOn(14),
  findings: [
    {
      outcome: "waived",
      resource: urnOf("payments-dev", "oci:Sch/connector:Connector", "payments-dev-traces"),
      message: '"payments-dev-traces" lacks Rollout.Owner.',
      waiver: {
        policy: "resource-is-tagged",
        team: "payments",
        environment: "dev",
        reason: "The connector takes no defined tags before 4.22.",
        owner: "payments-lead@example.com",
        approver: "sam.lee@example.com",
        ticket: "SEC-418",
        expires: "2027-03-31",
      },
    },
  ],
});

/** The five outcomes over the example's stacks: one stack is refused, the others done. */
export function judgedEvidence(changes: Partial<Evidence> = {}): Evidence {
  const special = [FAILED_VERDICT, NOT_CHECKED_VERDICT, WAIVED_VERDICT];
  const verdictsOf = (stack: string): Verdict[] =>
    NAMES.map((policy) => {
      const own = special.find((verdict) => verdict.stack === stack && verdict.policy === policy);
      const applies =
        policy === "resource-is-tagged" || policy === "bucket-is-private" || stack.startsWith("payments");
      return own ?? exampleVerdict(stack, policy, { passed: passedOn(applies ? 3 : 0) });
    });
  const done = ["tenancy", "shared-dev", "shared-prod"].map((stack) =>
    stackOf(stack, { resources: resourcesOf(stack), verdicts: verdictsOf(stack) }),
  );
  return evidenceOf({
    stacks: [
      ...done,
      stackOf("payments-dev", {
        resources: resourcesOf("payments-dev"),
        verdicts: verdictsOf("payments-dev"),
        awaits: ["shared-dev"],
      }),
      stackOf(
        "payments-prod",
        {
          resources: resourcesOf("payments-prod"),
          verdicts: verdictsOf("payments-prod"),
          awaits: ["shared-prod"],
        },
        {
          outcome: "refused",
          reason:
            'A mandatory policy failed: budget-rule-has-recipients. Correct the document, then run "rollout plan payments-prod".',
        },
      ),
    ],
    ...changes,
  });
}
