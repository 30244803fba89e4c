import { COMPONENTS, type CatalogEntry } from "../../infra/components/catalog.ts";
import { REQUIREMENT_IDS, type RequirementId } from "../onboarding/vocabulary/requirements.ts";
import { kindOf } from "../reports/subjects.ts";
import type { TypeFact } from "./explain/facts.ts";
import { placeOfComponent, PROVIDER_TEST } from "./explain/places.ts";

/** The generated file, by path from the toolkit's folder. */
export const RESOURCE_TABLE_FILE = "docs/resources.md";

/** @returns the table of every resource type, as Markdown. @param asOf  the day the plan was made for */
export function resourceTable(types: readonly TypeFact[], asOf: string): string {
  return [
    "# Resources",
    `Every resource type of OCI that the rollout provisions, with who declares it, what it serves and what tests it. Made by \`npm run generate\` from the offline plan of the example documents as of ${asOf}, and of the same documents with every team attached by local peering where it shares an endpoint; not edited by hand. \`npx rollout explain <type>\` tells one.`,
    "",
    "Stacks are of three kinds: `tenancy`, `shared-<environment>` and `<team>-<environment>`. Requirements are those of the components, and [how far each is](requirements.md) is said apart. `provider` creates, reads, changes and deletes the type with the real provider against the local OCI.",
    "",
    "| type | in plain words | stacks | components | requirements | tests |",
    "|---|---|---|---|---|---|",
    ...types.map(row),
    "",
  ].join("\n");
}

function row(fact: TypeFact): string {
  const components = componentsOf(fact);
  const tests = [...new Set(components.map((entry) => placeOfComponent(entry).test))].map((test) =>
    link(test.split("/").at(-2) ?? test, test),
  );
  const cells = [
    `\`${fact.type}\``,
    kindOf(fact.type),
    fact.stacks.join(", "),
    components.map(({ name }) => name).join(", "),
    requirementsOfComponents(components).join(", "),
    [...tests, link("provider", PROVIDER_TEST)].join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function link(words: string, path: string): string {
  return `[${words}](../${path})`;
}

/** @returns the components that create a type @throws where one is not in the catalog */
export function componentsOf({ type, components }: TypeFact): CatalogEntry[] {
  return components.map((name) => {
    const entry = COMPONENTS.find((known) => known.name === name);
    if (entry === undefined)
      throw new Error(`${name} creates ${type} and is not in the catalog of components`);
    return entry;
  });
}

/** @returns what any of the components serves, in the order of docs/requirements.md */
export function requirementsOfComponents(components: readonly CatalogEntry[]): RequirementId[] {
  const served = new Set(components.flatMap(({ requirements }) => requirements));
  return REQUIREMENT_IDS.filter((id) => served.has(id));
}
