import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { Workplace } from "../harness/command-line.ts";

/** The command line as a user starts it: a process of its own, in a folder of its own. */
let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

const failures = ({ stacks }: Evidence) =>
  stacks.flatMap(({ stack, run }) =>
    (run?.verdicts ?? [])
      .filter(({ outcome }) => outcome === "failed")
      .map(({ policy, findings }) => ({ stack, policy, findings })),
  );

describe("validate", () => {
  it("says which stacks the documents declare", async () => {
    expect(await place.rollout("validate")).toEqual({
      code: 0,
      stdout:
        "4 documents hold no problem. They declare these stacks: tenancy, shared-dev, shared-prod, claims-dev, claims-prod, payments-dev, payments-prod.\n",
      stderr: "",
    });
  });

  it("tells every problem on stderr with file and place, and exits with 1", async () => {
    place.edit(["teams/payments.yaml", "costCenter: CC-1042\n", ""]);
    place.edit(["teams/payments.yaml", "existing: payments-prod-users", "existing: payments-dev-users"]);
    place.edit(["tenancy.yaml", "currency: USD", "curency: USD"]);
    expect(await place.rollout("validate")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "stacks/teams/payments.yaml:2:1  costCenter  this field is missing. Write letters, digits, dots and hyphens, for example CC-1042.\n" +
        'stacks/tenancy.yaml:8:1  curency  "curency" is not a field here. Write currency.\n' +
        "\n2 problems.\n",
    });
  });
});

describe("plan", () => {
  it("gives the same bytes twice", async () => {
    const [one, two] = [
      await place.rollout("plan", "--all", "--json"),
      await place.rollout("plan", "--all", "--json"),
    ];
    expect(one.code).toBe(0);
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(two.stdout).toBe(one.stdout);
  });

  it("does not depend on the order of keys, digests apart", async () => {
    const before = await place.rollout("plan", "--all", "--json");
    for (const file of ["tenancy.yaml", "teams/claims.yaml", "teams/payments.yaml"]) {
      const path = place.path("stacks", file);
      writeFileSync(path, stringify(reversedKeys(parse(readFileSync(path, "utf8")))));
    }
    const after = await place.rollout("plan", "--all", "--json");

    const withoutDigests = (text: string) => text.replace(/"digest": "[0-9a-f]{64}"/g, '"digest": ""');
    expect(after.stdout).not.toBe(before.stdout);
    expect(withoutDigests(after.stdout)).toBe(withoutDigests(before.stdout));
  });

  it("says in its first and last line that it is a plan, and keeps progress off stdout", async () => {
    const { stdout, stderr } = await place.rollout("plan", "payments-dev");
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("Offline plan: planned without a cloud; nothing was deployed");
    expect(lines.at(-1)).toBe(
      "Engine: offline. Planned in this process; no cloud was asked, nothing was deployed.",
    );
    expect(stderr).toContain("plan  payments-dev");
    expect(`${stdout}${stderr}`).not.toContain("\u001B[");
  });

  it("fails exactly one policy on exactly one stack where prod points at a group of dev", async () => {
    place.edit(["teams/payments.yaml", "existing: payments-prod-users", "existing: payments-dev-leads"]);
    const { code, stdout } = await place.rollout("plan", "--all", "--json");

    const models = "any {target.model.id = 'openai.gpt-oss-120b', target.model.id = 'openai.gpt-oss-20b'}";
    const statement = (right: string) => `Statement "allow group payments-dev-leads to ${right}"`;
    const resource =
      "urn:pulumi:payments-prod::rollout::rollout:index:TeamAccess$oci:Identity/policy:Policy::payments-prod-access";
    const message = (right: string) =>
      `${statement(right)} names group "payments-dev-leads", which does not have "prod" as a word.`;
    expect(code).toBe(1);
    expect(failures(JSON.parse(stdout) as Evidence)).toEqual([
      {
        stack: "payments-prod",
        policy: "statements-name-own-environment",
        findings: [
          `use generative-ai-chat in compartment payments where ${models}`,
          "read generative-ai-project in compartment payments",
        ].map((right) => ({
          resource,
          outcome: "failed",
          message: message(right),
        })),
      },
    ]);
  });

  it.each([
    [
      "prod shares dev's own group",
      ["teams/payments.yaml", "existing: payments-prod-users", "existing: payments-dev-users"],
      'stacks/teams/payments.yaml:77:26  environments.prod.groups.users.existing  group "payments-dev-users" already serves payments in "dev". Write a group that serves "prod" alone.',
    ],
    [
      "the cost center is removed",
      ["teams/payments.yaml", "costCenter: CC-1042\n", ""],
      "stacks/teams/payments.yaml:2:1  costCenter  this field is missing. Write letters, digits, dots and hyphens, for example CC-1042.",
    ],
    [
      "a use sends a class that the environment forbids",
      ["teams/payments.yaml", "environments: [prod]", "environments: [dev, prod]"],
      'stacks/teams/payments.yaml:29:29  uses[1].dataClasses[1]  data class "confidential" may not be used in "dev", which is a development environment. Take "dev" out of this use\'s environments, or "confidential" out of its dataClasses: it is for production only.',
    ],
  ] as const)("plans nothing where %s", async (_what, edit, problem) => {
    place.edit(edit);
    expect(await place.rollout("plan", "--all")).toEqual({
      code: 1,
      stdout: "",
      stderr: `${problem}\n\n1 problem; nothing was planned or provisioned.\n`,
    });
  });

  it("writes the page where it is told to", async () => {
    const { code, stderr } = await place.rollout("plan", "--all", "--html-file", "out/page.html");
    expect(code).toBe(0);
    expect(stderr).toContain("page: out/page.html\n");
    expect(readFileSync(place.path("out/page.html"), "utf8")).toMatch(/^<!doctype html>/i);
  });
});

describe("a command that cannot be carried out", () => {
  it.each<[string, string[], number, string]>([
    ["an unknown command", ["plna"], 2, "unknown command 'plna'"],
    ["an unknown option", ["plan", "--jsno"], 2, "unknown option '--jsno'"],
    [
      "an unknown stack",
      ["plan", "payment-dev"],
      2,
      'stack "payment-dev" is not in the documents. Write payments-dev.',
    ],
    [
      "no stack to change",
      ["up", "--sandbox"],
      2,
      "rollout up needs to know which stacks. Name them, or write --all.",
    ],
    [
      "a folder that is not there",
      ["validate", "--root", "elsewhere"],
      2,
      "elsewhere is not a folder. Name the folder that holds tenancy.yaml with --root.",
    ],
  ])("says what is wrong with %s, without a stack trace", async (_what, args, code, words) => {
    const result = await place.rollout(...args);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.stdout).toBe("");
  });

  it("reads documents from another folder", async () => {
    mkdirSync(place.path("elsewhere"));
    renameSync(place.path("stacks"), place.path("elsewhere/documents"));
    expect((await place.rollout("validate", "--root", "elsewhere/documents")).code).toBe(0);
  });
});

it.each(["validate", "plan", "preview", "up", "approve", "drift", "destroy", "doctor", "try"])(
  "explains %s with an example and the exit codes",
  async (command) => {
    const { code, stdout } = await place.rollout(command, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Example: rollout \w+/);
    expect(stdout).toContain(
      "Exit codes: 0 fine, 1 problems or violations, 2 usage, 3 engine or environment, 130 interrupted.",
    );
  },
);

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversedKeys(item)]),
  );
}
