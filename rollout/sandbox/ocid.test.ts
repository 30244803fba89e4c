import { expect, it } from "vitest";
import { newOcid } from "./ocid.ts";

const identity = {
  kind: "vcn",
  within: ["ocid1.compartment.oc1..a"],
  name: "net",
  generation: 0,
  region: "us-chicago-1",
};

it("gives the same resource the same id, in the shape of OCI's", () => {
  expect(newOcid(identity)).toBe(newOcid({ ...identity }));
  expect(newOcid(identity)).toMatch(/^ocid1\.vcn\.oc1\.us-chicago-1\.[a-z2-7]{60}$/);
});

it.each([
  { kind: "subnet" },
  { within: ["ocid1.compartment.oc1..b"] },
  { name: "other" },
  { generation: 1 },
  { within: ["ocid1.compartment.oc1..a", "net"], name: "" },
])("gives another id for another %j", (difference) => {
  expect(newOcid({ ...identity, ...difference })).not.toBe(newOcid(identity));
});
