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

it.each([
  "file:///srv/state",
  "file:///srv/state/",
  "file:///srv/./state",
  "file:///srv/dev/..//state/.",
  "file:///srv/state?no_tmp_dir=true",
])("rejects two environments that keep their state in one place, written %s", (prod) => {
  expect(withStates("file:///srv/state", prod)).toEqual([
    'stacks/tenancy.yaml:24:23  environments.prod.state.backend  "prod" keeps its state where "dev" does. Write a backend that holds no other environment\'s state.',
  ]);
});

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

const key = (address: string) => `{ backend: "file:///srv/PLACE", secretsProvider: "${address}" }`;
const withKeys = (dev: string, prod: string) =>
  problemsAfter(
    [
      "tenancy.yaml",
      "cidr: 10.10.0.0/16",
      `cidr: 10.10.0.0/16\n    state: ${key(dev).replace("PLACE", "dev")}`,
    ],
    [
      "tenancy.yaml",
      "cidr: 10.20.0.0/16",
      `cidr: 10.20.0.0/16\n    state: ${key(prod).replace("PLACE", "prod")}`,
    ],
  );

it("accepts a key of its own for every environment, and a passphrase for both", () => {
  expect(withKeys("hashivault://dev", "hashivault://prod")).toEqual([]);
  expect(withKeys("passphrase", "passphrase")).toEqual([]);
  expect(withKeys("default", "default")).toEqual([]);
});

it("rejects one key for two environments, without telling it", () => {
  expect(withKeys("hashivault://rollout", "hashivault://rollout/")).toEqual([
    'stacks/tenancy.yaml:24:60  environments.prod.state.secretsProvider  "prod" encrypts its secrets with the key of "dev". Write a key that no other environment\'s state uses, or passphrase.',
  ]);
});

it.each([
  "postgres://rollout:hunter2@db.example.com/dev",
  "postgres://rollout:hunt/er2@db.example.com/dev",
  "postgres://db.example.com/dev?user=rollout&password=hunter2",
])("rejects the password in %s, without telling it", (backend) => {
  expect(withStates(backend, "file:///srv/prod")).toEqual([
    "stacks/tenancy.yaml:14:23  environments.dev.state.backend  this value does not fit this field. Write the address without user and password, and take credentials from the environment.",
  ]);
});

it("tells no address that fits no form", () => {
  const field = (state: string) =>
    problemsAfter(["tenancy.yaml", "currency: USD", `currency: USD\nstate: ${state}`]).join();
  for (const state of [
    '"postgres://u:hunter2@host"',
    '{ backend: "postgres:u:hunter2@host", secretsProvider: passphrase }',
    '{ backend: "file:///srv/state", secretsProvider: "hunter2" }',
  ]) {
    expect(field(state)).toContain("this value does not fit this field");
    expect(field(state)).not.toContain("hunter2");
  }
});

it("accepts an address that names a user without a password", () => {
  expect(withStates("postgres://rollout@db.example.com:5432/dev", "file:///srv/prod")).toEqual([]);
});
