import { describe, expect, it } from "vitest";
import { evaluated, UNKNOWN, urnOf } from "../test/harness/run-policy.ts";
import type { Waiver } from "../rollout/onboarding/vocabulary/waivers.ts";
import type { PolicyPackDefinition, ResourcePolicy, StackPolicy } from "./binding.ts";
import { evaluatePolicies } from "./evaluate.ts";
import { satisfies } from "./requirements.ts";
import type { ResourceWaiver } from "./waived.ts";

const type = "oci:Core/vcn:Vcn";
const about = { severity: "high", framework: satisfies("SE-1"), remediationSteps: "See stacks/." } as const;
const blocksAreSmall: ResourcePolicy = {
  ...about,
  name: "blocks-are-small",
  description: "Blocks are small.",
  validateResource: (args, reportViolation) => {
    if (args.props["big"] === true) reportViolation(`"${args.name}" is big.`);
  },
};
const blocksAreFew: StackPolicy = {
  ...about,
  name: "blocks-are-few",
  description: "Blocks are few.",
  validateStack: (args, reportViolation) => {
    const networks = args.resources.filter((one) => one.type === type);
    if (networks.length > 1) reportViolation("There are two.");
    for (const { props, urn } of networks) if (props["odd"] === true) reportViolation("One is odd.", urn);
  },
};
const levels = { development: "mandatory", production: "mandatory" } as const;
const packs: PolicyPackDefinition[] = [
  {
    name: "pack",
    bindings: [
      { policy: blocksAreSmall, levels },
      { policy: blocksAreFew, levels },
    ],
  },
];

const STACK = "pulumi:pulumi:Stack";
const stackUrn = urnOf({ type: STACK, name: "rollout-payments-dev" });
const network = (name: string, props: Readonly<Record<string, unknown>>) => ({ type, name, props });
const urn = (name: string) => urnOf({ type, name });

function waive(policy: string, resource: string, changes: Partial<Waiver> = {}): ResourceWaiver {
  const waiver = {
    policy,
    resource,
    reason: "It is replaced in March.",
    owner: "owner@example.com",
    approver: "security@example.com",
    ticket: "RISK-1",
    expires: "2026-12-01",
    ...changes,
  };
  return { policy, resource, asOf: "2026-12-01", waiver };
}

async function outcomes(networks: readonly ReturnType<typeof network>[], waivers: readonly ResourceWaiver[]) {
  const resources = [{ type: STACK, name: "rollout-payments-dev" }, ...networks].map(evaluated);
  const verdicts = await evaluatePolicies(packs, "production", "payments-dev", resources, { waivers });
  return Object.fromEntries(
    verdicts.map(({ policy, outcome, findings }) => [
      policy,
      [outcome, ...findings.map((finding) => `${finding.outcome}: ${finding.message}`)],
    ]),
  );
}

describe("a waiver of one resource", () => {
  const big = [network("a", { big: true })];

  it("waives its finding on its last day, which stays visible", async () => {
    expect(await outcomes(big, [waive("blocks-are-small", urn("a"))])).toMatchObject({
      "blocks-are-small": ["waived", 'waived: "a" is big.'],
    });
  });

  it.each([
    ["the day after", [{ ...waive("blocks-are-small", urn("a")), asOf: "2026-12-02" }]],
    ["on another resource", [waive("blocks-are-small", urn("b"))]],
    ["on a resource whose URN only begins alike", [waive("blocks-are-small", `${urn("a")}-b`)]],
    ["of another policy", [waive("blocks-are-few", urn("a"))]],
    ["at all", []],
  ])("does not hold %s", async (_label, waivers) => {
    expect(await outcomes(big, waivers)).toMatchObject({
      "blocks-are-small": ["failed", 'failed: "a" is big.'],
    });
  });

  it("leaves what fails elsewhere as failed, and what is fine as passed", async () => {
    const networks = [...big, network("b", { big: true }), network("c", { big: false })];
    const found = await outcomes(networks, [waive("blocks-are-small", urn("a"))]);
    expect(found["blocks-are-small"]).toEqual(["failed", 'waived: "a" is big.', 'failed: "b" is big.']);
  });

  it("does not turn what could not be seen into anything else", async () => {
    const found = await outcomes(
      [...big, network("b", { big: UNKNOWN })],
      [waive("blocks-are-small", urn("a")), waive("blocks-are-small", urn("b"))],
    );
    expect(found["blocks-are-small"]).toEqual([
      "not-checked",
      'waived: "a" is big.',
      "not-checked: Could not see `big` before it is created.",
    ]);
  });
});

describe("a waiver of what a stack policy found", () => {
  const two = [network("a", {}), network("b", { odd: true })];

  it("on a resource leaves the finding of the stack", async () => {
    expect(await outcomes(two, [waive("blocks-are-few", urn("b"))])).toMatchObject({
      "blocks-are-few": ["failed", "failed: There are two.", "waived: One is odd."],
    });
  });

  it("on the stack leaves the finding of the resource", async () => {
    expect(await outcomes(two, [waive("blocks-are-few", stackUrn)])).toMatchObject({
      "blocks-are-few": ["failed", "waived: There are two.", "failed: One is odd."],
    });
  });

  it("on both waives both", async () => {
    const both = [waive("blocks-are-few", stackUrn), waive("blocks-are-few", urn("b"))];
    const found = await outcomes(two, both);
    expect(found["blocks-are-few"]?.[0]).toBe("waived");
  });
});
