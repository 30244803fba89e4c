import { expect, it } from "vitest";
import { withoutTraces } from "./without-traces.ts";

it("takes no trace, also where the work raises the limit as Pulumi does for every resource", async () => {
  const stack = await withoutTraces(async () => {
    Error.stackTraceLimit = Number.POSITIVE_INFINITY;
    return new Error("inside").stack ?? "";
  });
  expect(stack).not.toContain("    at ");
});

it.each([
  ["ends", async () => undefined],
  [
    "fails",
    async () => {
      throw new Error("inside");
    },
  ],
])("gives the traces back when the work %s", async (_how, work) => {
  const before = Error.stackTraceLimit;
  await withoutTraces(work).catch(() => undefined);
  expect(Error.stackTraceLimit).toBe(before);
  expect(new Error("after").stack).toContain("    at ");
});
