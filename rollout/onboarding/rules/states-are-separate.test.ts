import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const state = (backend: string) => `{ backend: "${backend}", secretsProvider: passphrase }`;
const withStates = (dev: string, prod: string) =>
  problemsAfter(
    ["tenancy.yaml", "cidr: 10.10.0.0/16", `cidr: 10.10.0.0/16\n    state: ${state(dev)}`],
    ["tenancy.yaml", "cidr: 10.20.0.0/16", `cidr: 10.20.0.0/16\n    state: ${state(prod)}`],
  );

it("accepts a backend of its own for every environment, and none at all", () => {
  expect(withStates("file:///srv/dev", "file:///srv/prod")).toEqual([]);
  expect(problemsAfter()).toEqual([]);
});

it.each(["file:///srv/state", "file:///srv/state/"])(
  "rejects two environments that keep their state in one place, written %s",
  (prod) => {
    expect(withStates("file:///srv/state", prod)).toEqual([
      'stacks/tenancy.yaml:24:23  environments.prod.state.backend  "prod" keeps its state where "dev" does. Write a backend that holds no other environment\'s state.',
    ]);
  },
);

it("rejects an environment that keeps its state where the tenancy does", () => {
  expect(
    problemsAfter(
      ["tenancy.yaml", "currency: USD", `currency: USD\nstate: ${state("file:///srv/state")}`],
      ["tenancy.yaml", "cidr: 10.10.0.0/16", `cidr: 10.10.0.0/16\n    state: ${state("file:///srv/state")}`],
    ),
  ).toEqual([
    'stacks/tenancy.yaml:15:23  environments.dev.state.backend  "dev" keeps its state where "tenancy" does. Write a backend that holds no other environment\'s state.',
  ]);
});
