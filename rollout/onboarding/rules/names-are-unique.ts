import type { ParsedYaml, Path } from "../parse-yaml.ts";
import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** In a list of named things no name stands twice: which of the two was meant would be a guess (DA-1, CX-1). */
export const namesAreUnique: Rule = ({ tenancy, teams }) => [
  ...repeated(tenancy.yaml, ["dataClasses"], "data class", tenancy.document.dataClasses),
  ...teams.flatMap(({ yaml, document }) => [
    ...repeated(yaml, ["uses"], "use", document.uses),
    ...repeated(yaml, ["codex", "repositories"], "repository", document.codex?.repositories ?? []),
  ]),
];

function repeated(
  yaml: ParsedYaml,
  list: Path,
  what: string,
  named: readonly { readonly name: string }[],
): Problem[] {
  // A repository's name may be written with capitals or without.
  const names = named.map(({ name }) => name.toLowerCase());
  return named.flatMap(({ name }, index) =>
    names.indexOf(name.toLowerCase()) === index
      ? []
      : [
          problemAt(
            yaml,
            [...list, index, "name"],
            `${what} "${name}" stands in this list already`,
            "Write another name, or make the two one",
          ),
        ],
  );
}
