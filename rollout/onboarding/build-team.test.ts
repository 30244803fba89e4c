import { expect, it } from "vitest";
import { parse } from "yaml";
import { editedExamples, modelAfter } from "../../test/harness/documents.ts";
import { buildTeam } from "./build-team.ts";
import type { TeamDocument } from "./documents/team-document.ts";

const { tenancy } = modelAfter();
const example = (name: string) =>
  parse(editedExamples().find(({ path }) => path === `teams/${name}.yaml`)?.source ?? "") as TeamDocument;
const claims = example("claims");
const payments = example("payments");
const classes = (document: TeamDocument, of = tenancy) =>
  Object.fromEntries(
    buildTeam(document, of).environments.map(({ environment, dataClass }) => [environment, dataClass]),
  );

it("labels an environment with the most sensitive class that its uses and repositories name", () => {
  expect(classes(claims)).toEqual({ dev: "internal", prod: "confidential" });
  const [repository] = claims.codex?.repositories ?? [];
  if (repository === undefined) throw new Error("the example has no repository");
  const codex = { repositories: [{ ...repository, environment: "prod", dataClass: "restricted" }] };
  expect(classes({ ...claims, codex })).toEqual({ dev: "internal", prod: "restricted" });
});

it("lowers the label with the gravest of several uses", () => {
  const uses = payments.uses.filter(({ name }) => name !== "runbook-search");
  expect(classes({ ...payments, uses })).toEqual({ dev: "internal", prod: "internal" });
});

it("labels what is offboarding, used or not, with the most sensitive class that each tier admits", () => {
  const gone = { ...payments, state: "offboarding" as const };
  expect(classes({ ...gone, uses: [] })).toEqual({ dev: "internal", prod: "restricted" });
  expect(classes(gone)).toEqual({ dev: "internal", prod: "restricted" });
});

it("labels an environment in which nothing names a class any more like that, too", () => {
  const uses = payments.uses.map((use) => ({ ...use, environments: ["dev"] }));
  expect(classes({ ...payments, uses })).toMatchObject({ prod: "restricted" });
});

it("takes the most sensitive class of all where the tier admits none", () => {
  const dataClasses = tenancy.dataClasses.map((one) => ({ ...one, tiers: ["production" as const] }));
  expect(classes({ ...payments, uses: [] }, { ...tenancy, dataClasses })).toMatchObject({
    dev: "restricted",
  });
});
