import { kindOf } from "../../reports/subjects.ts";
import type { Explanation, Knowledge, Named } from "./explanation.ts";

/** What one kind of name is called in a list. */
export const KIND_TITLES = {
  requirement: "Requirements",
  component: "Components",
  type: "Resource types",
  rule: "Onboarding rules",
  policy: "Policies",
} as const satisfies Record<Explanation["kind"], string>;

/** A name, and what else it may be called. */
interface Known extends Named {
  readonly kind: Explanation["kind"];
  readonly also: readonly string[];
}

/** @returns every name there is, each kind in its own order */
export function knownNames({ requirements, components, types, rules, policies }: Knowledge): Known[] {
  return [
    ...Object.entries(requirements).map(([name, words]) => named("requirement", name, words)),
    ...components.map(({ name, folder, purpose }) =>
      // As a URN and as the report have it.
      named("component", name, purpose, [folder, `rollout:index:${name}`]),
    ),
    ...types.map(({ type }) => named("type", type, kindOf(type), [classOf(type)])),
    ...rules.map(({ name, claim }) => named("rule", name, claim)),
    ...policies.map(({ policy, description }) => named("policy", policy, description)),
  ];
}

function named(kind: Known["kind"], name: string, words: string, also: readonly string[] = []): Known {
  return { kind, name, words, also };
}

/** `oci:Budget/budget:Budget` → `Budget`, which several types may share. */
function classOf(type: string): string {
  return type.split(":").at(-1) ?? type;
}

/** @returns everything that a person may have meant, small letters or capitals alike */
export function namesMeant(known: readonly Known[], written: string): Known[] {
  const lower = written.toLowerCase();
  return known.filter(({ name, also }) => [name, ...also].some((word) => word.toLowerCase() === lower));
}

/** @returns every word that names something, each once */
export function wordsKnown(known: readonly Known[]): string[] {
  return [...new Set(known.flatMap(({ name, also }) => [name, ...also]))];
}
