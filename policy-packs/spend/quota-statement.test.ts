import { expect, it } from "vitest";
import { parseQuotaStatement } from "./quota-statement.ts";

it.each([
  [
    "zero f quota l in compartment ai:dev",
    { family: "f", limits: ["l"], most: 0, compartmentPath: ["ai", "dev"] },
  ],
  ["Set f Quotas a, b to 12 in tenancy", { family: "f", limits: ["a", "b"], most: 12, compartmentPath: [] }],
  [
    "unset f quota l in compartment c",
    { family: "f", limits: ["l"], most: undefined, compartmentPath: ["c"] },
  ],
])("reads %s", (text, statement) => {
  expect(parseQuotaStatement(text)).toEqual(statement);
});

it.each([
  "",
  "set f quota l in compartment c",
  "zero f quota l to 3 in compartment c",
  "set f quota l to -1 in compartment c",
  "set f quota l to many in compartment c",
  "zero f quota l in compartment",
  "zero f quota l in compartment c where request.region = 'ord'",
  "allow group g to use quotas in tenancy",
])("reads nothing from %j", (text) => {
  expect(parseQuotaStatement(text)).toBeUndefined();
});
