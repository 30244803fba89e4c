import type { Path } from "../parse-yaml.ts";
import type { Problem } from "../problem.ts";
import { fixForName } from "../nearest-name.ts";
import { problemAt, type Rule } from "../written.ts";

/** Every name that a document refers to stands in the tenancy's catalogs. */
export const namesAreKnown: Rule = ({ tenancy, teams }) => {
  const catalogs = {
    "cost center": Object.keys(tenancy.document.costCenters),
    "data class": tenancy.document.dataClasses.map((known) => known.name),
    "approved use": Object.keys(tenancy.document.approvedUses),
    environment: Object.keys(tenancy.document.environments),
    model: Object.keys(tenancy.document.models),
  };
  const problems: Problem[] = [];
  const check = (
    yaml: Parameters<typeof problemAt>[0],
    path: Path,
    kind: keyof typeof catalogs,
    name: string,
  ) => {
    if (catalogs[kind].includes(name)) return;
    const wrong = `${kind} "${name}" is not in the tenancy's document`;
    problems.push(problemAt(yaml, path, wrong, fixForName(name, catalogs[kind])));
  };

  check(tenancy.yaml, ["platform", "costCenter"], "cost center", tenancy.document.platform.costCenter);
  for (const [model, { dataClasses }] of Object.entries(tenancy.document.models)) {
    dataClasses.forEach((name, index) =>
      check(tenancy.yaml, ["models", model, "dataClasses", index], "data class", name),
    );
  }
  for (const { yaml, document } of teams) {
    check(yaml, ["costCenter"], "cost center", document.costCenter);
    for (const name of Object.keys(document.environments))
      check(yaml, ["environments", name], "environment", name);
    for (const [at, use] of document.uses.entries()) {
      check(yaml, ["uses", at, "approvedUse"], "approved use", use.approvedUse);
      use.dataClasses.forEach((name, index) =>
        check(yaml, ["uses", at, "dataClasses", index], "data class", name),
      );
      use.models.forEach((name, index) => check(yaml, ["uses", at, "models", index], "model", name));
      use.environments.forEach((name, index) =>
        check(yaml, ["uses", at, "environments", index], "environment", name),
      );
    }
  }
  return problems;
};
