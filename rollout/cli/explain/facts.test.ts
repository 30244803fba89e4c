import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { PACKS } from "../../../policy-packs/index.ts";
import { TOOLKIT_FOLDER } from "../world.ts";
import { FACTS_FILE, factsText, readFacts, type Facts } from "./facts.ts";
import { policyFacts } from "./policy-facts.ts";

const facts: Facts = {
  policies: [
    {
      policy: "budgets-alert",
      pack: "spend",
      description: 'Budgets alert "people".',
      severity: "high",
      levels: { development: "advisory", production: "mandatory" },
      requirements: ["CO-2"],
      remediation: "Write it\nunder stacks/.",
    },
  ],
  types: [{ type: "oci:Kms/key:Key", stacks: ["shared"], components: ["EnvironmentKeys"], tags: true }],
};

it("are read back as they were written, one a line", () => {
  const folder = mkdtempSync(join(tmpdir(), "facts-"));
  mkdirSync(join(folder, dirname(FACTS_FILE)), { recursive: true });
  writeFileSync(join(folder, FACTS_FILE), factsText(facts));
  expect(readFacts(folder)).toEqual(facts);
  expect(factsText(facts).trimEnd().split("\n")).toHaveLength(2);
  rmSync(folder, { recursive: true });
});

it("of policies are those of the packs today", () => {
  expect(readFacts(TOOLKIT_FOLDER).policies).toEqual(policyFacts(PACKS));
});
