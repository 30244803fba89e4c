import { describe, expect, it } from "vitest";
import { HandoverFault, handoverFileName, openHandover, sealHandover } from "./handover.ts";

const address = { stack: "tenancy", environment: "dev", tenancyId: "ocid1.tenancy.oc1..a" };
const values = {
  compartmentId: "ocid1.compartment.oc1..c",
  "tagDefinitionId.Team": "ocid1.tagdefinition.oc1..t",
};
const file = "stacks/outputs/tenancy.dev.json";
const open = (text: string, expected = address) => openHandover(file, text, expected);

it("is read back as it was handed over", () => {
  expect(open(sealHandover(address, values))).toEqual(values);
});

it("does not depend on the order of its values", () => {
  const reversed = Object.fromEntries(Object.entries(values).reverse());
  expect(sealHandover(address, reversed)).toBe(sealHandover(address, values));
});

it("is named after its stack and the environment that may read it", () => {
  expect(handoverFileName(address)).toBe("tenancy.dev.json");
});

describe("a file that is refused", () => {
  it.each<[string, string, typeof address, string]>([
    [
      "changed by hand",
      sealHandover(address, values).replace("..c", "..d"),
      address,
      `${file} was changed after it was written. Run "rollout up tenancy" to write it again.`,
    ],
    [
      "of another environment",
      sealHandover({ ...address, environment: "prod" }, values),
      address,
      `${file} is of environment "prod", but "dev" is wanted. Nothing was changed. Name the outputs of this environment with --outputs.`,
    ],
    [
      "of another tenancy",
      sealHandover({ ...address, tenancyId: "ocid1.tenancy.oc1..b" }, values),
      address,
      `${file} is of tenancyId "ocid1.tenancy.oc1..b", but "ocid1.tenancy.oc1..a" is wanted. Nothing was changed. Name the outputs of this tenancyId with --outputs.`,
    ],
    [
      "not JSON",
      "{",
      address,
      `${file} is not JSON. Run "rollout up" for the stack it is named after to write it again.`,
    ],
    [
      "something else",
      "[]",
      address,
      `${file} is no handover file. Run "rollout up" for the stack it is named after to write it again.`,
    ],
  ])("%s", (_what, text, expected, message) => {
    expect(() => open(text, expected)).toThrow(new HandoverFault(message));
  });
});
