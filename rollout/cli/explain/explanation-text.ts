import { TIERS } from "../../onboarding/vocabulary/tiers.ts";
import type { Explanation, Named } from "./explanation.ts";

/** A line of its own, or a list of names under a title. */
type Part =
  | { readonly label: string; readonly value: string }
  | { readonly title: string; readonly names: readonly Named[]; readonly none: string };

/** @returns an explanation as a person reads it */
export function explanationText(explained: Explanation): string {
  const parts = partsOf(explained);
  const facts = parts.filter((part) => "label" in part);
  const widest = Math.max(0, ...facts.map(({ label }) => label.length));
  return [
    `${explained.name}  ${titleOf(explained)}`,
    explained.words,
    ...(facts.length === 0
      ? []
      : ["", ...facts.map(({ label, value }) => `${label.padEnd(widest)}  ${value}`)]),
    ...parts
      .filter((part) => "title" in part)
      .flatMap(({ title, names, none }) =>
        names.length === 0 ? ["", `${title}: ${none}`] : ["", title, namedLines(names)],
      ),
    "",
  ].join("\n");
}

/** @returns each name with its words, the words below each other */
export function namedLines(names: readonly Named[]): string {
  const widest = Math.max(0, ...names.map(({ name }) => name.length));
  return names.map(({ name, words }) => `  ${name.padEnd(widest)}  ${words}`).join("\n");
}

/** What a thing is, after its name. */
const KIND_WORDS = {
  requirement: "requirement",
  policy: "policy",
  rule: "onboarding rule",
  component: "component",
  type: "resource type",
} as const satisfies Record<Explanation["kind"], string>;

function titleOf(explained: Explanation): string {
  const words = KIND_WORDS[explained.kind];
  return explained.kind === "policy" ? `${words} of the pack ${explained.pack}` : words;
}

function partsOf(explained: Explanation): Part[] {
  if (explained.kind === "requirement")
    return [
      fact("How far it is", "docs/requirements.md"),
      list("Components", explained.components, "none serves it"),
      list("Onboarding rules", explained.rules, "none serves it"),
      list("Policies", explained.policies, "none serves it"),
    ];
  if (explained.kind === "policy")
    return [
      fact("Severity", explained.severity),
      fact("Level", TIERS.map((tier) => `${explained.levels[tier]} in ${tier}`).join(", ")),
      fact("To mend", explained.remediation),
      ...placeAndTest(explained),
      requirements(explained),
    ];
  if (explained.kind === "rule") return [...placeAndTest(explained), requirements(explained)];
  if (explained.kind === "component")
    return [
      fact("Stacks", explained.stacks.join(", ")),
      ...placeAndTest(explained),
      list("Creates", explained.types, "nothing of its own"),
      requirements(explained),
    ];
  return [
    fact("Stacks", explained.stacks.join(", ")),
    fact("Tags", explained.tags ? "carries the rollout's" : `none. ${explained.untagged ?? ""}`.trim()),
    fact("Tests", explained.tests.join(", ")),
    list("Created by", explained.components, "nothing"),
    list("Requirements of what creates it", explained.requirements, "none"),
  ];
}

function fact(label: string, value: string): Part {
  return { label, value };
}

function list(title: string, names: readonly Named[], none: string): Part {
  return { title, names, none };
}

function requirements(explained: { readonly requirements: readonly Named[] }): Part {
  return list("Requirements", explained.requirements, "none");
}

function placeAndTest({ source, test }: { readonly source: string; readonly test: string }): Part[] {
  return [fact("Code", source), fact("Test", test)];
}
