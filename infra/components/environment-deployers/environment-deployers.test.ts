import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseCondition,
  type Condition,
  type ParsedCondition,
} from "../../../rollout/onboarding/vocabulary/iam/condition.ts";
import { parseStatement, type Statement } from "../../../rollout/onboarding/vocabulary/iam/statement.ts";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { watchOptions } from "../../../test/harness/watch-options.ts";
import { EnvironmentDeployers, type EnvironmentDeployersArgs } from "./environment-deployers.ts";
import { deployerStatements, UNCONFINED } from "./plan.ts";

const rule = "ALL {instance.compartment.id = 'ocid1.compartment.oc1..ci'}";
const args: EnvironmentDeployersArgs = {
  tenancyId: "root",
  rootCompartment: "platform:ai",
  deployers: [
    { environment: "dev", tier: "development" },
    { environment: "prod", tier: "production", matchingRule: rule },
  ],
  tags: { "Rollout.Team": "platform" },
};

/** What the packs read of each statement; a statement that they cannot read fails the test. */
const read = (statements: readonly string[]): Statement[] =>
  statements.map((text) => {
    const parsed = parseStatement(text);
    if ("expected" in parsed) throw new Error(`${text}: expected ${parsed.expected} at ${parsed.at}`);
    return parsed.statement;
  });
const conditionOf = ({ condition }: Statement): Condition | undefined => {
  const parsed: ParsedCondition | undefined = condition === undefined ? undefined : parseCondition(condition);
  if (parsed !== undefined && "expected" in parsed) throw new Error(JSON.stringify(parsed));
  return parsed?.condition;
};
/** True where nothing passes but targets whose name starts with `prefix`. */
const isHeldTo = (prefix: string, condition: Condition | undefined): boolean => {
  if (condition === undefined) return false;
  if (condition.kind === "test") {
    const { variable, operator, value } = condition;
    const isName = /^target\.[a-z-]+\.name$/.test(variable);
    return isName && operator === "=" && value.kind === "pattern" && value.text === `${prefix}*`;
  }
  const held = (part: Condition) => isHeldTo(prefix, part);
  return condition.kind === "all" ? condition.conditions.some(held) : condition.conditions.every(held);
};
const rightOf = ({ grants, resourceType }: Statement) =>
  [...grants, ...(resourceType === undefined ? [] : [resourceType])].join(" ");

describe("the deployers of an environment", () => {
  it("are a group, or a dynamic group where they are machines, with a policy each", async () => {
    const recorded = await recordResources(() => void new EnvironmentDeployers("deployers", args));

    expect(children(recorded)).toEqual([
      ["oci:Identity/group:Group", "deployers-dev"],
      ["oci:Identity/policy:Policy", "deployers-dev-policy"],
      ["oci:Identity/dynamicGroup:DynamicGroup", "deployers-prod"],
      ["oci:Identity/policy:Policy", "deployers-prod-policy"],
    ]);
    const common = { compartmentId: "root", definedTags: { "Rollout.Team": "platform" } };
    expect(recorded.map(({ inputs }) => inputs)).toEqual([
      { ...common, name: "dev-ai-deployers", description: "Brings up the stacks of dev." },
      {
        ...common,
        name: "dev-ai-deployers",
        description: "What the deployers of dev may do, in its compartments and under its prefix.",
        statements: deployerStatements({ environment: "dev" }, "platform:ai"),
      },
      {
        ...common,
        name: "prod-ai-deployers",
        description: "Brings up the stacks of prod.",
        matchingRule: rule,
      },
      {
        ...common,
        name: "prod-ai-deployers",
        description: "What the deployers of prod may do, in its compartments and under its prefix.",
        statements: deployerStatements({ environment: "prod", matchingRule: rule }, "platform:ai"),
      },
    ]);
  });

  it("exist before their policy names them, and are protected in production", async () => {
    const { kept, awaited } = await watchOptions(
      (options) => void new EnvironmentDeployers("deployers", args, options),
    );

    expect(kept).toEqual(["deployers-prod"]);
    expect(awaited).toEqual([
      ["deployers-dev-policy", ["Group"]],
      ["deployers-prod-policy", ["DynamicGroup"]],
    ]);
  });

  it("may do exactly this", () => {
    expect(deployerStatements({ environment: "dev" }, "ai")).toEqual(
      [
        "manage alarms in compartment ai:dev",
        "manage capture-filters in compartment ai:dev",
        "manage compartments in compartment ai:dev",
        "manage dns in compartment ai:dev",
        "manage generative-ai-private-endpoint in compartment ai:dev",
        "manage generative-ai-project in compartment ai:dev",
        "manage keys in compartment ai:dev",
        "manage log-groups in compartment ai:dev",
        "manage policies in compartment ai:dev",
        "manage serviceconnectors in compartment ai:dev",
        "manage tag-defaults in compartment ai:dev",
        "manage vaults in compartment ai:dev",
        "manage virtual-network-family in compartment ai:dev",
        "manage buckets in compartment ai:dev where request.permission != 'PAR_MANAGE'",
        "manage objects in compartment ai:dev where request.operation = 'PutObjectLifecyclePolicy'",
        "manage stream-family in compartment ai:dev where request.permission != 'STREAM_CONSUME'",
        "use key-delegate in compartment ai:dev",
        "read log-content in compartment ai:dev where all {request.operation != 'SearchLogs', request.operation != 'ListSearchLogs'}",
        "read metrics in compartment ai:dev",
        "inspect groups in tenancy",
        "manage groups in tenancy where all {target.group.name = /dev-*/, target.group.name != 'dev-ai-deployers'}",
        "inspect dynamic-groups in tenancy",
        "manage dynamic-groups in tenancy where any {all {target.dynamic-group.name = /dev-*/, target.dynamic-group.name != 'dev-ai-deployers'}, all {target.dynamicgroup.name = /dev-*/, target.dynamicgroup.name != 'dev-ai-deployers'}}",
        "{DYNAMIC_GROUP_CREATE} in tenancy",
        "manage usage-budgets in tenancy",
        "{QUOTA_CREATE, QUOTA_DELETE, QUOTA_READ, QUOTA_UPDATE} in tenancy where all {target.quota.name = /dev-*/, target.quota.name != 'dev-ai'}",
        "inspect tag-namespaces in tenancy",
        "use tag-namespaces in tenancy where all {target.tag-namespace.name = 'Rollout', request.operation != 'CreateTag', request.operation != 'UpdateTag'}",
        "read ons-topics in compartment ai:governance",
      ].map((right) => `allow group dev-ai-deployers to ${right}`),
    );
  });
});

/** Environments as documents may name them: no hyphen, so that no prefix begins another. */
const environments = fc.uniqueArray(
  fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/).filter((name) => !["governance", "shared"].includes(name)),
  { minLength: 2, maxLength: 4 },
);
/** Words of the policy language cannot be compartments, and are refused before there is a statement. */
const statementsOf = (environment: string, matchingRule?: string): Statement[] => {
  try {
    const deployer = { environment, ...(matchingRule === undefined ? {} : { matchingRule }) };
    return read(deployerStatements(deployer, "platform:ai"));
  } catch (error) {
    if (error instanceof Error && error.name === "IamNameError") return [];
    throw error;
  }
};

describe("whatever the environments are called, a deployer", () => {
  it("is named in no statement of another, and reaches no compartment of another", () => {
    fc.assert(
      fc.property(environments, fc.boolean(), (names, machines) => {
        for (const environment of names) {
          for (const statement of statementsOf(environment, machines ? rule : undefined)) {
            expect(statement.subject).toEqual({
              kind: machines ? "dynamic-group" : "group",
              principals: [{ by: "name", name: `${environment}-ai-deployers` }],
            });
            if (statement.location.kind === "tenancy") continue;
            const path = statement.location.kind === "compartment" ? statement.location.path : [];
            const own = rightOf(statement) === "read ons-topics" ? "governance" : environment;
            expect(path).toEqual(["platform", "ai", own]);
          }
        }
      }),
    );
  });

  it("is held to its own prefix in the tenancy, but for a short list", () => {
    fc.assert(
      fc.property(environments, (names) => {
        for (const environment of names) {
          const statements = statementsOf(environment);
          const open = statements
            .filter(({ location }) => location.kind === "tenancy")
            .filter((statement) => !isHeldTo(`${environment}-`, conditionOf(statement)));
          const expected = statements.length === 0 ? [] : UNCONFINED.map(({ right }) => right);
          expect(open.map(rightOf).sort()).toEqual(expected.toSorted());
        }
      }),
    );
    expect(statementsOf("dev").filter(({ location }) => location.kind === "tenancy")).toHaveLength(9);
  });

  it("never holds everything, calls no model, and reads no object or message of a team", () => {
    const rights = statementsOf("dev").map(rightOf);
    const forbidden = /all-resources|generative-ai-chat|-family objects|(read|use|manage) users/;
    expect(rights.filter((right) => forbidden.test(right))).toEqual([]);
    expect(rights.filter((right) => right.endsWith(" log-content"))).toEqual(["read log-content"]);
    const objects = read(deployerStatements({ environment: "dev" }, "ai")).filter(
      ({ resourceType }) => resourceType === "objects",
    );
    expect(objects.map(conditionOf)).toEqual([
      {
        kind: "test",
        variable: "request.operation",
        operator: "=",
        value: { kind: "text", text: "PutObjectLifecyclePolicy" },
      },
    ]);
  });
});
