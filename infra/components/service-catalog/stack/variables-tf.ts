import { quoted, quotedList } from "./hcl.ts";
import { budgetVariable, type FormField, type FormGroup, type TypedAnswer } from "./form.ts";

/** Where requests go, and which environments they may name. */
export interface RequestTarget {
  readonly region: string;
  readonly namespace: string;
  readonly bucketName: string;
  readonly environments: readonly string[];
}

/** @returns the form as Terraform variables that refuse what the form would not offer */
export function variablesTf(groups: readonly FormGroup[]): string {
  return groups.flatMap(({ fields }) => fields.map(variableBlock)).join("\n");
}

/** @returns the constants of the tenancy that files the request */
export function targetTf({ region, namespace, bucketName, environments }: RequestTarget): string {
  const budgets = environments.toSorted().map((name) => `    ${name} = var.${budgetVariable(name)}\n`);
  return `locals {
  region    = ${quoted(region)}
  namespace = ${quoted(namespace)}
  bucket    = ${quoted(bucketName)}

  monthly_budgets = {
${budgets.join("")}  }
}
`;
}

/** Terraform's part of a field. Without a default, Terraform asks for a value itself. */
interface Declared {
  readonly type: "string" | "bool" | "number" | "list(string)";
  readonly fallback?: string;
  /** What must hold of the value, and what to write instead; none where the type says it all. */
  readonly check?: { readonly condition: string; readonly error: string };
}

function variableBlock(field: FormField): string {
  const { type, fallback, check } = declared(field);
  const lines = [
    `variable ${quoted(field.variable)} {`,
    `  type        = ${type}`,
    `  description = ${quoted(field.description)}`,
    // Resource Manager passes null for a field that the form does not show.
    `  nullable    = false`,
    ...(fallback === undefined ? [] : [`  default     = ${fallback}`]),
  ];
  if (check !== undefined) {
    lines.push(
      "",
      "  validation {",
      `    condition     = ${check.condition}`,
      `    error_message = ${quoted(check.error)}`,
      "  }",
    );
  }
  return `${lines.join("\n")}\n}\n`;
}

function declared({ variable, title, answer }: FormField): Declared {
  const value = `var.${variable}`;
  switch (answer.kind) {
    case "checkbox":
      return { type: "bool", fallback: "false" };
    case "amount":
      return amount(value, answer.maximum);
    case "choice": {
      const one = `contains(${quotedList(answer.values)}, ${value})`;
      return text(value, answer.required, one, `${title} must be one of: ${answer.values.join(", ")}.`);
    }
    case "choices": {
      const each = `alltrue([for name in ${value} : contains(${quotedList(answer.values)}, name)])`;
      const condition = answer.required ? `length(${value}) > 0 && ${each}` : each;
      const error = `${title} must be some of: ${answer.values.join(", ")}.`;
      return { type: "list(string)", ...fallback(answer.required, "[]"), check: { condition, error } };
    }
    default:
      return typed(value, title, answer);
  }
}

function amount(value: string, maximum: number): Declared {
  const condition = `${value} == floor(${value}) && ${value} >= 0 && ${value} <= ${maximum}`;
  const error = `The budget must be a whole number from 0 to ${maximum}.`;
  return { type: "number", fallback: "0", check: { condition, error } };
}

function typed(value: string, title: string, { pattern, maxLength, required }: TypedAnswer): Declared {
  const fits = `(length(${value}) <= ${maxLength} && can(regex(${quoted(pattern)}, ${value})))`;
  return text(value, required, fits, `${title} does not have the form that its description asks for.`);
}

function text(value: string, required: boolean, fits: string, error: string): Declared {
  const condition = required ? fits : `${value} == "" || ${fits}`;
  return { type: "string", ...fallback(required, '""'), check: { condition, error } };
}

function fallback(required: boolean, fallback: string): { fallback?: string } {
  return required ? {} : { fallback };
}
