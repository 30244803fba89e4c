import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

const using = (usage: string) =>
  problemsAfter([
    "tenancy.yaml",
    `  billingAccounts: ["20209880"]`,
    `  billingAccounts: ["20209880"]\n  ${usage}`,
  ]);
const COMPARTMENT = "ocid1.compartment.oc1..aaaaexample";

it("accepts former names and compartments of teams", () => {
  expect(using("renamedTeams: { billing: payments }")).toEqual([]);
  expect(using(`compartments: { ${COMPARTMENT}: { team: claims, environment: dev } }`)).toEqual([]);
});

it("rejects a team that no document declares, and a name that is somebody's", () => {
  expect(using("renamedTeams: { billing: paymens, claims: payments }")).toEqual([
    'stacks/tenancy.yaml:109:28  usage.renamedTeams.billing  no team of the documents is called "paymens". Write payments.',
    'stacks/tenancy.yaml:109:45  usage.renamedTeams.claims  "claims" is a team of the documents, so what bears its name is its own. Remove this line, or the team\'s document.',
  ]);
});

it("rejects an environment that the team has not", () => {
  expect(using(`compartments: { ${COMPARTMENT}: { team: claims, environment: prd } }`)).toEqual([
    `stacks/tenancy.yaml:109:84  usage.compartments.${COMPARTMENT}.environment  team "claims" has no environment "prd". Write prod.`,
  ]);
});
