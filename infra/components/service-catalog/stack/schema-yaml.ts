import { stringify } from "yaml";
import type { Answer, FormField, FormGroup, TypedAnswer } from "./form.ts";

/**
 * @returns the form as Resource Manager's schema document, version 1.1.0
 *
 * Source: OCI Resource Manager, "Extend Console Pages Using Schema Documents", its meta schema; several
 * choices are an `enum` with `additionalProps.allowMultiple`, which Terraform receives as a list of strings.
 */
export function schemaYaml(groups: readonly FormGroup[]): string {
  const fields = groups.flatMap((group) => group.fields);
  const document = {
    title: "OpenAI access",
    description: "Asks the platform team for access to OpenAI models. Files a request; provisions nothing.",
    stackDescription: "A request for access to OpenAI models. It cannot be changed; file another instead.",
    schemaVersion: "1.1.0",
    version: "1.0.0",
    locale: "en",
    variableGroups: groups.map(({ title, shownWith, fields }) => ({
      title,
      variables: fields.map(({ variable }) => variable),
      ...(shownWith.length === 0 ? {} : { visible: allOf(shownWith) }),
    })),
    variables: Object.fromEntries(fields.map((field) => [field.variable, schemaVariable(field)])),
    outputs: { request: { type: "string", title: "Request", visible: true } },
  };
  return stringify(document, { lineWidth: 0 });
}

function schemaVariable({ title, description, answer }: FormField): Record<string, unknown> {
  return { ...control(answer), title: literal(title), description: literal(description) };
}

function control(answer: Answer): Record<string, unknown> {
  switch (answer.kind) {
    case "checkbox":
      return { type: "boolean", default: false, required: false };
    case "amount":
      return { type: "integer", default: 0, minimum: 0, maximum: answer.maximum, required: true };
    case "choice":
      return { type: "enum", enum: [...answer.values], required: answer.required };
    case "choices":
      return {
        type: "enum",
        additionalProps: { allowMultiple: true },
        enum: [...answer.values],
        required: answer.required,
      };
    case "line":
      return { type: "string", ...typed(answer) };
    default:
      return { type: "text", multiline: false, ...typed(answer) };
  }
}

function typed({ pattern, maxLength, required }: TypedAnswer): Record<string, unknown> {
  return { pattern, maxLength, required };
}

/** The document's `and` takes two conditions, no more and no fewer. */
function allOf([first, ...rest]: readonly string[]): unknown {
  const condition = `\${${first ?? ""}}`;
  return rest.length === 0 ? condition : { and: [condition, allOf(rest)] };
}

/** The Console reads `${name}` as another field's value, also in what a person is only to read; it has no escape. */
function literal(text: string): string {
  return text.replaceAll("${", "$ {");
}
