import { problemAt, type Rule } from "../written.ts";

/** Every budget has an alert on its forecast: one on what is spent comes after it is spent (CO-2, CO-4). */
export const forecastsAreAlerted: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments)
      .filter(([, { alerts }]) => alerts.forecastPercents?.length === 0)
      .map(([name]) =>
        problemAt(
          yaml,
          ["environments", name, "alerts", "forecastPercents"],
          `nobody would hear of the forecast of "${name}"`,
          "Write at least one percent, for example [100]",
        ),
      ),
  );
