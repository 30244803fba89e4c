import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKS } from "./all/pack.ts";
import { requirementsOf } from "./requirements.ts";

const here = import.meta.dirname;
const policyFolders = globSync("*/policies/*", { cwd: here }).sort();
const packFolders = globSync("*/PulumiPolicy.yaml", { cwd: here }).map(dirname).sort();
const bindings = PACKS.flatMap(({ name, bindings }) =>
  bindings.map(({ policy }) => ({ pack: name, policy })),
);

it("finds policies to look at", () => {
  expect(policyFolders.length).toBeGreaterThan(0);
});

it("binds every policy folder in exactly one pack, its own", () => {
  expect(bindings.map(({ pack, policy }) => `${pack}/policies/${policy.name}`).sort()).toEqual(policyFolders);
});

it("gives every pack a folder of its own, beside the one that runs them all", () => {
  expect(packFolders).toEqual(["all", ...PACKS.map(({ name }) => name)].sort());
});

describe.each(packFolders)("pack %s", (pack) => {
  const read = (file: string) => readFileSync(join(here, pack, file), "utf8");

  it("starts without a build", () => {
    expect(read("PulumiPolicy.yaml")).toBe(
      "runtime:\n  name: nodejs\n  options:\n    typescript: false\nmain: index.js\n",
    );
    expect(read("index.js")).toBe('import "./start.ts";\n');
    expect(JSON.parse(read("package.json"))).toEqual({
      name: pack,
      version: "0.1.0",
      private: true,
      type: "module",
      main: "index.js",
    });
  });

  it("is tested as a process", () => {
    expect(existsSync(join(here, pack, "pack.test.ts"))).toBe(true);
  });
});

describe.each(policyFolders)("%s", (folder) => {
  const policy = bindings.find(({ policy }) => policy.name === basename(folder))?.policy;
  const source = (file: string) => readFileSync(join(here, folder, file), "utf8");

  it("is named in kebab case, after the state it keeps", () => {
    expect(policy?.name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it("says what it keeps, how grave it is, and which document to change", () => {
    expect(policy?.description).toMatch(/^[A-Z].*\.$/);
    expect(["low", "medium", "high", "critical"]).toContain(policy?.severity);
    expect(policy?.remediationSteps).toContain("stacks/");
  });

  it("names the requirements it serves", () => {
    const ids = policy === undefined ? [] : requirementsOf(policy);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !/^[A-Z]{2}-\d+$/.test(id))).toEqual([]);
  });

  it("leaves its level to the pack", () => {
    expect(policy).not.toHaveProperty("enforcementLevel");
  });

  it("tests what it accepts, what it rejects, what is unknown and what is not its business", () => {
    const test = source("policy.test.ts");
    const kinds = ["pass", "violation", "not-applicable"];
    expect(kinds.filter((kind) => !test.includes(`kind: "${kind}"`))).toEqual([]);
    expect(test).toContain("UNKNOWN");
  });

  it("has mutations that trip it", () => {
    expect(existsSync(join(here, folder, "mutations.ts"))).toBe(true);
  });

  it("stays short enough to be read at once", () => {
    expect(source("policy.ts").split("\n").length).toBeLessThanOrEqual(100);
  });
});
