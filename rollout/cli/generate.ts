import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { namedMutations } from "../../policy-packs/named-mutations.ts";
import { PACKS } from "../../policy-packs/index.ts";
import { auditEvidenceJsonSchema } from "../evidence/audit-evidence-schema.ts";
import { jsonSchemas } from "../onboarding/json-schemas.ts";
import { focusRowSchema } from "../usage/export/focus-row.ts";
import { callLedgerSchema } from "../usage/ledger/call.ts";
import { requireModel } from "./documents.ts";
import { FACTS_FILE, factsText } from "./explain/facts.ts";
import { plannedStacks, typeFacts, withLocalPeering } from "./explain/planned-types.ts";
import { policyFacts } from "./explain/policy-facts.ts";
import { POLICY_TABLE_FILE, policyTable } from "./policy-table.ts";
import { RESOURCE_TABLE_FILE, resourceTable } from "./resource-table.ts";
import { thisWorld, TOOLKIT_FOLDER } from "./world.ts";

/** Day on which the reviews and expiries of the examples hold. */
const EXAMPLES_AS_OF = "2026-12-01";

/**
 * Files that are made from code, by path from the toolkit's folder. `npm run generate` writes them.
 *
 * The schemas come first: documents that do not fit them yet stop the plan, not the schemas.
 */
async function* generatedFiles(): AsyncGenerator<readonly [path: string, text: string]> {
  for (const [name, text] of Object.entries(jsonSchemas())) yield [join("stacks/schemas", name), text];
  yield ["docs/schemas/audit-evidence.schema.json", auditEvidenceJsonSchema()];
  yield ["docs/schemas/call-ledger.schema.json", callLedgerSchema()];
  yield ["docs/schemas/focus-1.2-row.schema.json", focusRowSchema()];

  yield ["rollout/onboarding/vocabulary/policy-names.ts", policyNames()];
  const named = await namedMutations();
  const beside = new Map(named.map(({ policy, mutations }) => [policy, mutations]));
  yield [POLICY_TABLE_FILE, policyTable(PACKS, beside)];

  const world = thisWorld();
  const model = requireModel(world, { root: join(TOOLKIT_FOLDER, "stacks"), asOf: EXAMPLES_AS_OF });
  const types = typeFacts([
    ...(await plannedStacks(model, world.onUnhandledRejection)),
    ...(await plannedStacks(withLocalPeering(model), world.onUnhandledRejection)),
  ]);
  yield [RESOURCE_TABLE_FILE, resourceTable(types, EXAMPLES_AS_OF)];
  yield [FACTS_FILE, factsText({ policies: policyFacts(PACKS), types })];
}

/** Documents name policies in waivers, and are read before any pack is. */
function policyNames(): string {
  const names = PACKS.flatMap(({ bindings }) => bindings.map(({ policy }) => policy.name)).sort();
  return `/** Every policy of the packs; made from them by "npm run generate". */
export const POLICY_NAMES: readonly string[] = [\n${names.map((name) => `  ${JSON.stringify(name)},\n`).join("")}];\n`;
}

const check = process.argv.includes("--check");
for await (const [path, text] of generatedFiles()) {
  const file = join(TOOLKIT_FOLDER, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (check) {
    console.error(`${path} is not what the code makes of it. Run "npm run generate" and commit the file.`);
    process.exitCode = 1;
  } else {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
