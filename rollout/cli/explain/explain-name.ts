import type { CatalogEntry } from "../../../infra/components/catalog.ts";
import { UNTAGGED_TYPES } from "../../../policy-packs/tagging/untagged-types.ts";
import { kindOf } from "../../reports/subjects.ts";
import type {
  ComponentExplained,
  ExplainedRule,
  Explanation,
  Knowledge,
  Named,
  PolicyExplained,
  RequirementExplained,
  RuleExplained,
  TypeExplained,
} from "./explanation.ts";
import type { PolicyFact, TypeFact } from "./facts.ts";
import { knownNames, namesMeant } from "./names.ts";
import { placeOfComponent, placeOfPolicy, placeOfRule, PROVIDER_TEST } from "./places.ts";

/** What each kind of name is explained by. */
const BY_KIND: Record<Explanation["kind"], (knowledge: Knowledge, name: string) => Explanation[]> = {
  requirement: (knowledge, name) => [requirement(knowledge, name)],
  component: (knowledge, name) =>
    knowledge.components.filter((entry) => entry.name === name).map(component(knowledge)),
  type: (knowledge, name) => knowledge.types.filter(({ type }) => type === name).map(resourceType(knowledge)),
  rule: (knowledge, name) =>
    knowledge.rules.filter((rule) => rule.name === name).map(onboardingRule(knowledge)),
  policy: (knowledge, name) =>
    knowledge.policies.filter(({ policy }) => policy === name).map(crossGuardPolicy(knowledge)),
};

/** @returns what stands behind a name; several where several things are called so, none where nothing is */
export function explainName(knowledge: Knowledge, written: string): Explanation[] {
  return namesMeant(knownNames(knowledge), written).flatMap(({ kind, name }) =>
    BY_KIND[kind](knowledge, name),
  );
}

function requirement(
  { requirements, components, rules, policies }: Knowledge,
  id: string,
): RequirementExplained {
  const serves = (thing: { readonly requirements: readonly string[] }) => thing.requirements.includes(id);
  return {
    kind: "requirement",
    name: id,
    words: requirements[id] ?? "",
    components: components.filter(serves).map(namedComponent),
    rules: rules.filter(serves).map(({ name, claim }) => ({ name, words: claim })),
    policies: policies
      .filter(serves)
      .map(({ policy, description }) => ({ name: policy, words: description })),
  };
}

function component(knowledge: Knowledge): (entry: CatalogEntry) => ComponentExplained {
  return (entry) => ({
    kind: "component",
    name: entry.name,
    words: entry.purpose,
    stacks: entry.stacks,
    types: knowledge.types
      .filter(({ components }) => components.includes(entry.name))
      .map(({ type }) => ({ name: type, words: kindOf(type) })),
    requirements: namedRequirements(knowledge, entry.requirements),
    ...placeOfComponent(entry),
  });
}

function resourceType(knowledge: Knowledge): (fact: TypeFact) => TypeExplained {
  return ({ type, stacks, components, tags }) => {
    const entries = knowledge.components.filter(({ name }) => components.includes(name));
    const untagged = UNTAGGED_TYPES.get(type);
    const served = new Set<string>(entries.flatMap(({ requirements }) => requirements));
    return {
      kind: "type",
      name: type,
      words: kindOf(type),
      stacks,
      components: entries.map(namedComponent),
      requirements: namedRequirements(
        knowledge,
        Object.keys(knowledge.requirements).filter((id) => served.has(id)),
      ),
      tags,
      ...(untagged === undefined ? {} : { untagged }),
      tests: [...new Set([...entries.map((entry) => placeOfComponent(entry).test), PROVIDER_TEST])],
    };
  };
}

function onboardingRule(knowledge: Knowledge): (rule: ExplainedRule) => RuleExplained {
  return ({ name, claim, requirements }) => ({
    kind: "rule",
    name,
    words: claim,
    requirements: namedRequirements(knowledge, requirements),
    ...placeOfRule(name),
  });
}

function crossGuardPolicy(knowledge: Knowledge): (fact: PolicyFact) => PolicyExplained {
  return ({ policy, pack, description, severity, levels, requirements, remediation }) => ({
    kind: "policy",
    name: policy,
    words: description,
    pack,
    severity,
    levels,
    requirements: namedRequirements(knowledge, requirements),
    remediation,
    ...placeOfPolicy(pack, policy),
  });
}

function namedRequirements({ requirements }: Knowledge, ids: readonly string[]): Named[] {
  return ids.map((id) => ({ name: id, words: requirements[id] ?? "" }));
}

function namedComponent({ name, purpose }: CatalogEntry): Named {
  return { name, words: purpose };
}
