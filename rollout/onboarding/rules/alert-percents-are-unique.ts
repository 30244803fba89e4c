import { problemAt, type Rule } from "../written.ts";

/** No alert threshold is written twice: the second was most likely meant to be another (CO-2). */
export const alertPercentsAreUnique: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { alerts }]) =>
      (["percents", "forecastPercents"] as const).flatMap((field) =>
        (alerts[field] ?? []).flatMap((percent, index, all) =>
          all.indexOf(percent) === index
            ? []
            : [
                problemAt(
                  yaml,
                  ["environments", name, "alerts", field, index],
                  `${percent} stands in this list already`,
                  "Write another percent, or remove it",
                ),
              ],
        ),
      ),
    ),
  );
