import { scaleLinear } from "d3-scale";
import type { TeamSpend } from "../../../evidence/spend/spend-evidence.ts";
import { formatMoney } from "../../amounts.ts";
import { html, type Fragment } from "../../html/html.ts";

const BAR = 5;
const HEIGHT = 28;

/** The month's days of one team as bars; a day with nothing has none. */
export function dayBars({ days, team, environment }: TeamSpend, currency: string): Fragment | undefined {
  const amounts = days.map(({ amount }) => Math.max(0, Number(amount)));
  const most = Math.max(0, ...amounts);
  if (most === 0) return undefined;
  const height = scaleLinear().domain([0, most]).range([0, HEIGHT]);
  const words = `${team} in ${environment} by day, at most ${formatMoney(most, currency)}`;
  return html`<svg
    class="day-bars"
    width="${days.length * BAR}"
    height="${HEIGHT}"
    viewBox="0 0 ${days.length * BAR} ${HEIGHT}"
    role="img"
    aria-label="${words}"
  >
    ${amounts.map(
      (amount, at) =>
        html`<rect
          x="${at * BAR}"
          y="${HEIGHT - height(amount)}"
          width="${BAR - 1}"
          height="${height(amount)}"
        />`,
    )}
  </svg>`;
}
