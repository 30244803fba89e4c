import { REQUEST_PATTERNS } from "../../../../rollout/onboarding/documents/access-request.ts";

/** What a tenancy declares and a request may choose from. Names as onboarding accepts them. */
export interface RequestFormPlan {
  readonly environments: readonly string[];
  /** Ids, and the names that finance knows them by. */
  readonly costCenters: readonly { readonly id: string; readonly name: string }[];
  readonly approvedUses: readonly string[];
  /** From the least to the most sensitive; offered in this order. */
  readonly dataClasses: readonly string[];
  /** Ids of the tenancy's catalog. */
  readonly models: readonly string[];
  /** ISO 4217; OCI budgets are whole units of it. */
  readonly currency: string;
}

/** What a person types. `required` is what the form itself asks for; the request is checked as a whole. */
export interface TypedAnswer {
  readonly kind: "line" | "paragraph";
  readonly required: boolean;
  readonly pattern: string;
  readonly maxLength: number;
}

/** How a field is answered. */
export type Answer =
  | TypedAnswer
  | { readonly kind: "choice" | "choices"; readonly required: boolean; readonly values: readonly string[] }
  | { readonly kind: "amount"; readonly maximum: number }
  | { readonly kind: "checkbox" };

export interface FormField {
  /** Name of the Terraform variable. */
  readonly variable: string;
  readonly title: string;
  /** One or more whole sentences. */
  readonly description: string;
  readonly answer: Answer;
}

export interface FormGroup {
  readonly title: string;
  /** Check boxes that must all be ticked for the group to be shown. */
  readonly shownWith: readonly string[];
  readonly fields: readonly FormField[];
}

/** Most that a request may ask for, as `AccessRequest` takes it. */
const BUDGET_LIMIT = 10_000_000;
const SENTENCE_LENGTH = 500;

/** @returns the whole form in reading order; the same for the same plan, whatever order its names came in */
export function requestForm(plan: RequestFormPlan): FormGroup[] {
  return [
    { title: "Who asks", shownWith: [], fields: askerFields(plan) },
    useGroup("first", plan, [], checkbox("add_second_use", "Add a second use")),
    useGroup("second", plan, ["add_second_use"], checkbox("add_third_use", "Add a third use")),
    useGroup("third", plan, ["add_second_use", "add_third_use"]),
    {
      title: `Budget per month, in ${plan.currency}`,
      shownWith: [],
      fields: plan.environments.toSorted().map(budgetField),
    },
  ];
}

/** @returns the variable that asks for an environment's budget; environments' names are words of Terraform's language */
export function budgetVariable(environment: string): string {
  return `monthly_budget_${environment}`;
}

function askerFields({ costCenters }: RequestFormPlan): FormField[] {
  const sorted = costCenters.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.map(({ id, name }) => `${id} is ${name}`).join("; ");
  return [
    line("team", "Team", "Lower-case words joined by hyphens, for example payments.", 30),
    line("product", "Product", "The product your team answers for, as people know it.", SENTENCE_LENGTH),
    line("owner", "Owner", "Mail address of the person who answers for your team's use.", 254),
    {
      variable: "cost_center",
      title: "Cost center",
      description: `Who pays. ${names}.`,
      answer: { kind: "choice", required: true, values: sorted.map(({ id }) => id) },
    },
  ];
}

type Position = "first" | "second" | "third";

function useGroup(
  position: Position,
  plan: RequestFormPlan,
  shownWith: readonly string[],
  ...more: FormField[]
): FormGroup {
  const required = position === "first";
  const field = (part: string, title: string, description: string, answer: Answer): FormField => ({
    variable: `${position}_use_${part}`,
    title,
    description,
    answer,
  });
  const some = (values: readonly string[]): Answer => ({ kind: "choices", required, values });
  return {
    title: `${position.charAt(0).toUpperCase()}${position.slice(1)} use`,
    shownWith,
    fields: [
      field("approved_use", "Approved use", "What a model would be used for. Name each approved use once.", {
        kind: "choice",
        required,
        values: plan.approvedUses.toSorted(),
      }),
      field(
        "data_classes",
        "Data classes",
        "Every data class that prompts may hold, from the least to the most sensitive.",
        some(plan.dataClasses),
      ),
      field("models", "Models", "Models that would be called.", some(plan.models.toSorted())),
      field("environments", "Environments", "Where the use would run.", some(plan.environments.toSorted())),
      field("justification", "Justification", "Why a model is used, in one line, for whoever approves it.", {
        kind: "paragraph",
        required,
        pattern: REQUEST_PATTERNS.justification,
        maxLength: SENTENCE_LENGTH,
      }),
      ...more,
    ],
  };
}

function budgetField(environment: string): FormField {
  return {
    variable: budgetVariable(environment),
    title: environment,
    description: `What ${environment} may cost per month, in whole units. 0 where no use runs in ${environment}.`,
    answer: { kind: "amount", maximum: BUDGET_LIMIT },
  };
}

function line(
  variable: "team" | "product" | "owner",
  title: string,
  description: string,
  maxLength: number,
): FormField {
  const pattern = REQUEST_PATTERNS[variable];
  return { variable, title, description, answer: { kind: "line", required: true, pattern, maxLength } };
}

function checkbox(variable: string, title: string): FormField {
  return { variable, title, description: `${title} to this request.`, answer: { kind: "checkbox" } };
}
