import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { EXAMPLES, modelAfter } from "../../../test/harness/documents.ts";
import { listDocuments } from "../document-files.ts";
import { accessRequest } from "../documents/access-request.ts";
import { formatProblem } from "../problem.ts";
import { buildDocument } from "./build-document.ts";
import { readCatalog } from "./catalog.ts";
import { documentText } from "./document-text.ts";
import { hiddenCharacter } from "./hidden-characters.ts";
import { readRequest } from "./read-request.ts";

const catalog = readCatalog(listDocuments(EXAMPLES), modelAfter().teams);
const use = {
  approvedUse: "ticket-summarization",
  dataClasses: ["internal"],
  models: ["openai.gpt-oss-20b"],
  environments: ["dev"],
  justification: "Agents read tickets of three hundred lines.",
};
const request = {
  apiVersion: "rollout/v1",
  kind: "AccessRequest",
  team: "refunds",
  product: "Refunds",
  owner: "refunds-lead@example.com",
  costCenter: "CC-1042",
  uses: [use],
  environments: { dev: { monthlyBudget: 500 } },
};
const read = (source: string) => readRequest("request.json", source, catalog);
const told = (source: string) => {
  const result = read(source);
  return Array.isArray(result) ? result.map(formatProblem) : [];
};
const toldOf = (change: Readonly<Record<string, unknown>>) => told(JSON.stringify({ ...request, ...change }));

/** @returns the data of the document that a request leads to, once everything else was decided */
function documentOf(source: string): unknown {
  const result = read(source);
  if (Array.isArray(result)) return "refused";
  const answers = new Map([...result.answers, ...DECIDED]);
  return parse(documentText(buildDocument(result.team, answers, catalog)));
}

const expectedOf = ({ product, owner, uses, environments }: typeof request) => ({
  apiVersion: "rollout/v1",
  team: "refunds",
  product,
  owner,
  costCenter: "CC-1042",
  phase: "general",
  roleReview: {
    everyDays: 90,
    lastReviewed: "2026-11-20",
    reviewer: "identity@example.com",
    evidence: "IAM-400",
  },
  uses: [{ name: use.approvedUse, workflow: "Agents read a summary", ...uses[0] }],
  environments: {
    dev: {
      privateEndpoint: "shared",
      network: { cidr: "10.64.0.0/24" },
      models: ["openai.gpt-oss-20b"],
      monthlyBudget: environments.dev.monthlyBudget,
      alerts: { recipients: ["refunds-oncall@example.com"] },
      groups: { users: { membership: "Package A" }, operators: { membership: "Rota" } },
    },
  },
});

/** What the platform team decides, and a request never does. */
const DECIDED: readonly [string, readonly string[]][] = [
  ["phase", ["general"]],
  ["role-review-every-days", ["90"]],
  ["role-reviewed-on", ["2026-11-20"]],
  ["role-reviewer", ["identity@example.com"]],
  ["role-review-evidence", ["IAM-400"]],
  ["workflow ticket-summarization", ["Agents read a summary"]],
  ["endpoint", ["shared"]],
  ["network dev", ["10.64.0.0/24"]],
  ["users dev", ["Package A"]],
  ["operators dev", ["Rota"]],
  ["recipient", ["refunds-oncall@example.com"]],
];

describe("a good request", () => {
  it("becomes answers, and none that is not the team's to give", () => {
    const result = read(JSON.stringify(request));
    expect(Array.isArray(result) ? result : [...result.answers.entries()]).toEqual([
      ["product", ["Refunds"]],
      ["owner", ["refunds-lead@example.com"]],
      ["cost-center", ["CC-1042"]],
      ["use", ["ticket-summarization"]],
      ["data-class ticket-summarization", ["internal"]],
      ["model ticket-summarization", ["openai.gpt-oss-20b"]],
      ["environment ticket-summarization", ["dev"]],
      ["justification ticket-summarization", [use.justification]],
      ["budget dev", ["500"]],
    ]);
    expect(result).toHaveProperty("team", "refunds");
  });

  it.each([
    ["a line of tabs before it", `\n\t\n\t${JSON.stringify(request)}`],
    ["tabs", JSON.stringify(request, null, "\t")],
    ["lines that end in a carriage return", JSON.stringify(request, null, 2).replaceAll("\n", "\r")],
    [
      "signs written out",
      JSON.stringify(request).replace("Refunds", String.raw`Ref\u0075nds \ud83d\ude00 \/`),
    ],
  ])("may be written with %s", (_, source) => {
    expect(told(source)).toEqual([]);
  });
});

describe("a request is refused that", () => {
  it.each([
    [
      "is no JSON",
      "team: refunds",
      "request.json:1:1  (document)  this is not JSON. Take the request as it was filed.",
    ],
    [
      "has more after it",
      `${JSON.stringify(request)}\n---\nteam: x`,
      "request.json:1:1  (document)  this is not JSON.",
    ],
    [
      "nests too deep",
      `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
      "request.json:1:1  (document)  this nests deeper than any request.",
    ],
    [
      "says a field twice",
      JSON.stringify(request).replace(`"kind"`, `"team":"claims","kind"`),
      'request.json:1:67  (document)  "team" is written twice here.',
    ],
    [
      "brings a prototype",
      JSON.stringify(request).replace(`"kind"`, `"__proto__":{"phase":"general"},"kind"`),
      `request.json:1:28  (document)  "__proto__" cannot be a name here.`,
    ],
  ])("%s", (_, source, line) => {
    expect(told(source)).toHaveLength(1);
    expect(told(source)[0]).toContain(line);
  });

  it.each(["groups", "roleReview", "readiness", "phase", "state", "codex", "applications"])(
    "sets %s",
    (field) => {
      expect(toldOf({ [field]: "general" })).toEqual([
        expect.stringContaining(`  ${field}  "${field}" is not a field here. `),
      ]);
    },
  );

  it("sets a review of a use, or groups of an environment", () => {
    const review = { reviewer: "security@example.com" };
    expect(toldOf({ uses: [{ ...use, review }] })[0]).toContain(
      'uses[0].review  "review" is not a field here.',
    );
    const environments = { dev: { monthlyBudget: 5, groups: {} } };
    expect(toldOf({ environments })[0]).toContain('environments.dev.groups  "groups" is not a field here.');
  });

  it("names what the tenancy does not have, each told with the nearest name", () => {
    const wrong = {
      ...use,
      approvedUse: "ticket-summarisation",
      dataClasses: ["internl"],
      models: ["openai.gpt-oss-20"],
    };
    expect(toldOf({ costCenter: "CC-1043", uses: [wrong] })).toEqual([
      expect.stringMatching(
        /^request\.json:1:\d+ {2}costCenter {2}cost center "CC-1043" is not in the tenancy's document\. Write CC-1042\.$/,
      ),
      expect.stringMatching(
        /uses\[0\]\.approvedUse {2}approved use "ticket-summarisation" .*\. Write ticket-summarization\.$/,
      ),
      expect.stringMatching(/uses\[0\]\.dataClasses\[0\] {2}data class "internl" .*\. Write internal\.$/),
      expect.stringMatching(
        /uses\[0\]\.models\[0\] {2}model "openai\.gpt-oss-20" .*\. Write openai\.gpt-oss-20b\.$/,
      ),
    ]);
    const elsewhere = {
      uses: [{ ...use, environments: ["deev"] }],
      environments: { deev: { monthlyBudget: 5 } },
    };
    expect(toldOf(elsewhere)[0]).toContain(
      'environment "deev" is not in the tenancy\'s document. Write dev.',
    );
  });

  it("asks for more than the ceiling", () => {
    expect(toldOf({ environments: { dev: { monthlyBudget: 2001 } } })).toEqual([
      expect.stringContaining(
        'environments.dev.monthlyBudget  2001 is more than 2000, the most that one team may budget in "dev". Write at most 2000',
      ),
    ]);
  });

  it("holds what nobody sees, and its problem does not hold it", () => {
    expect(toldOf({ product: "Re\u202Efunds" })[0]).toContain(
      "product  this holds U+202E, which nobody sees. Take it out.",
    );
    expect(toldOf({ uses: [{ ...use, justification: "because\u2028phase: pilot" }] })[0]).toContain(
      "this holds U+2028",
    );
    expect(toldOf({ owner: "\u009B2J" })[0]).toContain('"<U+009B>2J"');
    expect(toldOf({ "\u001B[2J": 1 })[0]).toContain('"<U+001B>[2J" is not a field here.');
  });
});

describe("whatever a request says", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          "# ",
          ": ",
          "- ",
          "---",
          "&a",
          "*a",
          "{",
          "}",
          "'",
          '"',
          "\\",
          "\u0085",
          "\u2028",
          "phase: general",
          "👩‍💻",
          "!!js/function x",
        ),
        {
          maxLength: 10,
        },
      )
      .map((parts) => `a${parts.join("")}`),
  );
  const owners = fc.oneof(
    fc.emailAddress(),
    words.map((text) => `${text}@example.com`),
  );
  const requests = fc
    .record({
      product: words,
      justification: words,
      owner: owners,
      monthlyBudget: fc.integer({ min: 1, max: 2000 }),
    })
    .map(({ product, justification, owner, monthlyBudget }) => ({
      ...request,
      product,
      owner,
      uses: [{ ...use, justification }],
      environments: { dev: { monthlyBudget } },
    }))
    .filter((one) => accessRequest.safeParse(one).success);

  it("is refused for what nobody sees, or the document holds it to the letter and nothing besides", () => {
    let accepted = 0;
    fc.assert(
      fc.property(requests, (one) => {
        const texts = [one.product, one.owner, one.uses[0]?.justification ?? ""];
        const isHidden = texts.some((text) => hiddenCharacter(text) !== undefined);
        if (!isHidden) accepted++;
        expect(documentOf(JSON.stringify(one))).toEqual(isHidden ? "refused" : expectedOf(one));
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it("ends in answers or in problems, and never in a fault", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.json({ depthSize: "large" })), (source) => {
        const result = read(source);
        expect(Array.isArray(result) && result.length > 0).toBe(true);
        expect(told(source).every((line) => hiddenCharacter(line) === undefined)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
