import { describe, expect, it } from "vitest";
import { unprotected } from "./unprotect.ts";

describe("unprotected", () => {
  it("takes the protection off every resource and leaves everything else", () => {
    const resources = [{ urn: "a", protect: true, inputs: { protect: true } }, { urn: "b" }];
    const before = { version: 3, deployment: { manifest: { time: "1" }, resources } };
    expect(unprotected(before)).toEqual({
      version: 3,
      deployment: {
        manifest: { time: "1" },
        resources: [{ urn: "a", inputs: { protect: true } }, { urn: "b" }],
      },
    });
  });
});
