import { describe, expect, it } from "vitest";
import { isPrivateBlock, liesIn } from "./address-blocks.ts";

describe("isPrivateBlock", () => {
  it.each(["10.0.0.0/16", "10.255.255.255/32", "172.16.0.0/16", "172.31.4.0/24", "192.168.0.0/16"])(
    "accepts %s",
    (block) => {
      expect(isPrivateBlock(block)).toBe(true);
    },
  );

  it.each([
    ["everywhere", "0.0.0.0/0"],
    ["everywhere in IPv6", "::/0"],
    ["private IPv6", "fd00::/64"],
    ["wider than a network", "10.0.0.0/8"],
    ["one bit wider than a network", "10.0.0.0/15"],
    ["public", "8.8.8.0/24"],
    ["just below a private range", "172.15.255.0/24"],
    ["just above a private range", "172.32.0.0/16"],
    ["shared by a provider's customers", "100.64.0.0/16"],
    ["no block", "10.0.0.1"],
    ["no address", "10.0.0/24"],
    ["longer than an address", "10.0.0.0/33"],
    ["a label", "all-ord-services-in-oracle-services-network"],
    ["empty", ""],
    ["absent", undefined],
  ])("rejects what is %s", (_label, block) => {
    expect(isPrivateBlock(block)).toBe(false);
  });
});

describe("liesIn", () => {
  it.each([
    ["10.20.0.0/28", "10.20.0.0/28", true],
    ["10.20.0.8/29", "10.20.0.0/28", true],
    ["10.20.0.0/27", "10.20.0.0/28", false],
    ["10.20.0.16/28", "10.20.0.0/28", false],
    ["0.0.0.0/0", "10.20.0.0/28", false],
    ["10.20.0.0", "10.20.0.0/28", false],
    [undefined, "10.20.0.0/28", false],
    ["10.20.0.0/28", "", false],
  ])("finds of %s in %s: %s", (inner, outer, lies) => {
    expect(liesIn(inner, outer)).toBe(lies);
  });
});
