import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { SpendEvidence } from "../../../evidence/spend/spend-evidence.ts";
import { daysBetween } from "../../../onboarding/vocabulary/days.ts";
import { monthEnd, monthStart } from "../../../onboarding/vocabulary/day-kinds.ts";
import { formatAmount, formatCount, formatMoney } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { intervalWords } from "../words.ts";

const WIDTH = 720;
const HEIGHT = 260;
const MARGIN = { top: 20, right: 130, bottom: 30, left: 70 };
/** Units of the drawing: on a narrow screen a label is written that large. */
const LABEL_HEIGHT = 27;
const TICKS = 4;
const DAYS_LABELLED = 5;

type Point = readonly [day: number, amount: number];

/**
 * The month's spend as it added up, the budget, and the forecast with its interval. Lines differ by their dashes and
 * every one has its name beside it, so that nothing is told by colour alone.
 */
export function monthChart(evidence: SpendEvidence): Fragment {
  const { month, currency } = evidence;
  const { until } = month;
  if (until === null)
    return html`<p class="empty">No usage data of this month: there is nothing to draw.</p>`;
  const first = monthStart(until);
  const length = daysBetween(first, monthEnd(until)) + 1;
  const spent = cumulative(evidence, first);
  const [lastDay, lastAmount] = spent.at(-1) ?? [0, 0];
  const { forecast } = month;
  const top = Math.max(month.budget, forecast.high, lastAmount, 1);
  const x = scaleLinear()
    .domain([0, length])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear()
    .domain([0, top])
    .nice(TICKS)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<Point>()
    .x(([day]) => x(day))
    .y(([, amount]) => y(amount));
  const cone = area<readonly [number, number, number]>()
    .x(([day]) => x(day))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high));
  const labels = apart(
    [
      { at: y(month.budget), words: "Budget" },
      { at: y(forecast.amount), words: "Forecast" },
      { at: y(lastAmount), words: "Spent" },
    ],
    LABEL_HEIGHT,
  );
  return html`<figure class="chart">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="month-chart-title">
      <title id="month-chart-title">
        ${`${month.month}: ${formatMoney(month.spent, currency)} spent until ${until}, forecast ${formatMoney(forecast.amount, currency)} (${intervalWords(forecast, currency)}), budget ${formatAmount(month.budget, currency)}`}
      </title>
      ${y
        .ticks(TICKS)
        .map(
          (tick) =>
            html`<line
                class="grid"
                x1="${MARGIN.left}"
                x2="${WIDTH - MARGIN.right}"
                y1="${y(tick)}"
                y2="${y(tick)}"
              />
              <text class="axis" x="${MARGIN.left - 8}" y="${y(tick) + 4}" text-anchor="end"
                >${formatCount(tick)}</text
              >`,
        )}
      ${x
        .ticks(DAYS_LABELLED)
        .filter((day) => Number.isInteger(day) && day > 0)
        .map(
          (day) =>
            html`<text class="axis" x="${x(day)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle"
              >${day}</text
            >`,
        )}
      <path
        class="cone"
        d="${
          cone([
            [lastDay, lastAmount, lastAmount],
            [length, forecast.low, forecast.high],
          ]) ?? ""
        }"
      />
      <path
        class="budget"
        d="${
          path([
            [0, month.budget],
            [length, month.budget],
          ]) ?? ""
        }"
      />
      <path
        class="ahead"
        d="${
          path([
            [lastDay, lastAmount],
            [length, forecast.amount],
          ]) ?? ""
        }"
      />
      <path class="spent" d="${path(spent) ?? ""}" />
      <circle class="now" cx="${x(lastDay)}" cy="${y(lastAmount)}" r="4" />
      ${labels.map(
        ({ at, words }) =>
          html`<text class="label" x="${WIDTH - MARGIN.right + 8}" y="${at + 4}">${words}</text>`,
      )}
    </svg>
    <figcaption class="hint">
      Allocated spend of ${month.month} as it added up, day by day, in ${currency}; the shaded range holds the
      month's end four times of five.
    </figcaption>
  </figure>`;
}

/** From nothing at the month's beginning; a day of which nothing is known is passed over. */
function cumulative({ teams }: SpendEvidence, first: string): Point[] {
  const byDay = new Map<string, number>();
  for (const { days } of teams) {
    for (const { day, amount } of days) byDay.set(day, (byDay.get(day) ?? 0) + Number(amount));
  }
  let sum = 0;
  return [
    [0, 0],
    ...[...byDay.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, amount]): Point => {
        sum += amount;
        return [daysBetween(first, day) + 1, sum];
      }),
  ];
}

interface Label {
  readonly at: number;
  readonly words: string;
}

/** Moves labels down until none stands on another. */
function apart(labels: readonly Label[], least: number): Label[] {
  const placed: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.at - b.at)) {
    const last = placed.at(-1);
    placed.push({ ...label, at: last === undefined ? label.at : Math.max(label.at, last.at + least) });
  }
  return placed;
}
