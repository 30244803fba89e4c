import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const endpoint = (kind: string, attachment: string) =>
  problemsAfter(
    ["teams/payments.yaml", "privateEndpoint: dedicated\n    #", `privateEndpoint: ${kind}\n    #`],
    ["teams/payments.yaml", "      cidr: 10.40.0.0/24\n", `      cidr: 10.40.0.0/24\n${attachment}`],
  );

it("accepts local peering for a VCN that has a DRG, stated or not", () => {
  expect(endpoint("shared", "      attachment: local-peering\n")).toEqual([]);
  expect(endpoint("shared", "")).toEqual([]);
});

it("accepts a DRG for a network that has none", () => {
  expect(
    problemsAfter(["teams/claims.yaml", "{ cidr: 10.50.0.0/24 }", "{ cidr: 10.50.0.0/24, attachment: drg }"]),
  ).toEqual([]);
});

it("rejects a second DRG for one VCN", () => {
  expect(endpoint("shared", "      attachment: drg\n")).toEqual([
    "stacks/teams/payments.yaml:53:19  environments.dev.network.attachment  the VCN is attached to a DRG already, and it takes one only. Write local-peering.",
  ]);
});

it.each(["drg", "local-peering"])("rejects %s for a dedicated endpoint", (attachment) => {
  expect(endpoint("dedicated", `      attachment: ${attachment}\n`)).toEqual([
    "stacks/teams/payments.yaml:53:19  environments.dev.network.attachment  a dedicated endpoint lies in the team's own network, so nothing is attached. Remove it.",
  ]);
});
