import { problemAt, type Rule } from "../written.ts";

/** A decision has one name in its week, and is closed neither before its review nor in the future (CO-3). */
export const decisionsAreToldApart: Rule = ({ reviews, asOf }) =>
  reviews.flatMap(({ yaml, document }) => {
    const ids = document.decisions.map(({ id }) => id);
    return document.decisions.flatMap(({ id, closed }, at) => [
      ...(ids.indexOf(id) === at
        ? []
        : [
            problemAt(
              yaml,
              ["decisions", at, "id"],
              `"${id}" is the name of two decisions`,
              "Give each its own",
            ),
          ]),
      ...(closed !== undefined && (closed.on < document.heldOn || closed.on > asOf)
        ? [
            problemAt(
              yaml,
              ["decisions", at, "closed", "on"],
              `${closed.on} does not lie between the review, ${document.heldOn}, and today, ${asOf}`,
              "Write the day on which it was closed",
            ),
          ]
        : []),
    ]);
  });
