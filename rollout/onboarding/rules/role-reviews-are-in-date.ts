import type { Problem } from "../problem.ts";
import { samePerson } from "../same-person.ts";
import { addDays } from "../vocabulary/days.ts";
import { problemAt, type Rule } from "../written.ts";

/** The members of a team's groups were reviewed within the cadence, by somebody else than its owner (ID-2). The last day counts. */
export const roleReviewsAreInDate: Rule = ({ teams, asOf }) =>
  teams.flatMap(({ yaml, document }) => {
    const { everyDays, lastReviewed, reviewer } = document.roleReview;
    const problems: Problem[] = [];
    const due = addDays(lastReviewed, everyDays);
    if (due < asOf) {
      const wrong = `the review of ${lastReviewed} holds for ${everyDays} days, until ${due}, which lies before ${asOf}`;
      const fix = "Review the members of the team's groups, and write the new day and evidence";
      problems.push(problemAt(yaml, ["roleReview", "lastReviewed"], wrong, fix));
    }
    if (samePerson(reviewer, document.owner)) {
      const wrong = `"${reviewer}" is the team's owner, who cannot review its roles`;
      problems.push(problemAt(yaml, ["roleReview", "reviewer"], wrong, "Write another reviewer"));
    }
    return problems;
  });
