import { describe, expect, it } from "vitest";
import {
  EXAMPLES,
  EXAMPLES_AS_OF,
  modelAfter,
  problemsAfter,
  type Edit,
} from "../../test/harness/documents.ts";
import { listDocuments } from "./document-files.ts";
import { formatProblem } from "./problem.ts";
import { readRollout } from "./read-rollout.ts";

const team = "teams/payments.yaml";

describe("a field that does not fit its form", () => {
  it.each<[string, Edit, string]>([
    [
      "is missing",
      [team, "costCenter: CC-1042\n", ""],
      "stacks/teams/payments.yaml:2:1  costCenter  this field is missing. Write letters, digits, dots and hyphens, for example CC-1042.",
    ],
    [
      "is not known",
      [team, "costCenter: CC-1042", "costCentre: CC-1042\ncostCenter: CC-1042"],
      'stacks/teams/payments.yaml:6:1  costCentre  "costCentre" is not a field here. Write costCenter.',
    ],
    [
      "is a number in quotes",
      [team, "monthlyBudget: 500", 'monthlyBudget: "500"'],
      'stacks/teams/payments.yaml:58:20  environments.dev.monthlyBudget  "500" does not fit this field. Write a number, without quotes: budget per calendar month.',
    ],
    [
      "is a fraction",
      [team, "monthlyBudget: 500", "monthlyBudget: 500.5"],
      "stacks/teams/payments.yaml:58:20  environments.dev.monthlyBudget  500.5 does not fit this field. Write a whole number, without quotes: budget per calendar month.",
    ],
    [
      "is too small",
      [team, "monthlyBudget: 500", "monthlyBudget: 0"],
      "stacks/teams/payments.yaml:58:20  environments.dev.monthlyBudget  0 is too small. Write 1 or more.",
    ],
    [
      "is none of the values",
      ["tenancy.yaml", "tier: development", "tier: developement"],
      'stacks/tenancy.yaml:12:11  environments.dev.tier  "developement" is not one of the values this field takes. Write development.',
    ],
    [
      "has another form",
      [team, "owner: payments-lead@example.com", "owner: payments-lead"],
      'stacks/teams/payments.yaml:5:8  owner  "payments-lead" does not fit this field. Write one mail address, for example finance@example.com.',
    ],
    [
      "is an empty list",
      [team, "dataClasses: [internal]", "dataClasses: []"],
      "stacks/teams/payments.yaml:22:18  uses[0].dataClasses  [] is too short. Write at least 1.",
    ],
    [
      "is an environment's name with a hyphen",
      ["tenancy.yaml", "  dev:", "  dev-1:"],
      'stacks/tenancy.yaml:11:3  environments.dev-1  "dev-1" cannot be a name here. Write lower-case letters and digits without a hyphen, at most 16, for example dev.',
    ],
  ])("%s", (_what, edit, problem) => {
    expect(problemsAfter(edit)).toEqual([problem]);
  });
});

it("tells every problem of every file at once, sorted by file and place", () => {
  const problems = problemsAfter(
    [team, "monthlyBudget: 2000", "monthlyBudget: lots"],
    [team, "team: payments", "team: Payments"],
    ["tenancy.yaml", "currency: USD", "currency: dollars"],
  );
  expect(problems.map((line) => line.split("  ", 2).join("  "))).toEqual([
    "stacks/teams/payments.yaml:3:7  team",
    "stacks/teams/payments.yaml:73:20  environments.prod.monthlyBudget",
    "stacks/tenancy.yaml:8:11  currency",
  ]);
});

it("says where YAML itself is broken", () => {
  expect(problemsAfter([team, "team: payments", "team: [payments"])).toEqual([
    "stacks/teams/payments.yaml:4:1  (document)  this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML here.",
  ]);
});

it("refuses a key that is written twice", () => {
  expect(problemsAfter([team, "team: payments", "team: payments\nteam: payments"])).toEqual([
    'stacks/teams/payments.yaml:4:1  (document)  "team" is written twice here. Keep one of the two.',
  ]);
});

it.each(["__proto__", "constructor"])("refuses %s as a name, which a map would lose", (name) => {
  expect(problemsAfter(["tenancy.yaml", "environments:\n", `environments:\n  ${name}: {}\n`])).toEqual([
    `stacks/tenancy.yaml:11:3  (document)  "${name}" cannot be a name here. Write another name.`,
  ]);
});

it("refuses an alias that leads nowhere", () => {
  expect(problemsAfter([team, "team: payments", "team: *nowhere"])).toEqual([
    'stacks/teams/payments.yaml:3:7  (document)  "*nowhere" repeats a value that no "&nowhere" names. Write the value out.',
  ]);
});

describe("a network's block", () => {
  const problem = (cidr: string) =>
    `stacks/tenancy.yaml:22:11  environments.prod.cidr  "${cidr}" does not fit this field. Write a private IPv4 block from /16 to /24 that starts at its first address, for example 10.10.0.0/16.`;
  it.each(["999.20.0.0/16", "10.20.5.7/16", "8.8.8.0/24", "10.20.0.0/8"])("cannot be %s", (cidr) => {
    expect(problemsAfter(["tenancy.yaml", "cidr: 10.20.0.0/16", `cidr: ${cidr}`])).toEqual([problem(cidr)]);
  });
  it.each(["172.16.0.0/16", "192.168.4.0/24"])("can be %s", (cidr) => {
    const told = problemsAfter(["tenancy.yaml", "cidr: 10.20.0.0/16", `cidr: ${cidr}`]);
    // The subnets of the example lie elsewhere now.
    expect(told.filter((line) => !line.includes("environments.prod.subnets."))).toEqual([]);
  });
});

it("tells of every file that nobody would read", () => {
  const files = [
    ...listDocuments(EXAMPLES),
    {
      path: "teams/claims.yml",
      source: "",
      unreadable: { wrong: "nobody reads this", fix: "Rename it" },
    },
  ];
  const read = readRollout("stacks", files, EXAMPLES_AS_OF);
  expect("problems" in read && read.problems.map(formatProblem)).toEqual([
    "stacks/teams/claims.yml:1:1  (document)  nobody reads this. Rename it.",
  ]);
});

it("says which file is missing", () => {
  const read = readRollout(
    "stacks",
    listDocuments(EXAMPLES).filter(({ path }) => path !== "tenancy.yaml"),
    EXAMPLES_AS_OF,
  );
  expect("problems" in read && read.problems.map(formatProblem)).toEqual([
    "stacks/tenancy.yaml:1:1  (document)  this file is missing. Write it, or name the folder that holds it with --root.",
  ]);
});

describe("the model of the examples", () => {
  it("fills in defaults and adds finance to the recipients", () => {
    const model = modelAfter(
      [team, "    retentionDays: 90\n", ""],
      [team, "    retentionDays: 365\n", ""],
      [
        team,
        "alerts: { percents: [50, 80, 100], recipients: [payments-lead@example.com] }",
        "alerts: { recipients: [payments-lead@example.com] }",
      ],
    );
    expect(
      model.teams
        .find(({ name }) => name === "payments")
        ?.environments.map(
          ({ retentionDays, alertPercents, forecastPercents, alertRecipients, dataClass }) => ({
            retentionDays,
            alertPercents,
            forecastPercents,
            alertRecipients,
            dataClass,
          }),
        ),
    ).toEqual([
      {
        retentionDays: 90,
        alertPercents: [50, 80, 100],
        forecastPercents: [100],
        alertRecipients: ["finance@example.com", "payments-lead@example.com"],
        dataClass: "internal",
      },
      {
        retentionDays: 365,
        alertPercents: [50, 80, 100],
        forecastPercents: [100],
        alertRecipients: ["finance@example.com", "payments-lead@example.com", "payments-oncall@example.com"],
        dataClass: "confidential",
      },
    ]);
  });

  it("does not depend on the order in which keys are written", () => {
    const { documents: _, ...before } = modelAfter();
    const swapped: Edit[] = ["tenancy.yaml", "teams/claims.yaml", "teams/payments.yaml"].map((file) =>
      swapEnvironments(file as Edit[0]),
    );
    const { documents: __, ...after } = modelAfter(...swapped);
    expect(after).toEqual(before);
  });
});

/** @returns an edit that writes an example's `prod` before its `dev` */
function swapEnvironments(file: Edit[0]): Edit {
  const source = listDocuments(EXAMPLES).find(({ path }) => path === file)?.source ?? "";
  const [both = "", dev = "", prod = ""] =
    /(\n {2}dev:\n(?: {4}.*\n)+?)( {2}prod:\n(?: {4}.*\n)+)/.exec(source) ?? [];
  return [file, both, `\n${prod}${dev.slice(1)}`];
}
