import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const endpoint = (environment: "dev" | "prod", network: string) => {
  const cidr = environment === "dev" ? "10.50.0.0/24" : "10.51.0.0/24";
  return problemsAfter([
    "teams/claims.yaml",
    `privateEndpoint: shared\n    network: { cidr: ${cidr} }\n`,
    `privateEndpoint: public\n${network}`,
  ]);
};

it("accepts a public endpoint in development", () => {
  expect(endpoint("dev", "")).toEqual([]);
});

it("rejects a public endpoint in production, with a network or without", () => {
  expect(endpoint("prod", "    network: { cidr: 10.51.0.0/24 }\n")).toEqual([
    'stacks/teams/claims.yaml:80:22  environments.prod.privateEndpoint  the endpoint of "prod" is public, and "prod" is a production environment. Write shared or dedicated.',
  ]);
  expect(endpoint("prod", "")).toEqual([
    'stacks/teams/claims.yaml:80:22  environments.prod.privateEndpoint  the endpoint of "prod" is public, and "prod" is a production environment. Write shared or dedicated, and the network that reaches it.',
  ]);
});
