import { problemAt, type Rule } from "../written.ts";

/** An environment of a team grants only models that can be called in the tenancy's region (VE-1). */
export const modelsAreCalledInTheirRegion: Rule = ({ tenancy, teams }) => {
  const { region, models } = tenancy.document;
  return teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, section]) =>
      section.models.flatMap((model, index) => {
        const regions = models[model]?.regions;
        if (regions === undefined || regions.includes(region)) return []; // an unknown one is told by names-are-known
        const wrong = `model "${model}" cannot be called in ${region}, but in ${regions.join(", ")}`;
        const fix = "Choose a model of this region, or add the region to the model in the tenancy's document";
        return [problemAt(yaml, ["environments", name, "models", index], wrong, fix)];
      }),
    ),
  );
};
