import { problemAt, type Rule } from "../written.ts";

/** The review of a use holds still, and ends no earlier than it was made (RE-2). Its last day counts. */
export const reviewsAreInDate: Rule = ({ teams, asOf }) =>
  teams.flatMap(({ yaml, document }) =>
    document.uses.flatMap(({ name, review }, at) => {
      if (review === undefined) return [];
      const { date, expires } = review;
      const path = ["uses", at, "review", "expires"];
      // A day that is mistyped is told as that, not as an expiry as well.
      if (expires < date) {
        const wrong = `the review of "${name}" expires on ${expires}, before its own day, ${date}`;
        return [problemAt(yaml, path, wrong, `Write ${date} or a later day`)];
      }
      if (expires >= asOf) return [];
      const wrong = `the review of "${name}" ended on ${expires}, before ${asOf}`;
      return [problemAt(yaml, path, wrong, "Have the use reviewed again and write that review")];
    }),
  );
