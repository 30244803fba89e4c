import type { ParsedYaml, Path } from "../parse-yaml.ts";
import type { Problem } from "../problem.ts";
import { problemAt, type Rule } from "../written.ts";

/** What is said to have happened lies not in the future: an assessment, a review, a reading of limits (RO-1, ID-2, RE-2). */
export const pastDaysArePast: Rule = ({ tenancy, teams, asOf }) => {
  const check = (yaml: ParsedYaml, path: Path, day: string | undefined): Problem[] =>
    day === undefined || day <= asOf
      ? []
      : [problemAt(yaml, path, `${day} lies after ${asOf}`, "Write the day on which it happened")];
  return [
    ...check(tenancy.yaml, ["limits", "readOn"], tenancy.document.limits?.readOn),
    ...teams.flatMap(({ yaml, document: { readiness, roleReview, uses } }) => [
      ...check(yaml, ["readiness", "date"], readiness?.date),
      ...check(yaml, ["roleReview", "lastReviewed"], roleReview.lastReviewed),
      ...uses.flatMap(({ review }, at) => check(yaml, ["uses", at, "review", "date"], review?.date)),
    ]),
  ];
};
