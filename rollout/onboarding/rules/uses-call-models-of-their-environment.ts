import { environmentMisfit, knownClass, modelMisfit } from "../class-misfits.ts";
import type { TeamDocument } from "../documents/team-document.ts";
import type { TenancyDocument } from "../documents/tenancy-document.ts";
import { modelCallers, type ModelCaller } from "../model-callers.ts";
import { fixForName } from "../nearest-name.ts";
import type { Path } from "../parse-yaml.ts";
import { problemAt, type Rule } from "../written.ts";

interface Finding {
  readonly path: Path;
  readonly wrong: string;
  readonly fix: string;
}

/** A team may call exactly the models that its uses and repositories call in each environment: no fewer, no more (ID-1). */
export const usesCallModelsOfTheirEnvironment: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) => {
    const callers = modelCallers(document);
    return [
      ...callers.flatMap((caller) => unlisted(caller, document, tenancy.document)),
      ...uncalled(callers, document, tenancy.document),
    ].map(({ path, wrong, fix }) => problemAt(yaml, path, wrong, fix));
  });

function unlisted(caller: ModelCaller, team: TeamDocument, tenancy: TenancyDocument): Finding[] {
  const isKnown = (model: string) => Object.hasOwn(tenancy.models, model);
  return [...new Set(caller.environments)].flatMap((environment) => {
    const listed = modelsOf(team, environment);
    // A model that the tenancy does not know, here or there, is told by names-are-known; a caller that may not
    // run there at all by data-classes-are-allowed and repositories-are-allowed.
    if (listed?.every(isKnown) !== true || !mayRun(caller, environment, tenancy)) return [];
    return caller.models.flatMap((model, index) => {
      if (listed.includes(model) || !isKnown(model)) return [];
      const wrong = `model "${model}" is not among the models of "${environment}"`;
      const fix = `${fixForName(model, listed)}, or add it to environments.${environment}.models`;
      return [{ path: [...caller.path, "models", index], wrong, fix }];
    });
  });
}

function uncalled(callers: readonly ModelCaller[], team: TeamDocument, tenancy: TenancyDocument): Finding[] {
  // A team without any use is told by offboarding-leaves-no-use; one that is offboarding has none.
  if (team.state === "offboarding" || callers.length === 0) return [];
  return Object.entries(team.environments).flatMap(([environment, { models }]) => {
    const here = callers.filter((caller) => isMeant(caller, environment, team));
    const path = ["environments", environment, "models"];
    if (here.length === 0) {
      const wrong = `no use or repository runs in "${environment}", so no model may be called there`;
      return [{ path, wrong, fix: `Remove environments.${environment}, or add "${environment}" to a use` }];
    }
    // Whoever calls a model that is not listed, or that may not see its data, may have meant another that is: told
    // above, by names-are-known or by the rules of classes.
    if (here.some((caller) => !isListed(caller, team) || !maySend(caller, tenancy))) return [];
    return models.flatMap((model, index) => {
      if (here.some((caller) => caller.models.includes(model))) return [];
      const wrong = `no use or repository calls model "${model}" in "${environment}"`;
      return [{ path: [...path, index], wrong, fix: "Remove it, or name it in a use" }];
    });
  });
}

/**
 * Whether a caller runs in an environment, or was meant to: it names one that the team does not have, or an
 * application that runs there. Both are told by rules of their own.
 */
function isMeant(
  { environments, applications }: ModelCaller,
  environment: string,
  team: TeamDocument,
): boolean {
  return (
    environments.some((name) => name === environment || !Object.hasOwn(team.environments, name)) ||
    applications.some((name) => team.applications?.[name]?.environment === environment)
  );
}

function isListed({ environments, models }: ModelCaller, team: TeamDocument): boolean {
  return environments.every((name) => {
    const listed = modelsOf(team, name);
    return listed === undefined || models.every((model) => listed.includes(model));
  });
}

function mayRun({ dataClasses }: ModelCaller, environment: string, tenancy: TenancyDocument): boolean {
  return dataClasses.every((name) => {
    const dataClass = knownClass(tenancy, name);
    return dataClass === undefined || environmentMisfit(tenancy, dataClass, environment) === undefined;
  });
}

function maySend({ dataClasses, models }: ModelCaller, tenancy: TenancyDocument): boolean {
  return dataClasses.every((name) => {
    const dataClass = knownClass(tenancy, name);
    return (
      dataClass === undefined || models.every((model) => modelMisfit(tenancy, dataClass, model) === undefined)
    );
  });
}

function modelsOf(team: TeamDocument, environment: string): readonly string[] | undefined {
  return team.environments[environment]?.models;
}
