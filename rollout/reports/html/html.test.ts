import { describe, expect, it } from "vitest";
import { anchorOf, html } from "./html.ts";

describe("html", () => {
  it("refuses a value that is still to come", () => {
    const later: unknown = Promise.resolve("later");
    // @ts-expect-error -- what the type already forbids
    expect(() => html`<p>${later}</p>`).toThrow("a page holds no value that is still to come");
  });
});

describe("anchorOf", () => {
  it("keeps different names apart and holds no character that an id may not", () => {
    const names = ["a b", "a\u00020b", "a_b", "a-b", "a/b", "<a>", "a_20_b"];
    const anchors = names.map((name) => anchorOf("stack", name));
    expect(new Set(anchors).size).toBe(names.length);
    expect(anchors.filter((anchor) => !/^[A-Za-z0-9_-]+$/.test(anchor))).toEqual([]);
  });
});
