import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const team = "teams/claims.yaml";

it("accepts a public endpoint without a network", () => {
  expect(
    problemsAfter([
      team,
      "privateEndpoint: shared\n    network: { cidr: 10.50.0.0/24 }",
      "privateEndpoint: public",
    ]),
  ).toEqual([]);
});

it.each(["shared", "dedicated"])("rejects a %s endpoint without a network", (kind) => {
  expect(
    problemsAfter([
      team,
      "privateEndpoint: shared\n    network: { cidr: 10.51.0.0/24 }",
      `privateEndpoint: ${kind}`,
    ]),
  ).toEqual([
    `stacks/teams/claims.yaml:80:5  environments.prod.network  the endpoint of "prod" is ${kind}, and no network reaches it. Add network with the block that the applications call from.`,
  ]);
});

it("rejects a public endpoint with a network", () => {
  expect(
    problemsAfter([
      team,
      "privateEndpoint: shared\n    network: { cidr: 10.50.0.0/24 }",
      "privateEndpoint: public\n    network: { cidr: 10.50.0.0/24 }",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:71:14  environments.dev.network  the endpoint of "dev" is public, and no network leads to it. Remove it, or write shared or dedicated at privateEndpoint.',
  ]);
});
