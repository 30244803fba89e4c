import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const withStates = (dev: string, prod: string) => {
  const state = (backend: string) => `, state: { backend: "${backend}", secretsProvider: passphrase } }`;
  return problemsAfter(
    ["tenancy.yaml", "cidr: 10.10.0.0/16 }", `cidr: 10.10.0.0/16${state(dev)}`],
    ["tenancy.yaml", "cidr: 10.20.0.0/16 }", `cidr: 10.20.0.0/16${state(prod)}`],
  );
};

it("accepts a backend of its own for every environment, and none at all", () => {
  expect(withStates("file:///srv/dev", "file:///srv/prod")).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it("rejects two environments that keep their state in one place", () => {
  expect(withStates("file:///srv/state", "file:///srv/state")).toEqual([
    'stacks/tenancy.yaml:10:67  environments.prod.state.backend  "prod" keeps its state where "dev" does. Write a backend that holds no other environment\'s state.',
  ]);
});
