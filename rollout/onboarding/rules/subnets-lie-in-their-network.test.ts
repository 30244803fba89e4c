import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const dev = "endpoint: 10.10.0.0/28, applications: 10.10.1.0/24, services: 10.10.2.0/28";
const withSubnets = (endpoint: string, applications: string) =>
  problemsAfter([
    "tenancy.yaml",
    dev,
    `endpoint: ${endpoint}, applications: ${applications}, services: 10.10.2.0/28`,
  ]);

it("accepts neighbouring subnets, up to the network's last address", () => {
  expect(withSubnets("10.10.0.240/28", "10.10.1.0/24")).toEqual([]);
  expect(withSubnets("10.10.255.240/28", "10.10.1.0/24")).toEqual([]);
});

it("rejects a subnet outside the network, and does not tell what it overlaps there", () => {
  expect(withSubnets("10.11.0.0/28", "10.11.0.0/24")).toEqual([
    'stacks/tenancy.yaml:14:26  environments.dev.subnets.endpoint  10.11.0.0/28 does not lie inside 10.10.0.0/16, the network of environment "dev". Write a block inside 10.10.0.0/16.',
    'stacks/tenancy.yaml:14:54  environments.dev.subnets.applications  10.11.0.0/24 does not lie inside 10.10.0.0/16, the network of environment "dev". Write a block inside 10.10.0.0/16.',
  ]);
});

it("rejects a subnet that holds another, whichever is the larger", () => {
  expect(withSubnets("10.10.1.16/28", "10.10.1.0/24")).toEqual([
    'stacks/tenancy.yaml:14:55  environments.dev.subnets.applications  10.10.1.0/24 overlaps 10.10.1.16/28 of subnet "endpoint". Write a block that no other subnet uses.',
  ]);
  expect(withSubnets("10.10.0.0/28", "10.10.2.0/24")).toEqual([
    'stacks/tenancy.yaml:14:78  environments.dev.subnets.services  10.10.2.0/28 overlaps 10.10.2.0/24 of subnet "applications". Write a block that no other subnet uses.',
  ]);
});
