import { describe, expect, it } from "vitest";
import type { StackValidationArgs } from "@pulumi/policy";
import { evaluated, UNKNOWN } from "../test/harness/run-policy.ts";
import type { ResourceUnderTest } from "../test/harness/run-policy.ts";
import type { PolicyPackDefinition, ResourcePolicy, StackPolicy } from "./binding.ts";
import { evaluatePolicies } from "./evaluate.ts";
import { satisfies } from "./requirements.ts";

const type = "oci:Core/vcn:Vcn";
const about = { severity: "high", framework: satisfies("SE-1"), remediationSteps: "See stacks/." } as const;
const cidrIsSet: ResourcePolicy = {
  ...about,
  name: "cidr-is-set",
  description: "The CIDR is set.",
  validateResource: ({ props, ...args }, reportViolation) => {
    if (args.type !== type) args.notApplicable("Not a network.");
    if (props["cidr"] === "broken") throw new Error("the policy is broken");
    if (props["cidr"] === "") reportViolation(`"${args.name}" has none.`);
  },
};
const oneNetwork: StackPolicy = {
  ...about,
  name: "one-network",
  description: "There is one network.",
  validateStack: (args: StackValidationArgs, reportViolation) => {
    const networks = args.resources.filter((resource) => resource.type === type);
    if (networks.length === 0) args.notApplicable("No network.");
    if (networks.some(({ props }) => props["name"] === "broken")) throw new Error("the policy is broken");
    if (networks.length > 1) reportViolation(`There are ${networks.length}.`);
  },
};
const levels = { development: "advisory", production: "mandatory" } as const;
const packs: PolicyPackDefinition[] = [
  { name: "net", bindings: [{ policy: oneNetwork, levels }] },
  { name: "cidr", bindings: [{ policy: cidrIsSet, levels }] },
];
const vcn = (name: string, props: Readonly<Record<string, unknown>>): ResourceUnderTest => ({
  type,
  name,
  props,
});
const resultsOf = async (...resources: readonly ResourceUnderTest[]) =>
  (await evaluatePolicies(packs, "production", "payments-dev", resources.map(evaluated))).map(
    ({ pack, policy, level, outcome, findings, passed }) => ({
      pack,
      policy,
      level,
      outcome,
      findings,
      passed: passed.length,
    }),
  );
const net = { pack: "net", policy: "one-network", level: "mandatory" };
const cidr = { pack: "cidr", policy: "cidr-is-set", level: "mandatory" };
const urn = (name: string) => `urn:pulumi:payments-dev::rollout::${type}::${name}`;

describe("evaluatePolicies", () => {
  it("counts every resource that passed, and a stack that passed once", async () => {
    const other = { type: "rollout:index:Network" };
    expect(await resultsOf(vcn("a", { cidr: "10.0.0.0/16" }), other)).toEqual([
      { ...net, outcome: "passed", findings: [], passed: 1 },
      { ...cidr, outcome: "passed", findings: [], passed: 1 },
    ]);
  });

  it("tells failed, not checked and passed resources of one policy apart", async () => {
    const networks = [vcn("a", { cidr: "" }), vcn("b", { cidr: UNKNOWN }), vcn("c", { cidr: "10.0.0.0/16" })];
    expect(await resultsOf(...networks)).toEqual([
      { ...net, outcome: "failed", findings: [{ outcome: "failed", message: "There are 3." }], passed: 0 },
      {
        ...cidr,
        outcome: "failed",
        findings: [
          { resource: urn("a"), outcome: "failed", message: '"a" has none.' },
          {
            resource: urn("b"),
            outcome: "not-checked",
            message: "Could not see `cidr` before it is created.",
          },
        ],
        passed: 1,
      },
    ]);
  });

  it("passes nothing where there is nothing to look at", async () => {
    expect(await resultsOf()).toEqual([
      { ...net, outcome: "not-applicable", findings: [], passed: 0 },
      { ...cidr, outcome: "not-applicable", findings: [], passed: 0 },
    ]);
  });

  it("takes the levels of the tier", async () => {
    const verdicts = await evaluatePolicies(packs, "development", "payments-dev", [
      evaluated(vcn("a", { cidr: "" })),
    ]);
    expect(verdicts.map(({ level, outcome }) => [level, outcome])).toEqual([
      ["advisory", "passed"],
      ["advisory", "failed"],
    ]);
  });

  it("does not count a disabled policy as passed", async () => {
    const off = { development: "disabled", production: "disabled" } as const;
    const disabled = [
      { name: "off", bindings: [cidrIsSet, oneNetwork].map((policy) => ({ policy, levels: off })) },
    ];
    const verdicts = await evaluatePolicies(disabled, "production", "payments-dev", [
      evaluated(vcn("a", { cidr: "x" })),
    ]);
    expect(verdicts.map(({ level, outcome, passed }) => [level, outcome, passed.length])).toEqual([
      ["disabled", "not-applicable", 0],
      ["disabled", "not-applicable", 0],
    ]);
  });

  it("does not check where a policy throws, says so without quoting, and keeps every other answer", async () => {
    const networks = [
      vcn("a", { cidr: "broken" }),
      vcn("b", { cidr: "" }),
      vcn("c", { cidr: "10.0.0.0/16" }),
    ];
    const [ofStack, ofResource] = await resultsOf(...networks);
    expect(ofStack).toMatchObject({ outcome: "failed" });
    expect(ofResource).toEqual({
      ...cidr,
      outcome: "failed",
      findings: [
        {
          resource: urn("a"),
          outcome: "not-checked",
          broke: true,
          message: "The policy broke here and has allowed nothing: it threw Error.",
        },
        { resource: urn("b"), outcome: "failed", message: '"b" has none.' },
      ],
      passed: 1,
    });
  });

  it("does not check a stack on which a stack policy throws", async () => {
    expect(await resultsOf(vcn("a", { name: "broken", cidr: "x" }))).toMatchObject([
      { ...net, outcome: "not-checked", findings: [{ outcome: "not-checked", broke: true }], passed: 0 },
      { ...cidr, outcome: "passed", findings: [] },
    ]);
  });

  it.each([
    ["undefined", { cidr: undefined }, 'property "cidr" is not JSON'],
    [
      "an object of a class, deep inside",
      { routes: [{ to: new Map() }] },
      'property "routes.0.to" is not JSON',
    ],
  ])("refuses %s, which the engine's wire could not carry", async (_label, props, message) => {
    await expect(resultsOf(vcn("a", props))).rejects.toThrow(new TypeError(message));
  });
});
