import * as pulumi from "@pulumi/pulumi";
import { afterEach, describe, expect, it, vi } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { onUnhandledRejection } from "../../test/harness/real-engine.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { createOfflineEngine } from "./offline.ts";

const program = vi.hoisted(() => ({ replacement: undefined as (() => Record<string, never>) | undefined }));
vi.mock("../../infra/program.ts", async (original) => {
  const actual = await original<typeof import("../../infra/program.ts")>();
  return {
    ...actual,
    declareStack: (...args: Parameters<typeof actual.declareStack>) =>
      program.replacement?.() ?? actual.declareStack(...args),
  };
});

const model = modelAfter();
const stacks = declaredStacks(model);
const engine = createOfflineEngine({
  model,
  target: { outputs: "/nowhere" },
  onUnhandledRejection,
  traces: false,
});
const plan = (stack: string) => {
  const found = stacks.find(({ name }) => name.stack === stack);
  if (found === undefined) throw new Error(stack);
  return engine.preview(found, () => undefined);
};
afterEach(() => {
  program.replacement = undefined;
});

describe("a planned resource", () => {
  it("has the URN, parent and dependencies that the engine would give it", async () => {
    const { resources } = await plan("payments-dev");
    const rule = resources.find(({ name }) => name === "payments-dev-budget-actual-80");
    const component = "urn:pulumi:payments-dev::rollout::rollout:index:TeamBudget";
    const budget = `${component}$oci:Budget/budget:Budget::payments-dev-budget`;

    expect(rule).toMatchObject({
      urn: `${component}$oci:Budget/rule:Rule::payments-dev-budget-actual-80`,
      parent: `${component}::payments-dev-budget`,
      custom: true,
      dependencies: [budget],
      propertyDependencies: { budgetId: [budget] },
      inputs: { budgetId: "[unknown]", threshold: 80, type: "ACTUAL" },
    });
  });

  it("grants nothing before budget and alerts exist (RO-4)", async () => {
    const { resources } = await plan("payments-dev");
    const policy = resources.find(({ name, custom }) => name === "payments-dev-access" && custom);
    expect(policy?.dependencies?.map((urn) => urn.split("::").at(-1))).toEqual([
      "payments-dev",
      "payments-dev-access-applications",
      "payments-dev-budget",
      "payments-dev-budget-actual-100",
      "payments-dev-budget-actual-50",
      "payments-dev-budget-actual-80",
      "payments-dev-budget-forecast-100",
    ]);
  });

  it("is protected in production and in the tenancy, and nowhere else", async () => {
    const protectedOf = async (stack: string) =>
      (await plan(stack)).resources.filter(({ protect }) => protect).map(({ name }) => name);
    expect(await protectedOf("tenancy")).toEqual([
      "ai-audit-key",
      "ai-audit",
      "ai-audit-bucket",
      "ai-audit-siem",
      "ai-audit-siem-pool",
      "ai",
      "ai-dev",
      "ai-governance",
      "ai-prod",
      "ai-deployers-prod",
      "ai-catalog-requests",
      "ai-spend-bucket",
    ]);
    expect(await protectedOf("payments-prod")).toEqual(["payments-prod", "payments-prod-traces"]);
    expect(await protectedOf("shared-prod")).toEqual([
      "shared-prod-keys-traces",
      "shared-prod-keys",
      "shared-prod-logs-archive",
      "shared-prod-logs-siem",
      "shared-prod-logs-siem-pool",
      "shared-prod",
    ]);
    expect(await protectedOf("payments-dev")).toEqual([]);
  });
});

it("names the stacks whose values it does not have", async () => {
  expect((await plan("tenancy")).awaits).toEqual([]);
  expect((await plan("payments-prod")).awaits).toEqual(["tenancy", "shared-prod"]);
});

describe("a program that fails", () => {
  it("fails the plan, and leaves the next stack alone", async () => {
    program.replacement = () => {
      throw new Error("out of names");
    };
    await expect(plan("tenancy")).rejects.toThrow(
      'the program of stack "tenancy" failed: out of names. Nothing was changed.',
    );

    program.replacement = undefined;
    expect((await plan("shared-dev")).resources).toHaveLength(58);
  });

  it("fails the plan where it throws inside an apply, which Pulumi itself swallows", async () => {
    program.replacement = () => {
      pulumi.output("value").apply(() => {
        throw new Error("late trouble");
      });
      return {};
    };
    await expect(plan("tenancy")).rejects.toThrow("late trouble");
  });
});

it("keeps a secret input out of the plan", async () => {
  program.replacement = () => {
    new (class extends pulumi.CustomResource {})("oci:Test/thing:Thing", "thing", {
      password: pulumi.secret("canary-7341"),
    });
    return {};
  };
  const run = await plan("tenancy");
  expect(run.resources.find(({ name }) => name === "thing")?.inputs).toEqual({ password: "[secret]" });
  expect(JSON.stringify(run)).not.toContain("canary-7341");
});
