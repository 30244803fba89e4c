import { describe, expect, it } from "vitest";
import { explainName } from "./explain-name.ts";
import type { Knowledge } from "./explanation.ts";

const knowledge: Knowledge = {
  requirements: { "CO-2": "Budgets alert.", "RO-4": "Alerts come first.", "NE-4": "It is logged." },
  components: [
    {
      name: "TeamBudget",
      folder: "team-budget",
      stacks: ["team"],
      requirements: ["RO-4", "CO-2"],
      purpose: "Sets it.",
    },
    {
      name: "GovernanceEvents",
      folder: "governance-events",
      stacks: ["tenancy"],
      requirements: ["CO-2"],
      purpose: "Tells it.",
    },
    { name: "Relay", folder: "team-budget", stacks: ["shared"], requirements: ["NE-4"], purpose: "Relays." },
  ],
  rules: [{ name: "forecasts-are-alerted", claim: "Forecasts alert.", requirements: ["CO-2"] }],
  policies: [
    {
      policy: "budget-has-recipients",
      pack: "spend",
      description: "Somebody is told.",
      severity: "high",
      levels: { development: "advisory", production: "mandatory" },
      requirements: ["CO-2"],
      remediation: "Add recipients under stacks/.",
    },
  ],
  types: [
    { type: "oci:Budget/rule:Rule", stacks: ["team"], components: ["TeamBudget"], tags: true },
    { type: "oci:Dns/rrset:Rrset", stacks: ["shared"], components: ["Relay"], tags: false },
    { type: "oci:Events/rule:Rule", stacks: ["tenancy"], components: ["GovernanceEvents"], tags: true },
  ],
};
const CO_2 = { name: "CO-2", words: "Budgets alert." };
const RO_4 = { name: "RO-4", words: "Alerts come first." };
const namesOf = (written: string) => explainName(knowledge, written).map(({ name }) => name);

describe("explainName", () => {
  it("tells of a requirement what serves it", () => {
    expect(explainName(knowledge, "CO-2")).toEqual([
      {
        kind: "requirement",
        ...CO_2,
        components: [
          { name: "TeamBudget", words: "Sets it." },
          { name: "GovernanceEvents", words: "Tells it." },
        ],
        rules: [{ name: "forecasts-are-alerted", words: "Forecasts alert." }],
        policies: [{ name: "budget-has-recipients", words: "Somebody is told." }],
      },
    ]);
  });

  it("tells of a policy its pack, levels, requirements and what to mend", () => {
    expect(explainName(knowledge, "budget-has-recipients")).toEqual([
      {
        kind: "policy",
        name: "budget-has-recipients",
        words: "Somebody is told.",
        pack: "spend",
        severity: "high",
        levels: { development: "advisory", production: "mandatory" },
        requirements: [CO_2],
        remediation: "Add recipients under stacks/.",
        source: "policy-packs/spend/policies/budget-has-recipients/policy.ts",
        test: "policy-packs/spend/policies/budget-has-recipients/policy.test.ts",
      },
    ]);
  });

  it("tells of a rule its claim and its files", () => {
    expect(explainName(knowledge, "forecasts-are-alerted")).toEqual([
      {
        kind: "rule",
        name: "forecasts-are-alerted",
        words: "Forecasts alert.",
        requirements: [CO_2],
        source: "rollout/onboarding/rules/forecasts-are-alerted.ts",
        test: "rollout/onboarding/rules/forecasts-are-alerted.test.ts",
      },
    ]);
  });

  it("tells of a component what it creates and serves, the gravest first", () => {
    expect(explainName(knowledge, "TeamBudget")).toEqual([
      {
        kind: "component",
        name: "TeamBudget",
        words: "Sets it.",
        stacks: ["team"],
        types: [{ name: "oci:Budget/rule:Rule", words: "Budget alert" }],
        requirements: [RO_4, CO_2],
        source: "infra/components/team-budget/team-budget.ts",
        test: "infra/components/team-budget/team-budget.test.ts",
      },
    ]);
  });

  it("tells of a resource type who creates it, what that serves, and why it has no tags", () => {
    expect(explainName(knowledge, "oci:Dns/rrset:Rrset")).toEqual([
      {
        kind: "type",
        name: "oci:Dns/rrset:Rrset",
        words: "Name record",
        stacks: ["shared"],
        components: [{ name: "Relay", words: "Relays." }],
        requirements: [{ name: "NE-4", words: "It is logged." }],
        tags: false,
        untagged: "A record set is part of its zone and has no tags.",
        tests: ["infra/components/team-budget/team-budget.test.ts", "rollout/sandbox/provider.test.ts"],
      },
    ]);
  });

  it.each([
    ["co-2", ["CO-2"]],
    ["teambudget", ["TeamBudget"]],
    ["rollout:index:TeamBudget", ["TeamBudget"]],
    ["Rule", ["oci:Budget/rule:Rule", "oci:Events/rule:Rule"]],
    ["governance-events", ["GovernanceEvents"]],
    ["team-budget", ["TeamBudget", "Relay"]],
    ["budget", []],
    ["", []],
    ["constructor", []],
  ])('takes "%s" for %j', (written, names) => {
    expect(namesOf(written)).toEqual(names);
  });
});
