import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { editedExamples, EXAMPLES, type Edit } from "../../test/harness/documents.ts";
import { evaluatedStacks } from "../../test/harness/evaluated-stacks.ts";
import { evaluatePolicies } from "../evaluate.ts";
import { NETWORK_BINDINGS } from "./network-bindings.ts";

const PACK = { name: "access", bindings: NETWORK_BINDINGS };

/** @returns `<stack> <policy>` for each that failed or could not be checked */
async function foundAfter(...edits: readonly Edit[]): Promise<string[]> {
  const found: string[] = [];
  for (const { stack, tier, resources, configuration } of (
    await evaluatedStacks(editedExamples(...edits))
  ).values()) {
    const verdicts = await evaluatePolicies([PACK], tier, stack, resources, configuration);
    const wrong = verdicts.filter(({ outcome }) => outcome !== "passed" && outcome !== "not-applicable");
    found.push(...wrong.map(({ policy }) => `${stack} ${policy}`));
  }
  return found;
}

const CLAIMS_PROD = "privateEndpoint: shared\n    network: { cidr: 10.51.0.0/24 }";
const CLAIMS_DEV = "privateEndpoint: shared\n    network: { cidr: 10.50.0.0/24 }";
/** What claims does with models. */
const [DECLARED = ""] =
  /\nuses:.*?(?=\nenvironments:)/s.exec(readFileSync(join(EXAMPLES, "teams/claims.yaml"), "utf8")) ?? [];
const claims = (from: string, to: string): Edit => ["teams/claims.yaml", from, to];

it.each<readonly [string, readonly Edit[]]>([
  ["as the examples do", []],
  [
    "local peering",
    [
      claims(
        CLAIMS_PROD,
        "privateEndpoint: shared\n    network: { cidr: 10.51.0.0/24, attachment: local-peering }",
      ),
    ],
  ],
  [
    "an endpoint of its own in a network that is created",
    [claims(CLAIMS_PROD, "privateEndpoint: dedicated\n    network: { cidr: 10.51.0.0/24 }")],
  ],
  [
    "the access layer",
    [
      [
        "tenancy.yaml",
        "minimumRetentionDays: 30\n    budgetCeiling: 2000\n    # Until the shared access layer stands, pilots call models themselves.\n    access: direct\n    directAccessExpires: 2027-03-31",
        "minimumRetentionDays: 30\n    budgetCeiling: 2000\n    access: gateway",
      ],
      [
        "teams/payments.yaml",
        "privateEndpoint: dedicated\n    # The team",
        "privateEndpoint: shared\n    # The team",
      ],
    ],
  ],
  [
    "a team that is offboarding",
    [
      claims(DECLARED, "\nstate: offboarding\nuses: []\n"),
      claims("\n      codexDevelopers: { membership: Maintainers of the two repositories }", ""),
    ],
  ],
])("finds nothing wrong with %s", async (_label, edits) => {
  expect(await foundAfter(...edits)).toEqual([]);
});

it("advises a team of development against the public endpoint", async () => {
  expect(await foundAfter(claims(CLAIMS_DEV, "privateEndpoint: public"))).toEqual([
    "claims-dev model-calls-have-a-private-way",
  ]);
});
