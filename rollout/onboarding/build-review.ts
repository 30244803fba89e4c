import type { DecisionsDocument } from "./documents/decisions-document.ts";
import type { Review } from "./vocabulary/spend-review.ts";

/** @returns a review as reports read it */
export function buildReview({ week, heldOn, attended, decisions }: DecisionsDocument): Review {
  return {
    week,
    heldOn,
    attended,
    decisions: decisions.map(({ id, decides, person, due, about, closed }) => ({
      id,
      decides,
      person,
      due,
      about,
      closed,
    })),
  };
}
