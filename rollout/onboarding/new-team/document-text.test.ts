import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { EXAMPLES, EXAMPLES_AS_OF } from "../../../test/harness/documents.ts";
import { listDocuments } from "../document-files.ts";
import { sentence } from "../documents/formats.ts";
import type { TeamDocument } from "../documents/team-document.ts";
import { readRollout } from "../read-rollout.ts";
import type { WithheldUse } from "./build-document.ts";
import { documentText } from "./document-text.ts";

const document = (product: string, justification: string): TeamDocument => ({
  apiVersion: "rollout/v1",
  team: "refunds",
  product,
  owner: "lead@example.com",
  costCenter: "CC-1042",
  phase: "general",
  roleReview: {
    everyDays: 90,
    lastReviewed: "2026-11-20",
    reviewer: "identity@example.com",
    evidence: product,
  },
  uses: [
    {
      name: "code-explanation",
      approvedUse: "code-explanation",
      workflow: product,
      justification,
      dataClasses: ["internal"],
      models: ["openai.gpt-oss-20b"],
      environments: ["dev", "prod"],
    },
  ],
  environments: { dev: section(justification), prod: section(product) },
});

const section = (membership: string): TeamDocument["environments"][string] => ({
  privateEndpoint: "shared",
  network: { cidr: "10.64.0.0/24" },
  models: ["openai.gpt-oss-20b"],
  monthlyBudget: 500,
  alerts: { recipients: ["lead@example.com"] },
  groups: { users: { membership }, operators: { membership: "Rota" } },
});

const withheld = (justification: string): WithheldUse => ({
  use: {
    name: "customer-facing-decisions",
    approvedUse: "customer-facing-decisions",
    justification,
    dataClasses: ["internal"],
    environments: ["prod"],
  },
  reviewers: ["security@example.com"],
});

const linesOf = (written: TeamDocument) =>
  documentText({ document: written, withheld: [] }).split("\n").length;

/** Whatever the schema takes as a line, YAML's own signs above all. */
const lines = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme-composite", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ..."# |: |- |---|...|? |! |!!js |&a |*a |{|}|[|]|,|'|\"|\\|%|@|`|>|||<<: |~|null|yes|1e3|0x1|2026-01-01| |\t|\u0000|\u001B[2J|\u0085|\u2028|\u2029|\u202E|\uFEFF|\u{1F600}|key: value".split(
            "|",
          ),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  )
  .filter((text) => sentence.safeParse(text).success);

describe("documentText", () => {
  it("gives back the same data, whatever a line holds that the schema takes", () => {
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const written = document(one, two);
        const text = documentText({ document: written, withheld: [] });
        expect(parse(text)).toEqual(written);
        expect(text.split("\n")).toHaveLength(linesOf(document("Refunds", "It is old")));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same data with a use that waits for its review: a comment is nothing but a comment", () => {
    const plain = document("Refunds", "It is old");
    fc.assert(
      fc.property(lines, (text) => {
        expect(parse(documentText({ document: plain, withheld: [withheld(text)] }))).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it("writes out what two sections have in common", () => {
    const both = ["lead@example.com"];
    const written = document("Refunds", "It is old");
    for (const { alerts } of Object.values(written.environments)) alerts.recipients = both;
    expect(documentText({ document: written, withheld: [] })).not.toMatch(/[&*]a1/);
  });

  it("is valid among the examples once the # is taken away and the review took place", () => {
    const text = documentText({
      document: { ...document("Refunds", "It is old"), environments: ofItsOwn() },
      withheld: [
        {
          ...withheld("Handlers wait"),
          use: { ...withheld("Handlers wait").use, models: ["openai.gpt-oss-20b"] },
        },
      ],
    });
    const complete = text
      .replace(/^ {2}# (?=- name|  )/gm, "  ")
      .replace(
        "    justification: Handlers wait",
        "    workflow: Handlers read\n    justification: Handlers wait\n    review: { reviewer: security@example.com, date: 2026-11-09, ticket: RISK-1, expires: 2027-05-09 }",
      );
    const read = (source: string) =>
      readRollout(
        "stacks",
        [...listDocuments(EXAMPLES), { path: "teams/refunds.yaml", source }],
        EXAMPLES_AS_OF,
      );
    expect(read(text)).toHaveProperty("model");
    const model = read(complete);
    expect("model" in model ? model.model.teams.at(-1)?.uses.map(({ name }) => name) : model).toEqual([
      "code-explanation",
      "customer-facing-decisions",
    ]);
  });
});

function ofItsOwn(): TeamDocument["environments"] {
  return {
    dev: { ...section("Package A"), network: { cidr: "10.64.0.0/24" } },
    prod: { ...section("Package B"), network: { cidr: "10.64.1.0/24" } },
  };
}
