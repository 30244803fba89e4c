import type { DecisionsDocument } from "./documents/decisions-document.ts";
import type { ReviewModel } from "./review-model.ts";

/** @returns a review as reports read it */
export function buildReview({ week, heldOn, attended, decisions }: DecisionsDocument): ReviewModel {
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
