import { problemAt, type Rule } from "../written.ts";

/** Percent by which somebody must have heard: OCI looks about daily, and people answer later still. */
const EARLY = 80;
const SPENT = 100;

/** Every budget has an alert that leaves time to act, and one that says that the money is gone (CO-2, CO-4). */
export const alertsLeaveTimeToAct: Rule = ({ teams }) =>
  teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments).flatMap(([name, { alerts }]) => {
      const { percents } = alerts;
      // Defaults do both.
      if (percents === undefined) return [];
      const missing = [
        ...(percents.some((percent) => percent <= EARLY) ? [] : [`at ${EARLY} % or earlier`]),
        ...(percents.includes(SPENT) ? [] : [`at ${SPENT} %`]),
      ];
      if (missing.length === 0) return [];
      return [
        problemAt(
          yaml,
          ["environments", name, "alerts", "percents"],
          `the budget of "${name}" has no alert ${missing.join(", and none ")}`,
          `Write a percent up to ${EARLY} and ${SPENT}, for example [50, ${EARLY}, ${SPENT}]`,
        ),
      ];
    }),
  );
