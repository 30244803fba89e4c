import { DEFAULTS } from "../defaults.ts";
import { problemAt, type Rule } from "../written.ts";

/** Every team keeps its traces at least as long as its environment asks, whether the days are written or the default (RT-1). */
export const retentionMeetsTheMinimum: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { retentionDays }]) => {
      const environment = tenancy.document.environments[name];
      if (environment === undefined) return []; // told by names-are-known
      const minimum = environment.minimumRetentionDays;
      const days = retentionDays ?? DEFAULTS.retentionDays[environment.tier];
      if (days >= minimum) return [];
      const what = retentionDays === undefined ? `the default of ${days} days` : `${days} days`;
      const wrong = `${what} is shorter than the ${minimum} that "${name}" asks for`;
      return [problemAt(yaml, ["environments", name, "retentionDays"], wrong, `Write at least ${minimum}`)];
    }),
  );
