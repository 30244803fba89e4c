import { expect, it } from "vitest";
import { modelAfter, type Edit } from "../../test/harness/documents.ts";
import { parseStackName } from "../onboarding/vocabulary/stack-names.ts";
import { callerBlocks } from "./caller-blocks.ts";

function blocksOf(stack: string, ...edits: readonly Edit[]): string[] {
  const { tenancy, teams } = modelAfter(...edits);
  const name = parseStackName(stack);
  if (name === undefined) throw new Error(`${stack} is no stack's name`);
  const environment =
    name.kind === "tenancy" ? undefined : tenancy.environments.find((one) => one.name === name.environment);
  return callerBlocks(teams, environment, name);
}

it.each([
  [
    "the platform's applications, and the one application of a team whose people do not call",
    "shared-prod",
    ["10.20.1.0/24", "10.51.0.0/26"],
  ],
  [
    "the platform's applications, and all of a team whose people and agents call",
    "shared-dev",
    ["10.10.1.0/24", "10.50.0.0/24"],
  ],
  ["a team's application alone, where no people call", "payments-dev", ["10.40.0.0/26"]],
  ["a team's people and its application", "payments-prod", ["10.41.0.0/24", "10.41.0.0/26"]],
  ["nobody, where a team has no endpoint of its own", "claims-prod", []],
  ["nobody, where there is no environment", "tenancy", []],
])("lets call %s: %s", (_label, stack, blocks) => {
  expect(blocksOf(stack)).toEqual(blocks);
});

it("lets a repository's developers call where no use of theirs does", () => {
  const withoutPeople: Edit = ["teams/claims.yaml", "environments: [dev]", "environments: [prod]"];
  expect(blocksOf("shared-dev", withoutPeople)).toEqual(["10.10.1.0/24", "10.50.0.0/24"]);
});

it("does not let a team call the shared endpoint that has its own", () => {
  const dedicated: Edit = [
    "teams/claims.yaml",
    "privateEndpoint: shared\n    network: { cidr: 10.51.0.0/24 }",
    "privateEndpoint: dedicated\n    network: { cidr: 10.51.0.0/24 }",
  ];
  expect(blocksOf("shared-prod", dedicated)).toEqual(["10.20.1.0/24"]);
  expect(blocksOf("claims-prod", dedicated)).toEqual(["10.51.0.0/26"]);
});

it("lets nobody call from a team without a network", () => {
  const open: Edit = [
    "teams/claims.yaml",
    "privateEndpoint: shared\n    network: { cidr: 10.50.0.0/24 }",
    "privateEndpoint: public",
  ];
  expect(blocksOf("shared-dev", open)).toEqual(["10.10.1.0/24"]);
});
