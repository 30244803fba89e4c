import type { Evidence, StackEvidence } from "../../rollout/evidence/evidence.ts";
import type { TeamDeclaration } from "../../rollout/onboarding/vocabulary/declaration.ts";
import { parseStackName } from "../../rollout/onboarding/vocabulary/stack-names.ts";
import type { PlannedResource, StackRun } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { outcomeOf, type Finding, type Verdict } from "../../rollout/onboarding/vocabulary/verdicts.ts";
import { RESOURCES } from "./evidence-resources.ts";

/** A resource of `stack`, with everything that a test does not care about filled in. */
export function resourceOf(
  stack: string,
  type: string,
  name: string,
  changes: Partial<PlannedResource> = {},
): PlannedResource {
  return {
    urn: urnOf(stack, type, name),
    type,
    name,
    custom: true,
    protect: false,
    inputs: {},
    dependencies: [],
    propertyDependencies: {},
    ...changes,
  };
}

export function urnOf(stack: string, type: string, name: string): string {
  return `urn:pulumi:${stack}::rollout::${type}::${name}`;
}

/** A verdict whose outcome follows from its findings and from `passed`. */
export function verdictOf(
  verdict: Pick<Verdict, "stack" | "pack" | "policy"> & Partial<Omit<Verdict, "outcome">>,
): Verdict {
  const findings: readonly Finding[] = verdict.findings ?? [];
  const passed = verdict.passed ?? [];
  const outcome = outcomeOf(findings, passed.length);
  return {
    description: "States what must be true.",
    level: "mandatory",
    severity: "high",
    requirements: ["CO-2"],
    cis: [],
    remediation: "Change the team's document.",
    ...verdict,
    findings,
    passed,
    outcome,
    ...(outcome === "not-applicable" ? { reason: "Nothing of the stack is its business." } : {}),
  };
}

/** A stack that was planned offline and ended well. Environment and team follow from its name. */
export function stackOf(
  stack: string,
  run: Partial<StackRun> = {},
  changes: Partial<StackEvidence> = {},
): StackEvidence {
  const parsed = parseStackName(stack);
  return {
    stack,
    ...(parsed === undefined || parsed.kind === "tenancy" ? {} : { environment: parsed.environment }),
    ...(parsed?.kind === "team" ? { team: parsed.team } : {}),
    outcome: "done",
    run: {
      stack,
      engine: "offline",
      operation: "plan",
      resources: [],
      verdicts: [],
      awaits: [],
      kept: [],
      ...run,
    },
    ...changes,
  };
}

export const PAYMENTS: TeamDeclaration = {
  name: "payments",
  product: "Payments platform",
  phase: "pilot",
  state: "active",
  repositories: [{ name: "example/payments", environment: "dev", dataClass: "internal" }],
  owner: "ana.ortiz@example.com",
  costCenter: "CC-1042",
  uses: [
    {
      name: "ticket-summaries",
      approvedUse: "ticket-summarization",
      dataClasses: ["internal"],
      models: ["openai.gpt-oss-120b"],
      environments: ["dev", "prod"],
    },
    {
      name: "code-review-notes",
      approvedUse: "code-explanation",
      dataClasses: ["internal", "source-code"],
      models: ["openai.gpt-oss-20b", "openai.gpt-oss-120b"],
      environments: ["dev"],
    },
  ],
  environments: [
    {
      environment: "dev",
      monthlyBudget: 1500,
      alertPercents: [50, 80, 100],
      forecastPercents: [100],
      endpoint: "shared",
      models: ["openai.gpt-oss-20b", "openai.gpt-oss-120b"],
      applications: ["ticket-summarizer"],
      recipients: ["ana.ortiz@example.com", "finops@example.com"],
      retentionDays: 30,
      groups: { users: "payments-dev-users", operators: "payments-dev-operators" },
    },
    {
      environment: "prod",
      monthlyBudget: 12_000,
      alertPercents: [50, 75, 90, 100],
      forecastPercents: [90, 100],
      endpoint: "dedicated",
      models: ["openai.gpt-oss-120b"],
      applications: [],
      recipients: ["ana.ortiz@example.com", "finops@example.com", "controller@example.com"],
      retentionDays: 365,
      groups: { users: "payments-prod-users", operators: "payments-prod-operators" },
    },
  ],
};

/** One team in two environments, planned offline; every stack is done and no policy ran. */
export function evidenceOf(changes: Partial<Evidence> = {}): Evidence {
  return {
    apiVersion: "rollout/v1",
    kind: "Evidence",
    operation: "plan",
    engine: "offline",
    sandbox: false,
    declaration: {
      tenancy: { tenancyId: "ocid1.tenancy.oc1..example", region: "eu-frankfurt-1", currency: "USD" },
      environments: [
        { name: "dev", tier: "development", cidr: "10.20.0.0/20" },
        { name: "prod", tier: "production", cidr: "10.40.0.0/20" },
      ],
      teams: [PAYMENTS],
      waivers: [],
      documents: [
        { path: "tenancy.yaml", digest: "9f2c4e1ab7d05836c1e49f7a20b3d8e56f4a1c9072be83d5146fa0c7e92d3b18" },
        {
          path: "teams/payments.yaml",
          digest: "41d7b06ce92f3a85704e6bd1c8f5320a9be47d16083cfa52e7d94b1f60a8c35e",
        },
        { path: "waivers.yaml", digest: "c05a18e7f43b92d6817e0d5f2ca4b93670f1de48a52c7b3946d80ef19a37c2b4" },
      ],
    },
    stacks: ["tenancy", "shared-dev", "shared-prod", "payments-dev", "payments-prod"].map((stack) =>
      stackOf(stack, { resources: resourcesOf(stack) }),
    ),
    ...changes,
  };
}

/** The resources that `stack` has in the example. */
export function resourcesOf(stack: string): PlannedResource[] {
  return (RESOURCES[stack] ?? []).map(([type, name, changes]) => resourceOf(stack, type, name, changes));
}
