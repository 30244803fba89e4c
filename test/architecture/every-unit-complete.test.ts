import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rollout/onboarding/rules/index.ts";

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
    .map(({ name }) => name)
    .filter((name) => name !== "index.ts" && !name.endsWith(".test.ts"));

  it.each(rules)("%s has a test", (name) => {
    expect(existsSync(join(ROOT, "rollout/onboarding/rules", name.replace(".ts", ".test.ts")))).toBe(true);
  });

  it("is registered", () => {
    expect(RULES).toHaveLength(rules.length);
  });
});

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
