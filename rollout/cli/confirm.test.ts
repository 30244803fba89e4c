import { describe, expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { fakeWorld } from "../../test/harness/fake-world.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { unprotectNamed } from "./confirm.ts";
import type { World } from "./world.ts";

const stacks = declaredStacks(modelAfter());
const only = (name: string) => stacks.filter((stack) => stack.name.stack === name);
const terminal = (typed: string): World => {
  const world = fakeWorld();
  const stdin = Object.assign(world.stdin, { isTTY: true, setRawMode: () => stdin });
  setTimeout(() => (stdin as unknown as { write: (keys: string) => void }).write(`${typed}\r`), 50);
  return world;
};

describe("unprotectNamed", () => {
  it("lets the stack's own name pass, beside the option or typed", async () => {
    await expect(
      unprotectNamed(fakeWorld(), only("payments-prod"), "payments-prod"),
    ).resolves.toBeUndefined();
    await expect(
      unprotectNamed(terminal("payments-prod"), only("payments-prod"), true),
    ).resolves.toBeUndefined();
  });

  it.each(["payments-pro", "Payments-prod", "yes", ""])("refuses %o", async (typed) => {
    const words = `"${typed}" was typed, and the stack is "payments-prod". Nothing was changed.`;
    await expect(unprotectNamed(fakeWorld(), only("payments-prod"), typed)).rejects.toThrow(words);
  });

  it("refuses what is typed on a terminal and is not the name", async () => {
    await expect(unprotectNamed(terminal("payments"), only("payments-prod"), true)).rejects.toThrow(
      '"payments" was typed',
    );
  });

  it("says what to write where nobody can be asked", async () => {
    await expect(unprotectNamed(fakeWorld(), only("payments-prod"), true)).rejects.toThrow(
      'Write "rollout destroy payments-prod --unprotect payments-prod --yes".',
    );
  });

  it("takes one stack at a time", async () => {
    await expect(unprotectNamed(fakeWorld(), stacks.slice(0, 2), "tenancy")).rejects.toThrow(
      "one stack at a time, and 2 are named. Nothing was changed.",
    );
  });
});
