import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleName, RULES } from "../../rollout/onboarding/rules/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const SHIPPED = ["infra", "policy-packs", "rollout"];

const entries = (folder: string) => readdirSync(join(ROOT, folder), { withFileTypes: true });
const folders = (folder: string) =>
  entries(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const sources = SHIPPED.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.includes("node_modules"))
    .map((path) => join(room, path)),
);

describe("a component", () => {
  it.each(folders("infra/components"))("%s has a plan, a constructor and a test", (name) => {
    const missing = ["plan.ts", `${name}.ts`, `${name}.test.ts`].filter(
      (file) => !existsSync(join(ROOT, "infra/components", name, file)),
    );
    expect(missing).toEqual([]);
  });
});

describe("an onboarding rule", () => {
  const rules = entries("rollout/onboarding/rules")
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => name !== "index.ts" && !name.endsWith(".test.ts"));

  it.each(rules)("%s has a test", (name) => {
    expect(existsSync(join(ROOT, "rollout/onboarding/rules", name.replace(".ts", ".test.ts")))).toBe(true);
  });

  it("is registered once, under its file's name", () => {
    expect(RULES.map((rule) => `${ruleName(rule)}.ts`).sort()).toEqual(rules.sort());
  });

  describe.each(RULES.map((rule) => ({ ...rule, name: ruleName(rule) })))("$name", (rule) => {
    const source = readFileSync(join(ROOT, `rollout/onboarding/rules/${rule.name}.ts`), "utf8");

    it("says in one sentence what holds where it finds nothing", () => {
      expect(rule.claim).toMatch(/^[A-Z][^\n]*[^.]\.$/);
    });

    it("serves the requirements that its docstring names", () => {
      // A docstring that names none leaves it to the catalog.
      const named = docstringOf(source, rule.check.name).match(/\b[A-Z]{2}-\d+\b/g) ?? rule.requirements;
      expect(rule.requirements).toEqual(named);
    });
  });
});

/** @returns the comment right before an exported constant; "" where there is none */
function docstringOf(source: string, name: string): string {
  const before = source.split(`export const ${name}`, 1)[0] ?? "";
  return before.trimEnd().endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : "";
}

describe("a report", () => {
  it.each(folders("rollout/reports"))("%s has a test beside it", (name) => {
    expect(entries(`rollout/reports/${name}`).some((file) => file.name.endsWith(".test.ts"))).toBe(true);
  });
});

it("no shipped file has more than 200 lines", () => {
  const long = sources.filter(
    (path) => !path.endsWith(".test.ts") && readFileSync(join(ROOT, path), "utf8").split("\n").length > 200,
  );
  expect(long).toEqual([]);
});

it("no file bears a name that says nothing", () => {
  expect(sources.filter((path) => /(utils?|helpers?|common|misc|manager|base)\.ts$/.test(path))).toEqual([]);
});
