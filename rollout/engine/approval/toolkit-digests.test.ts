import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toolkitDigests } from "./toolkit-digests.ts";

describe("toolkitDigests", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollout-toolkit-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return toolkitDigests(folder);
  };
  const sources = [
    "infra/a/b.ts",
    "rollout/onboarding/a.ts",
    "policy-packs/all/pack.ts",
    "package-lock.json",
  ];
  for (const path of sources) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "1");
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["infra/a/b.ts", "program"],
    ["rollout/onboarding/a.ts", "program"],
    ["policy-packs/all/pack.ts", "policies"],
    ["package-lock.json", "packages"],
  ])("a change of %s changes the digest of %s and no other", (path, room) => {
    const before = toolkitDigests(folder);
    const after = write(path, "2");
    const changed = Object.entries(after).filter(
      ([key, value]) => before[key as keyof typeof before] !== value,
    );
    expect(changed.map(([key]) => key)).toEqual([room]);
  });

  it("does not change with a test", () => {
    const before = toolkitDigests(folder);
    expect(write("infra/a/b.test.ts", "1")).toEqual(before);
  });
});
