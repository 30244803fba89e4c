import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STABLE_KEYS } from "./index.ts";

const PROJECT = join(import.meta.dirname, "../../../..");
/** Every type that the programs create: the page is made from their plan. */
const created = [
  ...readFileSync(join(PROJECT, "docs/resources.md"), "utf8").matchAll(/^\| `(oci:[^`]+)`/gm),
].map(([, type = ""]) => type);

describe("STABLE_KEYS", () => {
  it("says of every type that the programs create how one is looked up, and of no other", () => {
    expect(created.length).toBeGreaterThan(40);
    expect(Object.keys(STABLE_KEYS).sort()).toEqual(created.toSorted());
  });

  it.each(
    Object.entries(STABLE_KEYS).flatMap(([type, key]) =>
      key.how === "listed" ? [[type, key] as const] : [],
    ),
  )("asks for %s by arguments that its data source has", (_type, key) => {
    for (const [token, args] of [
      [key.dataSource, Object.keys({ ...key.asks, ...key.always, ...key.first?.gives })],
      ...(key.first === undefined ? [] : [[key.first.dataSource, Object.keys(key.first.asks)] as const]),
    ] as const) {
      const [, module = "", name = ""] = /^oci:(\w+)\/(\w+):\w+$/.exec(token) ?? [];
      const file = join(PROJECT, "node_modules/@pulumi/oci", module.toLowerCase(), `${name}.js`);
      expect([file, existsSync(file)]).toEqual([file, true]);
      const source = readFileSync(file, "utf8");
      expect(source).toContain(`"${token}"`);
      for (const argument of args) expect(source).toContain(`"${argument}": args.${argument}`);
    }
  });
});
