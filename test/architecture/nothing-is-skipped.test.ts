import { expect, it } from "vitest";
import { focusValidator } from "../harness/focus-validator.ts";
import { ociCommand } from "../harness/oci-command.ts";
import { toolchain } from "../harness/real-engine.ts";

/** By the word that the gate uses for what it has put on the machine. */
const AT_HAND: Readonly<Record<string, boolean>> = {
  engine: toolchain !== undefined,
  oci: ociCommand !== undefined,
  focus: focusValidator !== undefined,
};

it("the tests find everything that the gate has installed for them", () => {
  const expected = (process.env["ROLLOUT_EXPECTS"] ?? "").split(" ").filter((word) => word !== "");
  expect(expected.filter((word) => AT_HAND[word] !== true)).toEqual([]);
});
