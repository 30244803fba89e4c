import { prefixPattern, quotedValue } from "./names.ts";
import type { Permission, PrincipalType, Variable } from "./vocabulary.ts";

/** What must be true of a request besides who asks for what and where. */
export type Condition =
  | { readonly kind: "test"; readonly text: string }
  | { readonly kind: "all" | "any"; readonly conditions: readonly Condition[] };

/** OCI compares without regard to case. */
export function equals(variable: Variable, value: string): Condition {
  return test(`${variable} = ${quotedValue(value)}`);
}

export function differs(variable: Variable, value: string): Condition {
  return test(`${variable} != ${quotedValue(value)}`);
}

export function startsWith(variable: Variable, prefix: string): Condition {
  return test(`${variable} = ${prefixPattern(prefix)}`);
}

/** One of `values`, sorted, so that the order of a document changes no statement. */
export function oneOf(variable: Variable, values: readonly [string, ...string[]]): Condition {
  return anyOf(...[...new Set(values)].sort().map((value) => equals(variable, value)));
}

/** Narrows a verb to the permissions named. */
export function onlyPermissions(...permissions: readonly [Permission, ...Permission[]]): Condition {
  return anyOf(...permissions.map((permission) => test(`request.permission = '${permission}'`)));
}

/** A verb without the permissions named. */
export function withoutPermissions(...permissions: readonly [Permission, ...Permission[]]): Condition {
  return allOf(...permissions.map((permission) => test(`request.permission != '${permission}'`)));
}

export function principalType(type: PrincipalType): Condition {
  return test(`request.principal.type = '${type}'`);
}

/** The resource that acts lives in the compartment of what it acts on. */
export function inTargetsCompartment(): Condition {
  return test("request.principal.compartment.id = target.compartment.id");
}

export function allOf(...conditions: readonly Condition[]): Condition {
  return group("all", conditions);
}

export function anyOf(...conditions: readonly Condition[]): Condition {
  return group("any", conditions);
}

/** @returns the condition as OCI reads it after `where` */
export function conditionText(condition: Condition): string {
  if (condition.kind === "test") return condition.text;
  return `${condition.kind} {${condition.conditions.map(conditionText).join(", ")}}`;
}

function test(text: string): Condition {
  return { kind: "test", text };
}

/** A group of one is that one, and a group within a group of its own kind is part of it. */
function group(kind: "all" | "any", conditions: readonly Condition[]): Condition {
  const flat = conditions.flatMap((condition) =>
    condition.kind === kind ? condition.conditions : [condition],
  );
  const [only] = flat;
  if (only === undefined) throw new RangeError(`"${kind}" of no condition would grant everything or nothing`);
  return flat.length === 1 ? only : { kind, conditions: flat };
}
