import { describe, expect, it } from "vitest";
import type { PolicyPackDefinition, ResourcePolicy, StackPolicy } from "./binding.ts";
import { satisfies } from "./requirements.ts";
import { verdictsFromDiagnostics } from "./verdicts-from-diagnostics.ts";
import type { PolicyDiagnostics, PolicyViolation } from "./verdicts-from-diagnostics.ts";

const about = { severity: "high", remediationSteps: "Say so in stacks/tenancy.yaml." } as const;
const ofResource: ResourcePolicy = {
  ...about,
  name: "of-resource",
  description: "It is so.",
  framework: satisfies("SE-1", "CO-1"),
  validateResource: () => undefined,
};
const ofStack: StackPolicy = {
  ...about,
  name: "of-stack",
  description: "All is so.",
  framework: satisfies("DA-1"),
  validateStack: () => undefined,
};
const packs: PolicyPackDefinition[] = [
  {
    name: "second",
    bindings: [{ policy: ofStack, levels: { development: "advisory", production: "mandatory" } }],
  },
  {
    name: "first",
    bindings: [{ policy: ofResource, levels: { development: "mandatory", production: "mandatory" } }],
  },
];
const a = "urn:pulumi:payments-dev::rollout::oci:Core/vcn:Vcn::a";
const b = "urn:pulumi:payments-dev::rollout::oci:Core/vcn:Vcn::b";
const stackUrn = "urn:pulumi:payments-dev::rollout::pulumi:pulumi:Stack::rollout-payments-dev";

const verdictsOf = (said: Partial<PolicyDiagnostics>) =>
  verdictsFromDiagnostics(packs, "development", "payments-dev", {
    complete: true,
    violations: [],
    passed: [],
    ...said,
  });
const resultsOf = (said: Partial<PolicyDiagnostics>) =>
  verdictsOf(said).map(({ policy, outcome, findings, passed }) => ({
    policy,
    outcome,
    findings,
    passed: passed.length,
  }));
const silent = { policy: "of-stack", outcome: "not-applicable", findings: [], passed: 0 };
const failed = (message: string, resourceUrn = a): PolicyViolation => ({
  policyName: "of-resource",
  resourceUrn,
  message,
  enforcementLevel: "mandatory",
});
const unseen = (policyName: string, at: string): PolicyViolation => ({
  policyName,
  message: `can't run policy '${policyName}' from policy pack 'all@v0.1.0' during preview: string value at .${at} can't be known during preview`,
  enforcementLevel: "advisory",
});

describe("verdictsFromDiagnostics", () => {
  it("gives one verdict per policy in binding order, with what reports need from the policy itself", () => {
    expect(verdictsOf({ passed: [{ policyName: "of-resource", resourceUrn: a }] })).toEqual([
      {
        stack: "payments-dev",
        pack: "second",
        policy: "of-stack",
        description: "All is so.",
        level: "advisory",
        severity: "high",
        requirements: ["DA-1"],
        cis: [],
        remediation: "Say so in stacks/tenancy.yaml.",
        outcome: "not-applicable",
        findings: [],
        passed: [],
        reason: "Nobody told why.",
      },
      {
        stack: "payments-dev",
        pack: "first",
        policy: "of-resource",
        description: "It is so.",
        level: "mandatory",
        severity: "high",
        requirements: ["SE-1", "CO-1"],
        cis: [],
        remediation: "Say so in stacks/tenancy.yaml.",
        outcome: "passed",
        findings: [],
        passed: [a],
      },
    ]);
  });

  it.each([
    ["the SDK's form", "It is so.\nIt is not.", "It is not."],
    ["the CLI's form, which ends the line", "It is so.\nIt is not.\n", "It is not."],
    ["a message of several lines", "It is so.\nIt is not.\nSee there.", "It is not.\nSee there."],
    ["a violation without a message of its own", "It is so.", "It is so."],
  ])("takes the description off %s", (_label, message, left) => {
    const finding = { resource: a, outcome: "failed", message: left };
    expect(resultsOf({ violations: [failed(message)] })).toEqual([
      silent,
      { policy: "of-resource", outcome: "failed", findings: [finding], passed: 0 },
    ]);
  });

  it("shows what could not be seen as not checked, beside what passed", () => {
    const violations = [{ ...unseen("of-resource", "tags.Rollout.Owner"), resourceUrn: b }];
    const finding = {
      resource: b,
      outcome: "not-checked",
      message: "Could not see `tags.Rollout.Owner` before it is created.",
    };
    expect(resultsOf({ violations, passed: [{ policyName: "of-resource", resourceUrn: a }] })).toEqual([
      silent,
      { policy: "of-resource", outcome: "not-checked", findings: [finding], passed: 1 },
    ]);
  });

  it("sorts findings by resource, whatever order the engine registered them in", () => {
    const violations = [
      failed("It is so.\nB one.", b),
      failed("It is so.\nA.", a),
      failed("It is so.\nB two.", b),
    ];
    expect(resultsOf({ violations })[1]?.findings).toEqual([
      { resource: a, outcome: "failed", message: "A." },
      { resource: b, outcome: "failed", message: "B one." },
      { resource: b, outcome: "failed", message: "B two." },
    ]);
  });

  it.each([
    ["no resource", {}],
    ["the stack itself, as the engine does for want of a resource", { resourceUrn: stackUrn }],
  ])("lets a stack policy speak of %s", (_label, on) => {
    const violations = [
      { policyName: "of-stack", message: "All is so.\nNot all.", enforcementLevel: "advisory", ...on },
    ];
    expect(resultsOf({ violations })[0]?.findings).toEqual([{ outcome: "failed", message: "Not all." }]);
  });

  it("counts a resource that passed twice once", () => {
    const pass = { policyName: "of-resource", resourceUrn: a };
    expect(resultsOf({ passed: [pass, pass] })[1]?.passed).toBe(1);
  });

  it.each([
    [
      "a policy of no pack",
      { violations: [{ ...failed("It is so."), policyName: "other" }] },
      'policy "other" is in none of the packs that were run',
    ],
    [
      "a pass of a policy of no pack",
      { passed: [{ policyName: "other" }] },
      'policy "other" is in none of the packs that were run',
    ],
    [
      "a message of unknown shape",
      { violations: [failed("Something else.")] },
      'policy "of-resource" gave a message of unknown shape: Something else.',
    ],
    [
      "a description that only starts alike",
      { violations: [failed("It is so. Or not.")] },
      'policy "of-resource" gave a message of unknown shape: It is so. Or not.',
    ],
    [
      "a level that is not the tier's",
      { violations: [{ ...failed("It is so."), enforcementLevel: "advisory" }] },
      'policy "of-resource" ran as advisory, but is mandatory in the development tier',
    ],
    [
      "an unseen value of another policy",
      { violations: [{ ...unseen("of-stack", "x"), policyName: "of-resource" }] },
      'policy "of-resource" ran as advisory, but is mandatory in the development tier',
    ],
    [
      "a reason not to run that it does not know",
      { violations: [{ ...unseen("of-stack", "x"), message: "can't run policy 'of-stack'" }] },
      `policy "of-stack" gave a message of unknown shape: can't run policy 'of-stack'`,
    ],
  ])("refuses %s", (_label, said, message) => {
    expect(() => verdictsOf(said)).toThrow(new Error(message));
  });
});

it("calls nothing passed or not applicable after a run that stopped before its end", () => {
  const passed = [{ policyName: "of-resource", resourceUrn: a }];
  expect(resultsOf({ complete: false, passed }).map(({ policy, outcome }) => [policy, outcome])).toEqual([
    ["of-stack", "not-checked"],
    ["of-resource", "not-checked"],
  ]);
  expect(resultsOf({ complete: false, violations: [failed(ofResource.description)] })[1]?.outcome).toBe(
    "failed",
  );
});

describe("a finding that a waiver covers", () => {
  const waiver = {
    policy: "of-resource",
    resource: a,
    reason: "It is replaced in March.",
    owner: "owner@example.com",
    approver: "security@example.com",
    ticket: "RISK-1",
    expires: "2027-03-31",
  };
  const waivers = [{ policy: "of-resource", resource: a, asOf: "2026-12-01", waiver }];
  const told = (message: string): PolicyViolation => ({
    policyName: "waived-on-resource",
    resourceUrn: a,
    message: `A finding of another policy that a waiver covers.\n${message}`,
    enforcementLevel: "advisory",
  });

  it("is waived, and says by whom", () => {
    const [, verdict] = verdictsOf({ violations: [told("of-resource: It is not so.")], waivers });
    expect(verdict).toMatchObject({
      policy: "of-resource",
      outcome: "waived",
      findings: [{ resource: a, outcome: "waived", message: "It is not so.", waiver }],
      passed: [],
    });
  });

  it("leaves what else failed as failed", () => {
    const violations = [told("of-resource: It is not so."), failed("It is so.\nNor here.", b)];
    expect(verdictsOf({ violations, waivers })[1]).toMatchObject({ outcome: "failed" });
  });

  it.each([
    ["without a waiver", told("of-resource: It is not so."), /no waiver covers/],
    ["of a policy that nobody knows", told("other: It is not so."), /"other" is in none of the packs/],
    ["of another shape", told("It is not so."), /unknown shape/],
  ])("is refused %s", (_label, violation, message) => {
    expect(() => verdictsOf({ violations: [violation] })).toThrow(message);
  });
});
