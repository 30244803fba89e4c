import { environmentMisfit, knownClass } from "../class-misfits.ts";
import type { TeamDocument } from "../documents/team-document.ts";
import type { TenancyDocument } from "../documents/tenancy-document.ts";
import type { Path } from "../parse-yaml.ts";
import { problemAt, type Rule } from "../written.ts";

/** Data that must be isolated reaches models only through a private endpoint of the team's own (DA-2). */
export const isolationIsProvided: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    flowsOf(document, tenancy.document).flatMap(({ classes, environments }) =>
      [...new Set(environments)].flatMap((environment) => {
        const endpoint = document.environments[environment]?.privateEndpoint;
        if (endpoint === undefined || endpoint === "dedicated") return [];
        // A public endpoint of production is told by production-is-private.
        if (endpoint === "public" && tenancy.document.environments[environment]?.tier === "production")
          return [];
        // One endpoint isolates every class, so it is missed once.
        const first = classes.find(({ name }) => needsIsolation(tenancy.document, name, environment));
        if (first === undefined) return [];
        const wrong = `data class "${first.name}" requires isolation, and the endpoint of "${environment}" is ${endpoint}`;
        const fix = `Write dedicated at environments.${environment}.privateEndpoint, or another data class`;
        return [problemAt(yaml, first.path, wrong, fix)];
      }),
    ),
  );

function needsIsolation(tenancy: TenancyDocument, name: string, environment: string): boolean {
  const dataClass = knownClass(tenancy, name);
  if (dataClass?.requires?.includes("isolation") !== true) return false;
  // A class that may not be there at all is told by data-classes-are-allowed.
  return environmentMisfit(tenancy, dataClass, environment) === undefined;
}

/** Which classes go to models from which environments, with the places they were written at. */
function flowsOf(
  { uses, codex }: TeamDocument,
  tenancy: TenancyDocument,
): readonly {
  readonly classes: readonly { readonly name: string; readonly path: Path }[];
  readonly environments: readonly string[];
}[] {
  return [
    ...uses.map(({ dataClasses, environments }, at) => ({
      classes: dataClasses.map((name, index) => ({ name, path: ["uses", at, "dataClasses", index] })),
      environments,
    })),
    ...(codex?.repositories ?? []).map(({ dataClass, environment }, at) => ({
      // One that Codex may not see wherever it is, is told by repositories-are-allowed.
      classes: knownClass(tenancy, dataClass)?.requires?.includes("redaction")
        ? []
        : [{ name: dataClass, path: ["codex", "repositories", at, "dataClass"] }],
      environments: [environment],
    })),
  ];
}
