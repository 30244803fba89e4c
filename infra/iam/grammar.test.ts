import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  parseCondition,
  type Condition as ReadCondition,
} from "../../rollout/onboarding/vocabulary/iam/condition.ts";
import { parseStatement } from "../../rollout/onboarding/vocabulary/iam/statement.ts";
import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { modelAfter } from "../../test/harness/documents.ts";
import { onUnhandledRejection } from "../../test/harness/real-engine.ts";
import {
  allOf,
  anyOf,
  differs,
  equals,
  onlyPermissions,
  oneOf,
  startsWith,
  withoutPermissions,
  type Condition,
} from "./condition.ts";
import { matchingRule } from "./matching-rule.ts";
import {
  allow,
  connectorsBesideTarget,
  connectorsIn,
  connectorsOfEnvironment,
  costReportStatements,
  dynamicGroup,
  group,
  objectStorage,
  service,
  type Right,
  type Scope,
  type Subject,
} from "./statement.ts";
import { PERMISSIONS, RESOURCE_TYPES, SERVICES, VARIABLES, VERBS } from "./vocabulary.ts";

/**
 * Nobody here has seen OCI take these statements. What stands in for it: a grammar of the policy language by
 * others (oci-lexer-parser, ANTLR) and the reader of the policy packs, which share no code with the writer.
 * Both must read every statement into the same parts.
 */
const reading = (request: { statements: readonly string[]; rules: readonly string[] }) => {
  const { status, stdout, stderr } = spawnSync(
    "python3",
    [join(import.meta.dirname, "read_with_grammar.py")],
    {
      input: JSON.stringify(request),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { statements: Answer[]; rules: Answer[] };
};
type Answer = { readonly read: readonly Tree[] } | { readonly refused: string };
/** What the grammar's parser says of a statement, as far as it is compared. */
interface Tree {
  readonly kind?: string;
  readonly subject?: { type: string; values: { label?: string; identity_domain?: string }[] };
  readonly actions?: { values: string[] };
  readonly resources?: { type: string; values: string[] };
  readonly location?: { type: string; values: string[] };
  readonly conditions?: Node;
}
type Node =
  | { type: "group"; mode: string; items: Node[] }
  | { type: "clause"; node: { lhs: string; op: string; rhs: { type: string; value: string } } };

const hasGrammar = spawnSync("python3", ["-c", "import oci_lexer_parser"]).status === 0;
const skipped = hasGrammar
  ? ""
  : " (skipped: python3 on the PATH has no oci-lexer-parser; .ci/run installs it)";

const OCID = "ocid1.compartment.oc1..aaaaexample";
const SUBJECTS: Subject[] = [
  ...[group, dynamicGroup].flatMap((kind) =>
    ["dev-payments-users", "Default/payments+dev_users", "to", "-dev"].map((name) => kind(name)),
  ),
  ...SERVICES.map(service),
  objectStorage("us-chicago-1"),
  connectorsBesideTarget(),
  connectorsIn(OCID),
  connectorsOfEnvironment("dev"),
];
const SCOPES: Scope[] = ["tenancy", ["payments"], ["platform", "ai", "dev"]];
const RIGHTS: Right[] = [
  ...VERBS.flatMap((verb) => RESOURCE_TYPES.map((resource) => ({ verb, resource }))),
  ...PERMISSIONS.map((permission) => ({ permissions: [permission] as const })),
  { permissions: ["QUOTA_CREATE", "QUOTA_DELETE"] },
];
const CONDITIONS: (Condition | undefined)[] = [
  undefined,
  ...VARIABLES.flatMap((variable) => [
    equals(variable, OCID),
    differs(variable, "openai.gpt-oss-20b"),
    startsWith(variable, "dev-"),
    oneOf(variable, ["b"]),
    oneOf(variable, ["b", "a"]),
  ]),
  ...PERMISSIONS.flatMap((permission) => [onlyPermissions(permission), withoutPermissions(permission)]),
  onlyPermissions("OBJECT_CREATE", "OBJECT_READ"),
  withoutPermissions("OBJECT_CREATE", "OBJECT_READ"),
  allOf(equals("target.bucket.name", "b"), onlyPermissions("OBJECT_CREATE", "OBJECT_READ")),
  anyOf(
    allOf(startsWith("target.group.name", "dev-"), differs("target.group.name", "dev-ai")),
    equals("target.stream.id", "k"),
  ),
];

/** Every subject with every right, and every subject with every condition, scopes and verbs taking turns. */
function* range(): Generator<string> {
  for (const subject of SUBJECTS) {
    for (const [turn, right] of RIGHTS.entries()) yield allow({ ...right, subject, in: scopeAt(turn) });
    for (const [turn, where] of CONDITIONS.entries()) {
      const right = { verb: VERBS[turn % VERBS.length] ?? "use", resource: "keys" } as const;
      yield allow({ ...right, subject, in: scopeAt(turn), ...(where && { where }) });
    }
  }
}
const scopeAt = (turn: number): Scope => SCOPES[turn % SCOPES.length] ?? "tenancy";

/** Statements of every stack of the example documents, and their rules; what is unknown yet is not among them. */
async function examples(): Promise<{ statements: string[]; rules: string[] }> {
  const model = modelAfter();
  const target = { outputs: "/nowhere" };
  const engine = createOfflineEngine({ model, target, onUnhandledRejection, traces: false, policies: false });
  const statements: string[] = [];
  const rules: string[] = [];
  for (const stack of declaredStacks(model)) {
    for (const { inputs } of (await engine.preview(stack, () => undefined)).resources) {
      if (Array.isArray(inputs["statements"]) && !("family" in inputs))
        statements.push(
          ...inputs["statements"].filter((text) => /^(allow|define|endorse) /.test(String(text))),
        );
      const rule = inputs["matchingRule"];
      if (typeof rule === "string" && rule !== "[unknown]") rules.push(rule);
    }
  }
  return { statements, rules };
}

/** The parts of a statement as the policy packs read them. */
function partsForPacks(text: string): unknown {
  const parsed = parseStatement(text);
  if ("expected" in parsed) return parsed;
  const { subject, grants, resourceType, location, condition } = parsed.statement;
  const names =
    "principals" in subject
      ? subject.principals.map((one) => (one.by === "id" ? one.id : [one.domain, one.name].join("/")))
      : "names" in subject
        ? subject.names.map((name) => `/${name}`)
        : [];
  const read = condition === undefined ? undefined : parseCondition(condition);
  return {
    subject: [subject.kind, ...names],
    grants: grants.map((grant) => grant.toLowerCase()),
    resourceType,
    location: location.kind === "compartment" ? location.path : location.kind,
    condition: read === undefined || "expected" in read ? read : flatForPacks(read.condition),
  };
}

function flatForPacks(condition: ReadCondition): unknown {
  if (condition.kind !== "test") return [condition.kind, ...condition.conditions.map(flatForPacks)];
  const { variable, operator, value } = condition;
  // The grammar's parser does not tell a variable on the right from a text in quotes.
  return [variable, operator, value.kind === "variable" ? "text" : value.kind, value.text];
}

/** The same parts as the grammar reads them. */
function partsForGrammar(answer: Answer | undefined): unknown {
  if (answer === undefined || "refused" in answer) return answer;
  const [tree] = answer.read;
  if (answer.read.length !== 1 || tree === undefined) return answer;
  const resources = tree.resources;
  return {
    subject: [
      tree.subject?.type,
      ...(tree.subject?.values ?? []).map(({ label, identity_domain: domain }) => [domain, label].join("/")),
    ],
    grants: tree.actions?.values,
    resourceType: resources?.type === "all-resources" ? resources.type : resources?.values[0],
    location: tree.location?.type === "tenancy" ? "tenancy" : tree.location?.values,
    condition: tree.conditions === undefined ? undefined : flatForGrammar(tree.conditions),
  };
}

/** The parser puts a lone comparison into a group of its own. */
function flatForGrammar(node: Node): unknown {
  if (node.type === "group") {
    const [only] = node.items;
    if (node.items.length === 1 && only !== undefined) return flatForGrammar(only);
    return [node.mode, ...node.items.map(flatForGrammar)];
  }
  const { lhs, op, rhs } = node.node;
  const operator = op === "neq" ? "!=" : "=";
  if (rhs.type === "regex") return [lhs, operator, "pattern", rhs.value.slice(1, -1)];
  return [lhs, operator, "text", rhs.value];
}

const allows = (statements: readonly string[]) => statements.filter((text) => text.startsWith("allow "));
const APPLICATIONS = (["instance", "function", "container-instance"] as const).map(
  (kind) => ({ kind, compartmentId: OCID, service: "ticket-summaries" }) as const,
);
const [first, ...others] = APPLICATIONS;

describe.skipIf(!hasGrammar)(`a grammar of OCI's policy language${skipped}`, () => {
  it("reads every statement that can be written into the parts that the policy packs read", () => {
    const statements = [...new Set(range())];
    const answers = reading({ statements, rules: [] }).statements;

    expect(statements.length).toBeGreaterThan(3500);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([]);
    const differences = statements.flatMap((text, index) => {
      const packs = partsForPacks(text);
      const grammar = partsForGrammar(answers[index]);
      return JSON.stringify(packs) === JSON.stringify(grammar) ? [] : [{ text, packs, grammar }];
    });
    expect(differences.slice(0, 3)).toEqual([]);
  }, 120_000);

  it("reads the definition and the endorsement for cost reports, which the packs leave unread", () => {
    const statements = costReportStatements("ai-finance");
    const [define, endorse] = reading({ statements, rules: [] }).statements;

    expect(define).toMatchObject({ read: [{ kind: "define", symbol: { name: "usage-report" } }] });
    expect(endorse).toMatchObject({
      read: [{ kind: "endorse", target: { values: ["usage-report"] }, resources: { values: ["objects"] } }],
    });
    expect(statements.map(parseStatement)).toEqual([
      { at: 1, expected: '"allow"' },
      { at: 1, expected: '"allow"' },
    ]);
  });

  it("reads every matching rule that can be written", () => {
    const rules = [
      ...(first === undefined ? [] : [matchingRule([first, ...others])]),
      ...APPLICATIONS.map((one) => matchingRule([one])),
    ];
    const read = reading({ statements: [], rules }).rules;

    expect(read).toMatchObject(rules.map(() => ({ read: [{ expr: { mode: "any" } }] })));
    expect(JSON.stringify(read)).toContain('"lhs":"tag.Rollout.Service.value"');
  });

  it("reads every statement and rule of the example documents", async () => {
    const { statements, rules } = await examples();
    const read = reading({ statements, rules });

    expect(statements.length).toBeGreaterThan(30);
    expect([...read.statements, ...read.rules].filter((answer) => "refused" in answer)).toEqual([]);
    expect(allows(statements).map(partsForPacks)).toEqual(
      read.statements.filter((_, index) => statements[index]?.startsWith("allow ")).map(partsForGrammar),
    );
  });

  it("refuses what is no statement, so that its silence means something", () => {
    const statements = [
      "allow group a to use keys in compartment",
      "allow grp a to use keys in tenancy",
      "use keys",
    ];
    const rules = ["ANY {ALL {instance.compartment.id = 'a'}", "ANY {resource.type == 'fnfunc'}"];
    const { statements: read, rules: readRules } = reading({ statements, rules });
    expect([...read, ...readRules].filter((answer) => "read" in answer)).toEqual([]);
  });
});
