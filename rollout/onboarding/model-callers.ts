import type { TeamDocument } from "./documents/team-document.ts";
import type { Path } from "./parse-yaml.ts";

/** What has models called in a team's environments: a use, or Codex on a repository. */
export interface ModelCaller {
  readonly path: Path;
  readonly dataClasses: readonly string[];
  readonly models: readonly string[];
  readonly environments: readonly string[];
  /** Names of the applications that call for it; none for a repository. */
  readonly applications: readonly string[];
}

/** @returns everything of a team that has models called, uses first */
export function modelCallers({ uses, codex }: TeamDocument): ModelCaller[] {
  return [
    ...uses.map(({ dataClasses, models, environments, applications = [] }, at) => ({
      path: ["uses", at],
      dataClasses,
      models,
      environments,
      applications,
    })),
    ...(codex?.repositories ?? []).map(({ dataClass, models, environment }, at) => ({
      path: ["codex", "repositories", at],
      dataClasses: [dataClass],
      models,
      environments: [environment],
      applications: [],
    })),
  ];
}
