import { describe, expect, it } from "vitest";
import { EXAMPLES, modelAfter } from "../../../test/harness/documents.ts";
import { listDocuments } from "../document-files.ts";
import { readCatalog, type Catalog } from "./catalog.ts";
import { flagUsage } from "./flags.ts";
import { choicesFor, proposalFor } from "./offers.ts";
import { openQuestions } from "./open-questions.ts";
import { unneededAnswers } from "./unneeded-answers.ts";

const catalog = readCatalog(listDocuments(EXAMPLES), modelAfter().teams);
const asked = (answers: Readonly<Record<string, readonly string[]>>, from: Catalog = catalog) =>
  openQuestions(new Map(Object.entries(answers)), from).map(({ flag, key, only }) =>
    [flagUsage(flag, key), only].filter(Boolean).join(" "),
  );

const team = {
  product: ["Refunds"],
  owner: ["lead@example.com"],
  "cost-center": ["CC-1042"],
  phase: ["general"],
  "role-review-every-days": ["90"],
  "role-reviewed-on": ["2026-11-20"],
  "role-reviewer": ["identity@example.com"],
  "role-review-evidence": ["IAM-400"],
};
const use = {
  use: ["code-explanation"],
  "data-class": ["internal"],
  model: ["openai.gpt-oss-20b"],
  environment: ["dev"],
  "workflow code-explanation": ["Developers read"],
  "justification code-explanation": ["It is old"],
};
const section = {
  "endpoint dev": ["shared"],
  "network dev": ["10.64.0.0/24"],
  "budget dev": ["500"],
  "users dev": ["Package A"],
  "operators dev": ["Rota"],
  recipient: ["lead@example.com"],
};

describe("what is asked", () => {
  it("is everything at first, with what a pilot needs under its condition", () => {
    expect(asked({})).toEqual([
      "--product <text>",
      "--owner <address>",
      "--cost-center <id>",
      "--phase <phase>",
      "--readiness-assessor <address> with --phase pilot",
      "--readiness-date <date> with --phase pilot",
      "--readiness-operates-in-oci <reference> with --phase pilot",
      "--readiness-logging <reference> with --phase pilot",
      "--readiness-incident-response <reference> with --phase pilot",
      "--role-review-every-days <days>",
      "--role-reviewed-on <date>",
      "--role-reviewer <address>",
      "--role-review-evidence <reference>",
      "--use <approvedUse>",
      "--data-class <class>",
      "--model <model>",
      "--environment <environment>",
      "--workflow <use=text>",
      "--justification <use=text>",
      "--endpoint <endpoint>",
      "--network <environment=cidr>",
      "--budget <environment=amount>",
      "--users <environment=text>",
      "--operators <environment=text>",
      "--recipient <address>",
    ]);
  });

  it("is nothing once everything was said", () => {
    expect(asked({ ...team, ...use, ...section })).toEqual([]);
  });

  it("is readiness of a pilot, and all of it where a part was said", () => {
    expect(asked({ ...team, phase: ["pilot"], ...use, ...section })).toHaveLength(5);
    expect(asked({ ...team, "readiness-date": ["2026-11-01"], ...use, ...section })).toHaveLength(4);
  });

  it("is each environment of the uses, and nothing of an environment of a use that waits for a review", () => {
    const risky = {
      use: ["code-explanation", "customer-facing-decisions"],
      "environment customer-facing-decisions": ["prod"],
    };
    expect(asked({ ...team, ...use, ...risky })).toEqual([
      "--endpoint dev=<endpoint>",
      "--network dev=<cidr>",
      "--budget dev=<amount>",
      "--users dev=<text>",
      "--operators dev=<text>",
      "--recipient <address>",
    ]);
  });

  it("is redaction where a data class requires it", () => {
    expect(asked({ ...team, ...use, ...section, "data-class": ["restricted"] })).toEqual([
      "--redaction-by code-explanation=<text>",
      "--redaction-evidence code-explanation=<reference>",
    ]);
  });

  it("is existing groups where none can be created", () => {
    const elsewhere = { ...catalog, tenancy: { ...catalog.tenancy, identityDomain: "Workforce" } };
    expect(asked({ ...team, ...use, ...section }, elsewhere)).toEqual([
      "--users-group dev=<group>",
      "--operators-group dev=<group>",
    ]);
  });

  it("can always be asked: the first names its use or environment, whatever was answered before", () => {
    const all: Readonly<Record<string, readonly string[]>> = { ...team, ...use, ...section };
    for (let known: Readonly<Record<string, readonly string[]>> = {}; ;) {
      const [first] = openQuestions(new Map(Object.entries(known)), catalog);
      if (first === undefined) break;
      const name = first.key === undefined ? first.flag : `${first.flag} ${first.key}`;
      expect(flagUsage(first.flag, first.key)).not.toMatch(/<(use|environment)=/);
      expect(first.only).toBeUndefined();
      known = { ...known, [name]: all[name] ?? all[first.flag] ?? ["missing"] };
    }
  });
});

it("tells what no use and no environment needs", () => {
  const given = new Map(
    Object.entries({ ...use, ...section, "budget prod": ["5"], "workflow test-scaffolding": ["x"] }),
  );
  expect(unneededAnswers(given, given, catalog)).toEqual([
    { flag: "budget", key: "prod" },
    { flag: "workflow", key: "test-scaffolding" },
  ]);
});

describe("what is offered", () => {
  const answers = new Map(Object.entries({ ...team, ...use }));

  it("is the tenancy's catalog, with what to know", () => {
    expect(choicesFor({ flag: "use" }, answers, catalog)).toContainEqual({
      name: "customer-facing-decisions",
      hint: "high risk: reviewed first, then written by hand",
    });
    const confidential = new Map([...answers, ["data-class", ["confidential"]]]);
    expect(choicesFor({ flag: "model", key: "code-explanation" }, confidential, catalog)).toEqual([
      { name: "openai.gpt-oss-120b" },
      { name: "openai.gpt-oss-20b", hint: "does not take confidential" },
    ]);
    expect(choicesFor({ flag: "owner" }, answers, catalog)).toBeUndefined();
  });

  it("is an endpoint of the team's own where data must be isolated, and else the shared one", () => {
    const restricted = new Map([...answers, ["data-class", ["restricted"]]]);
    expect(proposalFor({ flag: "endpoint", key: "dev" }, answers, catalog)).toBe("shared");
    expect(proposalFor({ flag: "endpoint", key: "dev" }, restricted, catalog)).toBe("dedicated");
  });

  it("is a block that neither the documents nor an answer before has", () => {
    const taken = { ...catalog, networks: [...catalog.networks, "10.64.0.0/24"] };
    const one = new Map([...answers, ["network dev", ["10.64.1.0/24"]]]);
    expect(proposalFor({ flag: "network", key: "prod" }, one, taken)).toBe("10.64.2.0/24");
  });

  it("is no fact: nobody's review, day or evidence", () => {
    for (const { flag } of openQuestions(new Map([["phase", ["pilot"]]]), catalog)) {
      if (flag === "recipient" || flag === "network" || flag === "endpoint") continue;
      expect(proposalFor({ flag, key: "dev" }, answers, catalog)).toBeUndefined();
    }
  });
});
