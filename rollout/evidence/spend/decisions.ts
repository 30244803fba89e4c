import { addWeeks, mondayOf, weekOf } from "../../onboarding/vocabulary/weeks.ts";
import type { CarriedDecision, DecisionStanding, ReviewStanding } from "./spend-evidence.ts";
import type { Decision, Review } from "../../onboarding/vocabulary/spend-review.ts";
import type { SpendRequest } from "./spend-request.ts";

/** Everything but what this week asks for: what former weeks left open, what was closed, and which reviews were held. */
export function decisionStanding(request: SpendRequest): Omit<DecisionStanding, "toTake"> {
  const { week, asOf } = request;
  const reviews = request.reviews.filter((review) => review.week <= week);
  const all = reviews.flatMap((review) => review.decisions.map((decision) => ({ review, decision })));
  const since = mondayOf(week);
  return {
    open: all
      .filter(({ decision }) => decision.closed === undefined)
      .map(({ review, decision }) => carried(review, decision, asOf)),
    closed: all.flatMap(({ review, decision }) =>
      decision.closed === undefined || decision.closed.on < since
        ? []
        : [
            {
              ...carried(review, decision, asOf),
              closedOn: decision.closed.on,
              outcome: decision.closed.outcome,
            },
          ],
    ),
    reviews: reviewStandings(request),
  };
}

function carried(review: Review, decision: Decision, asOf: string): CarriedDecision {
  const { id, decides, person, due, about, closed } = decision;
  return {
    id,
    week: review.week,
    decides,
    person,
    due,
    isOverdue: closed === undefined && due < asOf,
    about: about ?? null,
  };
}

/** The first review looks at the week before it; from then on every week has one. */
function reviewStandings({ week, firstReview, reviews }: SpendRequest): ReviewStanding[] {
  const standings: ReviewStanding[] = [];
  for (let one = addWeeks(weekOf(firstReview), -1); one <= week; one = addWeeks(one, 1)) {
    const held = reviews.find((review) => review.week === one);
    standings.push({
      week: one,
      status: held !== undefined ? "held" : one === week ? "due" : "missed",
      heldOn: held?.heldOn ?? null,
      attended: held?.attended ?? [],
      decided: held?.decisions.length ?? 0,
    });
  }
  return standings;
}
