import { LAYOUT } from "../../html/style/layout.ts";
import { PIECES } from "../../html/style/pieces.ts";
import { PRINT } from "../../html/style/print.ts";
import { TABLES } from "../../html/style/tables.ts";
import { TOKENS } from "../../html/style/tokens.ts";

/** What only the weekly pack has: charts, and lists of sentences. */
const SPEND = `
.told { display: grid; gap: .5rem; margin-top: .75rem; }
.told .note { display: block; }
.card > h3 + p { margin-top: .5rem; }
.empty + .card, .rows + .card, .caution + .tiles, .card + .caution { margin-top: 1rem; }
.tiles { grid-template-columns: repeat(auto-fit, minmax(min(13.5rem, 100%), 1fr)); }
.tiles .figure { font-size: 1.375rem; white-space: nowrap; }
.chart { margin: .75rem 0 0; }
.chart svg { display: block; width: 100%; height: auto; max-height: 22rem; }
.chart text { font: 12px var(--sans); fill: var(--ink); }
.chart .axis { fill: var(--ink-soft); font-size: 11px; }
.chart .label { font-weight: 700; }
.chart .grid { stroke: var(--line); }
.chart path { fill: none; stroke-width: 2; }
.chart .spent { stroke: var(--ink); stroke-width: 2.5; }
.chart .now { fill: var(--ink); }
.chart .budget { stroke: var(--failed); stroke-dasharray: 8 5; }
.chart .ahead { stroke: var(--ink-soft); stroke-dasharray: 2 4; }
.chart .cone { fill: var(--ink-soft); fill-opacity: .16; stroke: none; }
.day-bars rect { fill: var(--ink-soft); }
.gauge { display: block; width: 7rem; height: .5rem; margin: .25rem 0 0 auto; }
.gauge-ground { fill: var(--sunken); }
.gauge-spent { fill: var(--ink-soft); }
.gauge-over { fill: var(--failed); }
.gauge-now { stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.rows code.note { display: block; font-weight: 400; overflow-wrap: anywhere; }
@media screen and (max-width: 46rem) { .gauge { margin-left: 0; } .rows td.number { text-align: left; } .chart .label { font-size: 25px; } .chart .axis { font-size: 22px; } }
@media print { .gauge-ground { stroke: var(--line-strong); } .card { break-inside: avoid; } .rows { break-inside: auto; } }
`;

export const STYLE: string = [TOKENS, LAYOUT, PIECES, TABLES, SPEND, PRINT].join("");
