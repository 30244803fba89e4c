import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { accessStatements, GroupNotCreatableError, type GroupArg } from "./plan.ts";
import { TeamAccess, type TeamAccessArgs } from "./team-access.ts";

const created = (role: string): GroupArg => ({
  name: `dev-payments-${role}`,
  existing: false,
  membership: `${role} of payments, by their lead`,
});
const args: TeamAccessArgs = {
  team: "payments",
  environment: "dev",
  access: "direct",
  offboarding: false,
  groups: {
    users: created("users"),
    operators: { name: "Cloud/payments-dev-operators", existing: true, membership: "the identity provider" },
    codexDevelopers: created("codex-developers"),
  },
  applications: [
    { name: "ticket-summaries-dev", kind: "function", compartmentId: "apps", service: "ticket-summaries" },
    { name: "search-dev", kind: "container-instance", compartmentId: "apps", service: "search" },
    { name: "batch-dev", kind: "instance", compartmentId: "batch", service: "batch" },
  ],
  models: ["openai.gpt-oss-20b", "openai.gpt-oss-120b"],
  tenancyId: "root",
  compartmentId: "c",
  tags: { "Rollout.Team": "payments" },
  after: [],
};
const existing: TeamAccessArgs["groups"] = {
  users: { name: "payments-dev-users", existing: true, membership: "the identity provider" },
  operators: { name: "payments-dev-operators", existing: true, membership: "the identity provider" },
};
const record = (changes: Partial<TeamAccessArgs> = {}) =>
  recordResources(() => void new TeamAccess("access", { ...args, ...changes }));

const RECORDS = ["log-groups", "log-content", "buckets", "objects"].map(
  (kind) => `allow group 'Cloud'/'payments-dev-operators' to read ${kind} in compartment payments`,
);
const OPERATORS = [
  "allow group 'Cloud'/'payments-dev-operators' to use generative-ai-project in compartment payments",
  ...RECORDS,
];
const calls = (subject: string) => [
  `allow ${subject} to use generative-ai-chat in compartment payments where any {target.model.id = 'openai.gpt-oss-120b', target.model.id = 'openai.gpt-oss-20b'}`,
  `allow ${subject} to read generative-ai-project in compartment payments`,
];

describe("who may call models", () => {
  it("are the users, the developers with Codex and the declared applications, where access is direct", () => {
    expect(accessStatements(args)).toEqual([
      ...calls("group dev-payments-users"),
      ...calls("group dev-payments-codex-developers"),
      ...calls("dynamic-group dev-payments-applications"),
      ...OPERATORS,
    ]);
  });

  it("is the access layer of the environment alone, where there is a gateway", () => {
    expect(accessStatements({ ...args, access: "gateway" })).toEqual([
      ...calls("dynamic-group dev-ai-gateway"),
      ...OPERATORS,
    ]);
  });

  it.each(["direct", "gateway"] as const)(
    "is nobody while a team leaves (%s); its records stay",
    (access) => {
      expect(accessStatements({ ...args, access, offboarding: true })).toEqual(RECORDS);
    },
  );

  it("is nobody where no model is allowed", () => {
    expect(accessStatements({ ...args, models: [] })).toEqual(OPERATORS);
  });

  it("does not depend on the order of models, and never goes without naming them", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["a", "b", "c", "d"]),
        fc.constantFrom("direct" as const, "gateway" as const),
        (models, access) => {
          const statements = accessStatements({ ...args, access, models });
          expect(statements).toEqual(accessStatements({ ...args, access, models: models.toSorted() }));
          expect(statements.filter((text) => text.includes("-chat ") && !text.includes(" where "))).toEqual(
            [],
          );
        },
      ),
    );
  });
});

describe("TeamAccess", () => {
  it("creates the groups that do not exist, with where their members come from, and a group of applications", async () => {
    const recorded = await record();
    const common = { compartmentId: "root", definedTags: { "Rollout.Team": "payments" } };

    expect(recorded.map(({ type, name, inputs }) => [type, name, inputs])).toEqual([
      [
        "oci:Identity/policy:Policy",
        "access",
        {
          compartmentId: "c",
          name: "access",
          description: "Who of payments may call models here.",
          statements: accessStatements(args),
          definedTags: { "Rollout.Team": "payments" },
        },
      ],
      [
        "oci:Identity/dynamicGroup:DynamicGroup",
        "access-applications",
        {
          ...common,
          name: "dev-payments-applications",
          description: "Declared applications of payments in dev.",
          matchingRule:
            "ANY {ALL {instance.compartment.id = 'batch', tag.Rollout.Service.value = 'batch'}, " +
            "ALL {resource.type = 'computecontainerinstance', resource.compartment.id = 'apps', tag.Rollout.Service.value = 'search'}, " +
            "ALL {resource.type = 'fnfunc', resource.compartment.id = 'apps', tag.Rollout.Service.value = 'ticket-summaries'}}",
        },
      ],
      [
        "oci:Identity/group:Group",
        "access-codex-developers",
        {
          ...common,
          name: "dev-payments-codex-developers",
          description: "Members: codex-developers of payments, by their lead",
        },
      ],
      [
        "oci:Identity/group:Group",
        "access-users",
        { ...common, name: "dev-payments-users", description: "Members: users of payments, by their lead" },
      ],
    ]);
  });

  it("creates a policy alone where every group exists and no application is declared", async () => {
    const recorded = await record({ groups: existing, applications: [] });
    expect(children(recorded)).toEqual([["oci:Identity/policy:Policy", "access"]]);
  });

  it("has the same rule in whatever order applications are declared", async () => {
    const rule = async (applications: TeamAccessArgs["applications"]) =>
      (await record({ applications })).find(({ name }) => name === "access-applications")?.inputs[
        "matchingRule"
      ];
    expect(await rule(args.applications.toReversed())).toBe(await rule(args.applications));
  });

  it("names a service once, however many applications are of it", async () => {
    const one = { kind: "function", compartmentId: "apps", service: "search" } as const;
    const recorded = await record({
      applications: [
        { ...one, name: "reader" },
        { ...one, name: "writer" },
      ],
    });
    expect(recorded.find(({ name }) => name === "access-applications")?.inputs["matchingRule"]).toBe(
      "ANY {ALL {resource.type = 'fnfunc', resource.compartment.id = 'apps', tag.Rollout.Service.value = 'search'}}",
    );
  });

  it("grants after the budget, its alerts and the groups; the groups wait for nothing (RO-4)", async () => {
    const awaited: [string, string[]][] = [];
    const transformations: pulumi.ResourceTransformation[] = [
      ({ name, opts }) => {
        const before = [opts.dependsOn ?? []].flat() as pulumi.Resource[];
        if (before.length > 0) awaited.push([name, before.map((each) => each.constructor.name)]);
        return undefined;
      },
    ];
    await recordResources(() => {
      const alert = new pulumi.ComponentResource("test:index:Alert", "alert");
      new TeamAccess("access", { ...args, after: [alert] }, { transformations });
    });
    expect(awaited).toEqual([["access", ["ComponentResource", "Group", "Group", "DynamicGroup"]]]);
  });

  it.each([
    "Cloud/dev-payments-users",
    "dev-cloud/payments-users",
    "payments-dev-users",
    "prod-payments-users",
  ])("refuses to create group %s", async (name) => {
    const users = { ...created("users"), name };
    await expect(record({ groups: { ...args.groups, users } })).rejects.toThrow(GroupNotCreatableError);
  });

  it("keeps a long membership within OCI's 400 characters", async () => {
    const users = { ...created("users"), membership: "m".repeat(500) };
    const recorded = await record({ groups: { ...args.groups, users } });
    expect(recorded.find(({ name }) => name === "access-users")?.inputs["description"]).toHaveLength(400);
  });
});
