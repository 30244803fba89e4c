import { fixForName } from "../nearest-name.ts";
import { samePerson } from "../same-person.ts";
import { problemAt, type Rule } from "../written.ts";

/** A use of high risk has a review, by a reviewer of the catalog who is not the team's owner (AU-2, RE-2). */
export const highRiskUsesAreReviewed: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    document.uses.flatMap(({ approvedUse, review }, at) => {
      const entry = tenancy.document.approvedUses[approvedUse];
      if (entry?.risk !== "high") return [];
      if (review === undefined) {
        const wrong = `"${approvedUse}" is a use of high risk, and it has no review`;
        const fix = "Have it reviewed and add review, or take this use out";
        return [problemAt(yaml, ["uses", at, "approvedUse"], wrong, fix)];
      }
      const isOwner = samePerson(review.reviewer, document.owner);
      // An entry without reviewers is told by high-risk-uses-state-what-they-require.
      const reviewers = entry.requires?.reviewers;
      const isReviewer =
        reviewers === undefined || reviewers.some((known) => samePerson(known, review.reviewer));
      if (isReviewer && !isOwner) return [];
      const wrong = isOwner
        ? `"${review.reviewer}" is the team's owner, who cannot review its uses`
        : `"${review.reviewer}" is no reviewer of "${approvedUse}"`;
      const others = reviewers?.filter((known) => !samePerson(known, document.owner)) ?? [];
      const fix = others.length === 0 ? "Write another reviewer" : fixForName(review.reviewer, others);
      return [problemAt(yaml, ["uses", at, "review", "reviewer"], wrong, fix)];
    }),
  );
