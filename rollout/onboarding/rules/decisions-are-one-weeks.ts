import { basename } from "node:path";
import { weekOf } from "../vocabulary/weeks.ts";
import { problemAt, type Rule } from "../written.ts";

/** A review stands in the file of its week, was held after that week began, and not in the future (CO-3). */
export const decisionsAreOneWeeks: Rule = ({ reviews, asOf }) =>
  reviews.flatMap(({ yaml, document }) => {
    const { week, heldOn } = document;
    const named = basename(yaml.file, ".yaml");
    return [
      ...(named === week
        ? []
        : [
            problemAt(
              yaml,
              ["week"],
              `"${week}" stands in a file that is called ${named}`,
              `Write ${named}, or rename the file`,
            ),
          ]),
      ...(weekOf(heldOn) < week
        ? [
            problemAt(
              yaml,
              ["heldOn"],
              `${heldOn} lies before the week that was reviewed`,
              "Write the day of the review",
            ),
          ]
        : []),
      ...(heldOn > asOf
        ? [
            problemAt(
              yaml,
              ["heldOn"],
              `${heldOn} lies in the future: today is ${asOf}`,
              "Write the review down once it was held",
            ),
          ]
        : []),
    ];
  });
