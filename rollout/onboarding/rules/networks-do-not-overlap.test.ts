import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const prod = "prod: { tier: production, cidr: 10.20.0.0/16 }";
const withCidr = (cidr: string) => problemsAfter(["tenancy.yaml", prod, prod.replace("10.20.0.0/16", cidr)]);

it("accepts neighbouring blocks", () => {
  expect(withCidr("10.11.0.0/16")).toEqual([]);
});

it.each(["10.10.0.0/16", "10.10.4.0/24"])(
  "rejects %s, which lies in another environment's network",
  (cidr) => {
    expect(withCidr(cidr)).toEqual([
      `stacks/tenancy.yaml:10:35  environments.prod.cidr  ${cidr} overlaps 10.10.0.0/16 of environment "dev". Write a block that no other environment uses.`,
    ]);
  },
);
