import { describe, expect, it } from "vitest";
import { evaluated, UNKNOWN, urnOf } from "../test/harness/run-policy.ts";
import { stopsUpdate } from "../rollout/onboarding/vocabulary/verdicts.ts";
import type { Level } from "../rollout/onboarding/vocabulary/verdicts.ts";
import type { PolicyPackDefinition, ResourcePolicy, StackPolicy } from "./binding.ts";
import { evaluatePolicies } from "./evaluate.ts";
import { satisfies } from "./requirements.ts";
import type { ResourceWaiver } from "./waived.ts";

const about = { severity: "high", framework: satisfies("SE-1"), remediationSteps: "See stacks/." } as const;
const description = "It is so.";
const onResource = (validateResource: ResourcePolicy["validateResource"]): ResourcePolicy => ({
  ...about,
  name: "under-test",
  description,
  ...(validateResource === undefined ? {} : { validateResource }),
});
const onStack = (validateStack: StackPolicy["validateStack"]): StackPolicy => ({
  ...about,
  name: "under-test",
  description,
  validateStack,
});
const neighbour: ResourcePolicy = {
  ...about,
  name: "neighbour",
  description,
  validateResource: (_args, reportViolation) => reportViolation("Seen."),
};
const never = () => new Promise<void>(() => undefined);
const later = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const bucket = {
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "bucket",
  props: { name: UNKNOWN, secret: "s3cret" },
};

async function verdictsOf(
  policy: ResourcePolicy | StackPolicy,
  {
    patience = 1000,
    level = "mandatory",
    waivers = [],
  }: {
    readonly patience?: number;
    readonly level?: Level;
    readonly waivers?: readonly ResourceWaiver[];
  } = {},
) {
  const levels = { development: level, production: level };
  const packs: PolicyPackDefinition[] = [
    {
      name: "pack",
      bindings: [
        { policy, levels },
        { policy: neighbour, levels },
      ],
    },
  ];
  const verdicts = await evaluatePolicies(
    packs,
    "production",
    "payments-dev",
    [evaluated(bucket)],
    { waivers },
    undefined,
    { patience },
  );
  const [own, other] = verdicts;
  if (own === undefined || other === undefined) throw new Error("two policies give two verdicts");
  expect(other.findings).toEqual([{ resource: urnOf(bucket), outcome: "failed", message: "Seen." }]);
  return own;
}
const broken = (how: string) => ({
  outcome: "not-checked",
  broke: true,
  message: `The policy broke here and has allowed nothing: ${how}.`,
});

describe("a policy that breaks", () => {
  it.each([
    ["throws", onResource(() => JSON.parse("s3cret") as void), / it threw SyntaxError\.$/],
    [
      "throws later",
      onResource(async () => {
        await later();
        throw new RangeError("s3cret");
      }),
      / it threw RangeError/,
    ],
    [
      "throws what is no error",
      onResource(() => {
        throw "s3cret";
      }),
      / it threw what is no error\.$/,
    ],
    ["hangs", onResource(never), / it gave no answer within 0\.02 s\.$/],
    [
      "throws over a stack",
      onStack(() => {
        throw new Error("s3cret");
      }),
      / it threw Error/,
    ],
    [
      "throws in a library",
      onResource(() => {
        const stack =
          "Error: s3cret\n    at JSON.parse (<anonymous>)\n    at f (file:///x/policy-packs/spend/policies/a-b/policy.ts:31:7)";
        throw Object.assign(new Error("s3cret"), { stack });
      }),
      / it threw Error at policy-packs\/spend\/policies\/a-b\/policy\.ts:31\.$/,
    ],
    ["hangs over a stack", onStack(never), / it gave no answer within 0\.02 s\.$/],
  ])(
    "and %s is not checked, stops an update, and tells no value; its neighbour keeps its verdict",
    async (_label, policy, how) => {
      const verdict = await verdictsOf(policy, { patience: 20 });
      expect(verdict).toMatchObject({ outcome: "not-checked", passed: [], findings: [{ broke: true }] });
      expect(verdict.findings[0]?.message).toMatch(how);
      expect(JSON.stringify(verdict)).not.toContain("s3cret");
      expect(stopsUpdate(verdict)).toBe(true);
    },
  );

  it("keeps what it said before", async () => {
    const policy = onResource((args, reportViolation) => {
      reportViolation(`"${args.name}" is open.`);
      throw new TypeError("later");
    });
    expect(await verdictsOf(policy)).toMatchObject({
      outcome: "failed",
      findings: [
        { outcome: "failed", message: '"bucket" is open.' },
        { outcome: "not-checked", broke: true },
      ],
    });
  });

  it("says nothing after its time", async () => {
    let told: Promise<void> | undefined;
    const policy = onResource((_args, reportViolation) => {
      told = new Promise((resolve) => setTimeout(resolve, 40)).then(() => reportViolation("Too late."));
      return told;
    });
    const verdict = await verdictsOf(policy, { patience: 10 });
    await told;
    expect(verdict.findings).toMatchObject([broken("it gave no answer within 0.01 s")]);
  });

  it("stops nothing where it only advises, and is shown", async () => {
    const verdict = await verdictsOf(onResource(never), { patience: 10, level: "advisory" });
    expect(verdict).toMatchObject({ outcome: "not-checked", findings: [{ broke: true }] });
    expect(stopsUpdate(verdict)).toBe(false);
  });

  it("is covered by no waiver", async () => {
    const waiver = { expires: "2027-01-01" } as ResourceWaiver["waiver"];
    const waivers = [{ policy: "under-test", resource: urnOf(bucket), asOf: "2026-12-01", waiver }];
    const verdict = await verdictsOf(
      onResource(() => {
        throw new Error("broken");
      }),
      { waivers },
    );
    expect(verdict).toMatchObject({ outcome: "not-checked", findings: [{ broke: true }] });
  });
});

describe("a policy that does not break", () => {
  it.each([
    ["answers later", onResource(later), { outcome: "passed" }],
    ["declines", onResource((args) => args.notApplicable("Not mine.")), { outcome: "not-applicable" }],
    [
      "declines later",
      onResource(async (args) => {
        await later();
        args.notApplicable("Not mine.");
      }),
      { outcome: "not-applicable" },
    ],
    [
      "meets an unknown value",
      onResource(({ props }) => void String(props["name"])),
      {
        outcome: "not-checked",
        findings: [
          {
            outcome: "not-checked",
            message: "Could not see `name` before it is created.",
            resource: urnOf(bucket),
          },
        ],
      },
    ],
    [
      "meets one later",
      onResource(async ({ props }) => {
        await later();
        void String(props["name"]);
      }),
      { outcome: "not-checked" },
    ],
  ])("and %s is taken at its word", async (_label, policy, expected) => {
    const verdict = await verdictsOf(policy);
    expect(verdict).toMatchObject(expected);
    expect(stopsUpdate(verdict)).toBe(false);
  });
});
