import { expect, it } from "vitest";
import { PACKS } from "../../policy-packs/index.ts";
import { policyTable } from "./policy-table.ts";

const [pack] = PACKS;
const [binding] = pack?.bindings ?? [];
const name = binding?.policy.name ?? "";

it("has a row for every policy of every pack", () => {
  const text = policyTable(PACKS, new Map());
  for (const { bindings } of PACKS)
    for (const { policy } of bindings) expect(text).toContain(`| \`${policy.name}\` | ${policy.description}`);
});

it("tells what trips a policy, and cannot be broken by what it says", () => {
  const mutations = [
    { what: "a | in <b>", stack: "payments-prod", change: () => [], fails: [name, "another"] },
  ];
  expect(policyTable(PACKS, new Map([[name, mutations]]))).toContain(
    `| \`${name}\` | a \\| in &lt;b> | \`payments-prod\` | \`${name}\`, \`another\` |`,
  );
});
