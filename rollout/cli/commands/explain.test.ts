import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Workplace } from "../../../test/harness/command-line.ts";
import { fakeWorld } from "../../../test/harness/fake-world.ts";
import { TOOLKIT_FOLDER } from "../world.ts";
import { explain } from "./explain.ts";

function run(names: readonly string[], options: { json?: boolean } = {}) {
  const world = fakeWorld();
  const code = explain(world, names, options);
  return { code, ...world.written };
}

describe("explain", () => {
  it("explains a requirement by what serves it", () => {
    const { code, stdout, stderr } = run(["CO-2"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("\n  TeamBudget ");
    expect(stdout).toContain("\n  forecasts-are-alerted ");
  });

  it.each([
    ["required-tags-present", "required-tags-present  policy of the pack tagging\n"],
    ["pilots-are-few", "pilots-are-few  onboarding rule\n"],
    ["TeamBudget", "TeamBudget  component\n"],
    ["Budget", "oci:Budget/budget:Budget  resource type\n"],
  ])("explains %s", (name, firstLine) => {
    const { code, stdout } = run([name]);
    expect(code).toBe(0);
    expect(stdout.startsWith(firstLine)).toBe(true);
  });

  it("explains what is known and names the nearest of what is not", () => {
    const { code, stdout, stderr } = run(["requird-tags-present", "RO-4", "unheard-of-by-anybody"]);
    expect(code).toBe(1);
    expect(stdout.startsWith("RO-4  requirement\n")).toBe(true);
    expect(stderr).toBe(
      'nothing is called "requird-tags-present". Write required-tags-present.\n' +
        'nothing is called "unheard-of-by-anybody". Run "rollout explain" to see every name.\n',
    );
  });

  it("gives machines the same, and what is unknown besides", () => {
    const { code, stdout } = run(["pilots-are-few", "nope-nope-nope"], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      explained: [
        {
          kind: "rule",
          name: "pilots-are-few",
          words: "No more than 2 pilot teams are active at once.",
          requirements: [{ name: "RO-1", words: "The rollout starts with one or two ready teams." }],
          source: "rollout/onboarding/rules/pilots-are-few.ts",
          test: "rollout/onboarding/rules/pilots-are-few.test.ts",
        },
      ],
      unknown: ["nope-nope-nope"],
    });
  });

  it("lists every name by kind", () => {
    const { code, stdout } = run([]);
    const titles = stdout.split("\n").filter((line) => /^\S/.test(line));
    expect(code).toBe(0);
    expect(titles).toEqual(["Requirements", "Components", "Resource types", "Onboarding rules", "Policies"]);
    expect(stdout).toContain("\n  oci:Kms/vault:Vault ");
    expect(stdout).toContain("\n  pilots-are-few ");
  });

  it("explains every name it lists", () => {
    const { names } = JSON.parse(run([], { json: true }).stdout) as {
      names: { kind: string; name: string }[];
    };
    expect(names.length).toBeGreaterThan(150);
    const silent = names.filter(({ kind, name }) => {
      const { explained } = JSON.parse(run([name], { json: true }).stdout) as {
        explained: { kind: string }[];
      };
      return !explained.some((one) => one.kind === kind);
    });
    expect(silent).toEqual([]);
  });

  it("starts without Pulumi", () => {
    const program = `
      const { explain } = await import(${JSON.stringify(join(TOOLKIT_FOLDER, "rollout/cli/commands/explain.ts"))});
      const { thisWorld } = await import(${JSON.stringify(join(TOOLKIT_FOLDER, "rollout/cli/world.ts"))});
      const { default: Module } = await import("node:module");
      const stdout = { write: () => true };
      const code = explain({ ...thisWorld(), stdout }, ["CO-2", "Budget", "required-tags-present"], {});
      const loaded = Object.keys(Module._cache).filter((path) => path.includes("@pulumi"));
      console.log(JSON.stringify({ code, loaded }));`;
    const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
    });
    expect(JSON.parse(said)).toEqual({ code: 0, loaded: [] });
  });
});

describe("the command", () => {
  it("explains in a folder without documents, and exits with 1 where it cannot", async () => {
    const place = new Workplace();
    rmSync(place.path("stacks"), { recursive: true });
    const [known, unknown] = [
      await place.rollout("explain", "SE-1"),
      await place.rollout("explain", "SE-99"),
    ];
    place.remove();

    expect(known).toEqual({ code: 0, stdout: run(["SE-1"]).stdout, stderr: "" });
    expect(unknown).toEqual({ code: 1, stdout: "", stderr: run(["SE-99"]).stderr });
  });
});
