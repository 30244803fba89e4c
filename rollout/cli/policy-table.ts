import type { PolicyPackDefinition } from "../../policy-packs/index.ts";
import { cisOf, isStackPolicy, requirementsOf } from "../../policy-packs/index.ts";
import type { Mutation } from "../../policy-packs/mutation.ts";

export const POLICY_TABLE_FILE = "POLICIES.md";

/** What must trip a policy, by the policy's name. */
export type MutationsOf = ReadonlyMap<string, readonly Mutation[]>;

/**
 * Every policy with its level in each tier, what it serves and what to change, and the mutations that trip it.
 *
 * @returns the text of POLICIES.md
 */
export function policyTable(packs: readonly PolicyPackDefinition[], mutations: MutationsOf): string {
  const policies = packs.flatMap(({ bindings }) => bindings);
  return `${[
    "# Policies",
    `Made by \`npm run generate\` from the packs themselves: ${policies.length} policies in ${packs.length} packs. Levels are data in each \`pack.ts\`; a pack without configuration has those of production. CIS: ids of CIS OCI Foundations 3.1, where one fits; requirements: [docs/requirements.md](docs/requirements.md).`,
    ...packs.map(packSection),
    "## What trips each policy",
    "The smallest change to an example stack that a policy must notice, and exactly the policies that fail by it. `policy-packs/mutations.test.ts` applies all of them; a policy that none trips, or one that trips others, fails the build.",
    mutationTable(packs, mutations),
  ].join("\n\n")}\n`;
}

function packSection({ name, bindings }: PolicyPackDefinition): string {
  const rows = bindings.map(({ policy, levels }) =>
    row(
      `\`${policy.name}\``,
      policy.description,
      isStackPolicy(policy) ? "stack" : "resource",
      levels.development,
      levels.production,
      policy.severity,
      requirementsOf(policy).join(", "),
      cisOf(policy).join(", "),
      policy.remediationSteps,
    ),
  );
  const head = "policy|what holds|looks at a|development|production|severity|requirements|CIS|what to change";
  return [`## ${name}`, table(head.split("|"), rows)].join("\n\n");
}

function mutationTable(packs: readonly PolicyPackDefinition[], mutations: MutationsOf): string {
  const rows = packs.flatMap(({ bindings }) =>
    bindings.flatMap(({ policy }) =>
      (mutations.get(policy.name) ?? []).map(({ what, stack, fails }) =>
        row(`\`${policy.name}\``, what, `\`${stack}\``, fails.map((one) => `\`${one}\``).join(", ")),
      ),
    ),
  );
  return table(["policy", "what was done", "to", "fails"], rows);
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => "---")), ...rows].join("\n");
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "&lt;")).join(" | ")} |`;
}
