import type { TeamDocument } from "../documents/team-document.ts";
import type { TenancyDocument } from "../documents/tenancy-document.ts";
import { fixForName } from "../nearest-name.ts";
import type { ParsedYaml, Path } from "../parse-yaml.ts";
import { problemAt, type Rule, type Written, type WrittenRollout } from "../written.ts";

type Kind = "approved use" | "cost center" | "data class" | "environment" | "model" | "team";

/** A place at which one document names what another declares. */
interface Reference {
  readonly yaml: ParsedYaml;
  readonly path: Path;
  readonly kind: Kind;
  readonly name: string;
}

/** Every name that a document refers to stands in the tenancy's catalogs, or is a team that has a document. */
export const namesAreKnown: Rule = (rollout) => {
  const { document } = rollout.tenancy;
  const known: Readonly<Record<Kind, readonly string[]>> = {
    "approved use": Object.keys(document.approvedUses),
    "cost center": Object.keys(document.costCenters),
    "data class": document.dataClasses.map(({ name }) => name),
    environment: Object.keys(document.environments),
    model: Object.keys(document.models),
    team: rollout.teams.map((team) => team.document.team),
  };
  return references(rollout)
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map(({ yaml, path, kind, name }) => {
      const wrong =
        kind === "team"
          ? `no document declares team "${name}"`
          : `${kind} "${name}" is not in the tenancy's document`;
      return problemAt(yaml, path, wrong, fixForName(name, known[kind]));
    });
};

function references({ tenancy, teams, waivers }: WrittenRollout): Reference[] {
  return [
    ...tenancyReferences(tenancy),
    ...teams.flatMap(teamReferences),
    ...(waivers?.document.waivers ?? []).flatMap(({ team, environment }, at) =>
      waivers === undefined
        ? []
        : [
            ...one(waivers.yaml, ["waivers", at, "team"], "team", team),
            ...one(waivers.yaml, ["waivers", at, "environment"], "environment", environment),
          ],
    ),
  ];
}

function tenancyReferences({ yaml, document }: Written<TenancyDocument>): Reference[] {
  return [
    ...one(yaml, ["platform", "costCenter"], "cost center", document.platform.costCenter),
    ...Object.entries(document.models).flatMap(([model, { dataClasses }]) =>
      list(yaml, ["models", model, "dataClasses"], "data class", dataClasses),
    ),
  ];
}

function teamReferences({ yaml, document }: Written<TeamDocument>): Reference[] {
  return [
    ...one(yaml, ["costCenter"], "cost center", document.costCenter),
    ...document.uses.flatMap((use, at) => [
      ...one(yaml, ["uses", at, "approvedUse"], "approved use", use.approvedUse),
      ...list(yaml, ["uses", at, "dataClasses"], "data class", use.dataClasses),
      ...list(yaml, ["uses", at, "models"], "model", use.models),
      ...list(yaml, ["uses", at, "environments"], "environment", use.environments),
    ]),
    ...Object.entries(document.applications ?? {}).flatMap(([application, { environment }]) =>
      one(yaml, ["applications", application, "environment"], "environment", environment),
    ),
    ...(document.codex?.repositories ?? []).flatMap((repository, at) => [
      ...one(yaml, ["codex", "repositories", at, "environment"], "environment", repository.environment),
      ...one(yaml, ["codex", "repositories", at, "dataClass"], "data class", repository.dataClass),
      ...list(yaml, ["codex", "repositories", at, "models"], "model", repository.models),
    ]),
    ...Object.entries(document.environments).flatMap(([environment, { models }]) => [
      ...one(yaml, ["environments", environment], "environment", environment),
      ...list(yaml, ["environments", environment, "models"], "model", models),
    ]),
  ];
}

function one(yaml: ParsedYaml, path: Path, kind: Kind, name: string | undefined): Reference[] {
  return name === undefined ? [] : [{ yaml, path, kind, name }];
}

function list(yaml: ParsedYaml, path: Path, kind: Kind, names: readonly string[]): Reference[] {
  return names.map((name, index) => ({ yaml, path: [...path, index], kind, name }));
}
