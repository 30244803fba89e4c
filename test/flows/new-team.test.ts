import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Workplace } from "../harness/command-line.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";

/** `rollout new` as a user starts it, without a terminal. */
let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

const create = (...args: string[]) => place.rollout("new", "--as-of", EXAMPLES_AS_OF, ...args);
const written = () => readFileSync(place.path("stacks/teams/refunds.yaml"), "utf8");
const teams = () => readdirSync(place.path("stacks/teams")).sort();

const TEAM = [
  "--product=Refunds: # of the shop",
  "--owner=refunds-lead@example.com",
  "--cost-center=CC-1042",
];
const DECIDED = [
  "--phase=general",
  "--role-review-every-days=90",
  "--role-reviewed-on=2026-11-20",
  "--role-reviewer=identity@example.com",
  "--role-review-evidence=IAM-400",
  "--endpoint=shared",
  "--network=dev=10.64.0.0/24",
  "--users=dev=Access package Refunds AI dev",
  "--operators=dev=Refunds operations rota",
];
const ASKED_OF_TEAM = [
  "--workflow=ticket-summarization=Agents read a summary",
  "--recipient=refunds-lead@example.com",
  "--recipient=refunds-oncall@example.com",
];
const USE = [
  "--use=ticket-summarization",
  "--data-class=internal",
  "--model=openai.gpt-oss-20b",
  "--environment=dev",
  "--justification=ticket-summarization=Tickets are long",
  "--budget=dev=500",
];
const ALL = [...TEAM, ...DECIDED, ...ASKED_OF_TEAM, ...USE];
const without = (flag: string) => ALL.filter((text) => !text.startsWith(`--${flag}=`));

const REQUEST = {
  apiVersion: "rollout/v1",
  kind: "AccessRequest",
  team: "refunds",
  product: "Refunds",
  owner: "refunds-lead@example.com",
  costCenter: "CC-1042",
  uses: [
    {
      approvedUse: "ticket-summarization",
      dataClasses: ["internal"],
      models: ["openai.gpt-oss-20b"],
      environments: ["dev"],
      justification: "'\"]}, &a *a: # phase: pilot --- !!js",
    },
    {
      approvedUse: "customer-facing-decisions",
      dataClasses: ["internal"],
      models: ["openai.gpt-oss-120b"],
      environments: ["prod"],
      justification: "# out of the comment",
    },
  ],
  environments: { dev: { monthlyBudget: 500 }, prod: { monthlyBudget: 900 } },
};

function file(request: unknown): string {
  const path = place.path("request.json");
  writeFileSync(path, typeof request === "string" ? request : JSON.stringify(request, null, 2));
  return "--from-request=request.json";
}

describe("with flags", () => {
  it("writes a document that is valid and commented", async () => {
    expect(await create("refunds", ...ALL)).toEqual({
      code: 0,
      stdout: "Wrote stacks/teams/refunds.yaml. Read its comments, then run: rollout plan refunds-dev\n",
      stderr: "",
    });
    expect(written()).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/team\.schema\.json\napiVersion:/,
    );
    expect(written()).toContain(
      "\n# Cost center that pays; an id of the tenancy's catalog (CO-1).\ncostCenter: CC-1042\n",
    );
    expect(parse(written())).toMatchObject({
      team: "refunds",
      product: "Refunds: # of the shop",
      uses: [{ name: "ticket-summarization", environments: ["dev"] }],
      environments: {
        dev: {
          network: { cidr: "10.64.0.0/24" },
          alerts: { recipients: ["refunds-lead@example.com", "refunds-oncall@example.com"] },
        },
      },
    });
    const { code, stdout } = await place.rollout("validate", "--as-of", EXAMPLES_AS_OF);
    expect([code, stdout]).toEqual([0, expect.stringContaining(", refunds-dev.")]);
  });

  it("prints it instead, to the same bytes, and writes nothing", async () => {
    const { code, stdout, stderr } = await create("refunds", ...ALL, "--dry-run");
    expect([code, stderr]).toEqual([0, "These answers cause no problem; nothing was written.\n"]);
    expect(teams()).toEqual(["claims.yaml", "payments.yaml"]);
    await create("refunds", ...ALL);
    expect(written()).toBe(stdout);
  });

  it("lists exactly the flags that are missing", async () => {
    const some = ALL.filter((text) => !/^--(owner|network|workflow|role-reviewer)=/.test(text));
    expect(await create("refunds", ...some)).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'nobody can answer here, so nothing was written. These flags are missing for team "refunds":\n' +
        "  --owner <address>                       Mail address of who answers for the team's use\n" +
        "  --role-reviewer <address>               Who reviewed the members\n" +
        "  --workflow ticket-summarization=<text>  Step of whose work the model takes part in\n" +
        "  --network dev=<cidr>                    Address block the team's applications call from\n",
    });
    expect(teams()).toEqual(["claims.yaml", "payments.yaml"]);
  });

  it("invents no readiness of a pilot: the five flags are missing", async () => {
    const { code, stderr } = await create("refunds", ...without("phase"), "--phase=pilot");
    expect(code).toBe(2);
    expect(stderr.match(/--readiness-[a-z-]+/g)).toEqual([
      "--readiness-assessor",
      "--readiness-date",
      "--readiness-operates-in-oci",
      "--readiness-logging",
      "--readiness-incident-response",
    ]);
  });

  it("tells every wrong flag at once, with what to write", async () => {
    const wrong = [
      "--cost-center=CC-1043",
      "--budget=dve=5",
      "--network=10.64.0.0/24",
      "--phase=general",
      "--owner=a\u001B[2J@example.com",
      "--owner=a@example.com",
      "--owner=b@example.com",
    ];
    expect(await create("refunds", ...DECIDED, ...wrong)).toEqual({
      code: 2,
      stdout: "",
      stderr: [
        "--owner a<U+001B>[2J@example.com: this holds U+001B, which nobody sees. Take it out.",
        '--owner b@example.com: "a@example.com" was said already. Leave one of the two out.',
        '--cost-center CC-1043: "CC-1043" is not one of those there are. Write CC-1042.',
        "--phase general: this stands here twice. Leave one of the two out.",
        "--network 10.64.0.0/24: this names no environment. Write --network <environment=cidr>.",
        '--budget dve=5: environment "dve" is not in the tenancy\'s document. Write dev.',
        "Nothing was written.",
        "",
      ].join("\n"),
    });
  });

  it("refuses what no use or environment needs", async () => {
    const { code, stderr } = await create(
      "refunds",
      ...ALL,
      "--budget=prod=5",
      "--workflow=knowledge-search=x y z",
    );
    expect([code, stderr]).toEqual([
      2,
      "no use or environment of the team needs these: --workflow knowledge-search=<text>, --budget prod=<amount>. Leave them out; nothing was written.\n",
    ]);
  });

  it.each([
    ["no team", []],
    ["a team that is a path", ["../../etc"]],
    ["two teams", ["refunds", "returns"]],
    ["a folder that is none", ["refunds", "--root=nowhere"]],
  ])("takes %s for a mistake of usage", async (_, args) => {
    expect((await create(...args, ...ALL)).code).toBe(2);
    expect(teams()).toEqual(["claims.yaml", "payments.yaml"]);
  });

  it("tells problems among the documents as the documents' own, and writes nothing", async () => {
    const pilot = [
      "assessor=platform@example.com",
      "date=2026-11-01",
      "operates-in-oci=CHG-1",
      "logging=OBS-1",
      "incident-response=OPS-1",
    ];
    const args = ALL.filter((text) => !/^--(phase|role-reviewer|network)=/.test(text));
    const { code, stdout, stderr } = await create(
      "refunds",
      ...args,
      "--phase=pilot",
      ...pilot.map((text) => `--readiness-${text}`),
      "--role-reviewer=refunds-lead@example.com",
      "--network=dev=10.40.0.0/24",
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /stacks\/teams\/refunds\.yaml:\d+:\d+ {2}phase {2}the rollout has its 2 pilot teams already: claims, payments\./,
    );
    expect(stderr).toMatch(
      /roleReview\.reviewer {2}"refunds-lead@example\.com" is the team's owner, who cannot review its roles\./,
    );
    expect(stderr).toMatch(
      /environments\.dev\.network\.cidr {2}10\.40\.0\.0\/24 overlaps 10\.40\.0\.0\/24 of payments in dev\./,
    );
    expect(stderr).toContain(
      "\n\n3 problems with these answers. Change them; --dry-run shows the document with these lines.\nNothing was written.\n",
    );
    expect(teams()).toEqual(["claims.yaml", "payments.yaml"]);
  });

  it("takes no reserved name", async () => {
    const { code, stderr } = await create("platform", ...ALL);
    expect([code, stderr.split("\n")[0]]).toEqual([
      1,
      'stacks/teams/platform.yaml:3:7  team  "platform" is a name the toolkit uses itself. Write the team\'s own name.',
    ]);
  });

  it("mends nobody else's document: problems that are there are told first", async () => {
    place.edit(["teams/claims.yaml", "costCenter: CC-1077", "costCenter: CC-9999"]);
    const { code, stderr } = await create("refunds", ...ALL);
    expect(code).toBe(1);
    expect(stderr).toContain('stacks/teams/claims.yaml:6:13  costCenter  cost center "CC-9999"');
    expect(stderr).toContain("1 problem in the documents that are there. Mend them first");
  });
});

describe("a document that exists", () => {
  it("is never written over", async () => {
    const before = readFileSync(place.path("stacks/teams/payments.yaml"), "utf8");
    expect(await create("payments", ...ALL)).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "stacks/teams/payments.yaml exists already. Edit it, or name another team.\nNothing was written.\n",
    });
    expect(readFileSync(place.path("stacks/teams/payments.yaml"), "utf8")).toBe(before);
  });

  it("is told before anything else is asked", async () => {
    const { code, stderr } = await create("payments");
    expect([code, stderr.split(".")[0]]).toEqual([1, "stacks/teams/payments"]);
  });

  it("is not written to another folder through a link", async () => {
    rmSync(place.path("stacks/teams"), { recursive: true });
    mkdirSync(place.path("elsewhere"));
    symlinkSync("../elsewhere", place.path("stacks/teams"));
    const { code, stderr } = await create("refunds", ...ALL);
    expect([code, stderr]).toEqual([
      1,
      "stacks/teams is a link to a folder outside stacks. Make it a folder.\nNothing was written.\n",
    ]);
    expect(readdirSync(place.path("elsewhere"))).toEqual([]);
  });
});

it("writes the first team of a tenancy that has none", async () => {
  rmSync(place.path("stacks/teams"), { recursive: true });
  expect((await create("refunds", ...ALL)).code).toBe(0);
  expect(existsSync(place.path("stacks/teams/refunds.yaml"))).toBe(true);
});

describe("a use of high risk", () => {
  it("stands as a comment, and nothing of it is provisioned", async () => {
    const { code, stdout } = await create("refunds", ...ALL, "--use=customer-facing-decisions");
    expect(code).toBe(0);
    expect(stdout).toContain("customer-facing-decisions is of high risk: it stands there as a comment");
    expect(written()).toContain("  # - name: customer-facing-decisions\n");
    expect((parse(written()) as { uses: unknown[] }).uses).toHaveLength(1);
  });

  it("is no document by itself", async () => {
    expect(await create("refunds", "--use=customer-facing-decisions")).toEqual({
      code: 1,
      stdout: "",
      // The reviewers are the catalog's.
      stderr: expect.stringMatching(
        /^"customer-facing-decisions" is a use of high risk, and nothing of it is provisioned before security@example\.com.* has reviewed it\.\nWrite the document by hand once the review took place, or begin with a use of low risk\.\nNothing was written\.\n$/,
      ) as string,
    });
  });
});

describe("with a request", () => {
  it("says what it took, what is missing and what the platform team decides", async () => {
    const { code, stdout, stderr } = await create(file(REQUEST), ...DECIDED.slice(0, 5));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n").slice(0, 3)).toEqual([
      "Taken from the request: team, product, owner, cost-center, use ticket-summarization and customer-facing-decisions with its data classes, models, environments and justification, budget of dev and prod.",
      "Still missing: workflow of ticket-summarization, recipient.",
      "To be decided by the platform team: endpoint of dev, network of dev, users of dev, operators of dev, review of customer-facing-decisions, which is of high risk.",
    ]);
    expect(stderr.match(/^ {2}--.*?(?= {2})/gm)).toEqual([
      "  --workflow ticket-summarization=<text>",
      "  --endpoint dev=<endpoint>",
      "  --network dev=<cidr>",
      "  --users dev=<text>",
      "  --operators dev=<text>",
      "  --recipient <address>",
    ]);
  });

  it("holds the request's words to the letter, and nothing that is not the team's to say", async () => {
    const { code, stderr } = await create(file(REQUEST), ...DECIDED, ...ASKED_OF_TEAM);
    expect([code, stderr.split("\n")[1]]).toEqual([0, "Still missing: nothing."]);
    const { name, workflow, ...asked } =
      (parse(written()) as { uses: Record<string, unknown>[] }).uses[0] ?? {};
    expect(asked).toEqual(REQUEST.uses[0]);
    expect([name, workflow]).toEqual(["ticket-summarization", "Agents read a summary"]);
    const document = parse(written()) as { environments: object; phase: string };
    expect(Object.keys(document)).toEqual([
      "apiVersion",
      "team",
      "product",
      "owner",
      "costCenter",
      "phase",
      "roleReview",
      "uses",
      "environments",
    ]);
    expect([Object.keys(document.environments), document.phase]).toEqual([["dev"], "general"]);
    expect(written()).toContain('  #   justification: "# out of the comment"\n');
  });

  it.each([
    ["reaches out of the folder", { ...REQUEST, team: "../tenancy" }, "  team  "],
    [
      "grants itself a group",
      { ...REQUEST, groups: { users: "Administrators" } },
      '"groups" is not a field here',
    ],
    [
      "reviews itself",
      { ...REQUEST, roleReview: { reviewer: "me@example.com" } },
      '"roleReview" is not a field here',
    ],
    ["breaks a line", { ...REQUEST, product: "Refunds\nphase: pilot" }, "  product  "],
    ["hides what it says", { ...REQUEST, product: "Re\u202Esdnuf" }, "this holds U+202E, which nobody sees"],
    [
      "asks for the moon",
      { ...REQUEST, environments: { dev: { monthlyBudget: 2001 }, prod: { monthlyBudget: 1 } } },
      "2001 is more than 2000",
    ],
    ["is a page", "<html>", "this is not JSON"],
    ["is endless", `"${"x".repeat(300_000)}"`, "request.json has 300002 bytes, and a request at most 256000"],
  ])("refuses one that %s", async (_, request, line) => {
    const { code, stdout, stderr } = await create(file(request), ...DECIDED, ...ASKED_OF_TEAM);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(line);
    expect(stderr).toContain("\nNothing was written.\n");
    expect(teams()).toEqual(["claims.yaml", "payments.yaml"]);
  });

  it("refuses a request that is not UTF-8, or no file", async () => {
    writeFileSync(place.path("request.json"), Buffer.from([0x22, 0xff, 0x22]));
    expect((await create("--from-request=request.json")).stderr).toContain("request.json is not UTF-8 text");
    expect((await create("--from-request=stacks")).code).toBe(2);
    expect((await create("--from-request=missing.json")).stderr).toContain("missing.json is not a file");
  });

  it("lets nobody say beside it what it says itself", async () => {
    const { code, stderr } = await create(
      "refunds",
      file(REQUEST),
      "--budget=dev=9",
      "--owner=a@example.com",
    );
    expect([code, stderr]).toEqual([
      2,
      "the request says that itself: refunds, --owner, --budget. Leave it out, and change the document afterwards where it must be another.\n",
    ]);
  });
});
