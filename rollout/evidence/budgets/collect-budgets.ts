import type { Json, PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import type { AlertTest } from "../alert-test.ts";
import type {
  BudgetRecipient,
  BudgetsEvidence,
  BudgetStanding,
  ProvisionedBudget,
} from "./budgets-evidence.ts";

/** A declared budget, and what looking at its stack's state gave. */
export interface BudgetLook extends Omit<BudgetStanding, "standing"> {
  readonly found:
    | { readonly resources: readonly PlannedResource[] }
    | { readonly notUp: true }
    | { readonly reason: string };
}

const BUDGET = "oci:Budget/budget:Budget";
const RULE = "oci:Budget/rule:Rule";

/** @param test  newest test of the alerts; undefined where there was none */
export function collectBudgets(
  { sandbox, currency }: Pick<BudgetsEvidence, "sandbox" | "currency">,
  looks: readonly BudgetLook[],
  test: AlertTest | undefined,
): BudgetsEvidence {
  const states = test && new Map(test.subscribers.map(({ address, state }) => [address, state]));
  const topicOf = (address: string): BudgetRecipient["topic"] =>
    states === undefined ? "not-tested" : (states.get(address) ?? "none");
  return {
    apiVersion: "rollout/v1",
    kind: "BudgetsEvidence",
    sandbox,
    currency,
    testedOn: test?.time.slice(0, 10) ?? null,
    budgets: looks.map(({ found, ...declared }) => ({ ...declared, standing: standingOf(found, topicOf) })),
  };
}

function standingOf(
  found: BudgetLook["found"],
  topicOf: (address: string) => BudgetRecipient["topic"],
): BudgetStanding["standing"] {
  if ("reason" in found) return { status: "not-checked", reason: found.reason };
  if ("notUp" in found) return { status: "not-provisioned" };
  const budget = found.resources.find(({ type }) => type === BUDGET);
  if (budget === undefined) return { status: "not-provisioned" };
  const rules = found.resources.filter(({ type }) => type === RULE);
  return { status: "provisioned", budget: provisioned(budget, rules, topicOf) };
}

function provisioned(
  budget: PlannedResource,
  rules: readonly PlannedResource[],
  topicOf: (address: string) => BudgetRecipient["topic"],
): ProvisionedBudget {
  const addresses = rules.flatMap(({ inputs }) => textOf(inputs["recipients"]).split(/[,;\s]+/));
  return {
    name: textOf(budget.inputs["displayName"]),
    amount: Number(budget.inputs["amount"]),
    thresholds: rules
      .map(({ inputs }) => ({
        percent: Number(inputs["threshold"]),
        type: inputs["type"] === "FORECAST" ? ("FORECAST" as const) : ("ACTUAL" as const),
      }))
      .sort((a, b) => (a.type === b.type ? a.percent - b.percent : a.type < b.type ? -1 : 1)),
    recipients: [...new Set(addresses.filter((address) => address !== ""))]
      .sort()
      .map((address) => ({ address, topic: topicOf(address) })),
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
