import { unknownCheckingProxy, UnknownValueError } from "@pulumi/policy";
import { expect, it } from "vitest";
import { UNKNOWN_MARKER } from "../analyzer-requests.ts";
import { isGiven } from "./is-given.ts";

it.each([
  ["a value", { it: "ocid1.subnet.oc1..x" }, true],
  ["a list", { it: ["x"] }, true],
  ["a value that is not known yet", { it: UNKNOWN_MARKER }, true],
  ["a list of what is not known yet", { it: [UNKNOWN_MARKER] }, true],
  ["an empty text", { it: "" }, false],
  ["an empty list", { it: [] }, false],
  ["a null", { it: null }, false],
  ["nothing", { other: "x" }, false],
])("finds whether %s is given", (_label, inputs, given) => {
  expect(isGiven(unknownCheckingProxy(inputs), "it")).toBe(given);
});

it("lets other faults through", () => {
  const inputs = {
    get it(): string {
      throw new Error("broken");
    },
  };
  expect(() => isGiven(inputs, "it")).toThrow("broken");
  expect(() => isGiven(inputs, "it")).not.toThrow(UnknownValueError);
});
