import { exactSum, exactUnits } from "../../onboarding/vocabulary/exact-amounts.ts";
import { ownerOf } from "./owner-of.ts";
import type { PaceReason } from "./pace.ts";
import type { DecisionStanding, ReviewStanding, SpendEvidence } from "./spend-evidence.ts";
import type { SpendRequest } from "./spend-request.ts";

type Asked = DecisionStanding["toTake"][number];

/** What this week's numbers ask for, each of one person; what was decided already is not asked again. */
export function decisionsToTake(
  request: SpendRequest,
  review: Omit<SpendEvidence, "decisions">,
  reviews: readonly ReviewStanding[],
): Asked[] {
  return [
    ...anomalies(request, review),
    ...budgets(review),
    ...ownerless(review),
    ...subscribers(review),
    ...(review.data.missingDays.length === 0
      ? []
      : [
          {
            asks: `Import the usage data of ${review.data.missingDays.length} days that are not known, from ${review.data.missingDays[0] ?? ""} on.`,
            person: request.platform,
            about: "usage data",
          },
        ]),
    ...reviews
      .filter(({ status }) => status === "missed")
      .map(({ week }) => ({
        asks: `Write down the review of ${week} in decisions/${week}.yaml, or hold it.`,
        person: request.finance,
        about: week,
      })),
  ];
}

const ANOMALY_QUESTIONS: Readonly<Record<PaceReason, string>> = {
  "over-pace": "Slow down, or have the budget raised: at this pace it is gone long before the month is",
  jump: "Say what cost so much more than usual, and whether it goes on",
  unapproved: "Declare the use that spends, or stop it: none is approved there",
};

function anomalies(request: SpendRequest, review: Omit<SpendEvidence, "decisions">): Asked[] {
  return review.anomalies
    .filter(({ decision }) => decision === null)
    .map(({ name, team, environment, day, reason }) => ({
      asks: `${ANOMALY_QUESTIONS[reason]} (${team} in ${environment}, from ${day}).`,
      person: ownerOf(request, team),
      about: name,
    }));
}

function budgets({ teams, currency }: Omit<SpendEvidence, "decisions">): Asked[] {
  return teams.flatMap(({ team, environment, owner, budget, spent, forecast }) => {
    if (budget === null) return [];
    const about = `${team}-${environment}`;
    if (exactUnits(spent) > exactUnits(String(budget))) {
      const asks = `Raise the budget of ${currency} ${budget}, or stop the use: it is spent (${team} in ${environment}).`;
      return [{ asks, person: owner, about }];
    }
    if (forecast.status !== "forecast" || forecast.amount <= budget) return [];
    const asks = `Raise the budget of ${currency} ${budget}, or use less: the month is forecast to cost ${Math.round(forecast.amount)} (${team} in ${environment}).`;
    return [{ asks, person: owner, about }];
  });
}

function ownerless({ unallocated, untagged, currency }: Omit<SpendEvidence, "decisions">): Asked[] {
  // Credits, taxes and commitments have no resource, and nobody to ask.
  const somebodys = unallocated.filter(({ reason }) => reason !== "no-resource");
  const byPerson = Map.groupBy(somebodys, ({ ask }) => ask);
  return [
    ...[...byPerson].map(([person, own]) => ({
      asks: `Say whose ${currency} ${roughly(own)} are that nobody pays for yet: tag the resources, or name their compartments in usage.compartments.`,
      person,
      about: "unallocated spend",
    })),
    ...[...Map.groupBy(untagged, ({ ask }) => ask)].map(([person, own]) => ({
      asks: `Correct the tags of resources that cost ${currency} ${roughly(own)}: they lack a tag, or name another team.`,
      person,
      about: "tags",
    })),
  ];
}

function roughly(own: readonly { readonly amount: string }[]): string {
  return Number(exactSum(own.map(({ amount }) => amount))).toFixed(2);
}

function subscribers({ alerts }: Omit<SpendEvidence, "decisions">): Asked[] {
  if (alerts.subscribers.status === "not-checked") return [];
  return alerts.subscribers.subscribers
    .filter(({ state }) => state === "pending")
    .map(({ address }) => ({
      asks: "Follow the link in OCI's mail: until then no alert of the topic reaches you.",
      person: address,
      about: "alerts",
    }));
}
