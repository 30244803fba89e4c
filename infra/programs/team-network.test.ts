import { expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { peopleCall } from "./team-network.ts";

const { teams } = modelAfter();
const team = (name: string) => {
  const found = teams.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

it.each([
  ["payments", "dev", false, "an application calls for its one use there"],
  ["payments", "prod", true, "a use names no application"],
  ["claims", "dev", true, "a use names no application, and Codex has a repository there"],
  ["claims", "prod", false, "an application calls for its one use there"],
] as const)(
  "tells of %s in %s whether people call: %s, since %s",
  (name, environment, expected, _because) => {
    expect(peopleCall(team(name), environment)).toBe(expected);
  },
);

it("is true for a repository alone, and for a use whose applications all run elsewhere", () => {
  const claims = team("claims");
  expect(peopleCall({ ...claims, uses: [] }, "dev")).toBe(true);
  expect(peopleCall({ ...claims, uses: [], repositories: [] }, "dev")).toBe(false);
  const elsewhere = claims.uses.map((use) => ({
    ...use,
    environments: ["dev"],
    applications: ["claim-triage-prod"],
  }));
  expect(peopleCall({ ...claims, uses: elsewhere, repositories: [] }, "dev")).toBe(true);
});
