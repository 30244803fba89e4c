import { FINDINGS } from "../../html/style/findings.ts";
import { LAYOUT } from "../../html/style/layout.ts";
import { PIECES } from "../../html/style/pieces.ts";
import { PRINT } from "../../html/style/print.ts";
import { TABLES } from "../../html/style/tables.ts";
import { TOKENS } from "../../html/style/tokens.ts";

/** What only an audit has: the filter, folded policies, lines, and the place for a pen. */
const AUDIT = `
code, .message, .note { unicode-bidi: isolate; }
[hidden] { display: none !important; }
.card > h3 .hint { font-weight: 400; margin-left: .5rem; }
.empty + .card, .rows + .card, .caution + .rows { margin-top: 1rem; }
.sheet { margin-top: 1rem; }
.sheet > div { grid-template-columns: minmax(7rem, 13rem) minmax(0, 1fr); }
.tally-failed { background: var(--failed-ground); color: var(--failed); }
.finding-card.failed { border-left: 4px solid var(--failed); }
.finding-card.not-checked { border-left: 4px solid var(--not-checked); }
.gap-card { border-left: 4px solid var(--not-checked); }
.findings h4 { overflow-wrap: anywhere; }

.filter { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; margin-top: clamp(2rem, 5vw, 3.5rem); padding: 1rem 1.25rem; background: var(--sunken); border: 1px solid var(--line); border-radius: var(--radius); }
.filter label { display: grid; gap: .25rem; color: var(--ink-soft); font-size: var(--small); font-weight: 700; flex: 1 1 9rem; min-width: 0; }
.filter .filter-text { flex-basis: 16rem; flex-grow: 2; }
.filter input, .filter select, .filter button { font: inherit; font-weight: 400; font-size: var(--body); width: 100%; min-width: 0; padding: .4375rem .625rem; color: var(--ink); background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--radius-small); }
.filter button { width: auto; cursor: pointer; }
.filter-count { display: flex; flex: 1 1 100%; align-items: center; justify-content: space-between; gap: 1rem; color: var(--ink-soft); font-size: var(--small); }

.controls th[scope="row"] { min-width: 13rem; }
.controls .counts-line { display: grid; min-width: 8rem; }
.unserved { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .25rem 1.5rem; list-style: none; padding: 0 !important; font-size: var(--small); }
.policy-links { min-width: 16rem; font-size: var(--small); line-height: 1.7; }
.policy-links a { margin-right: .5rem; }

.fold { border-top: 1px solid var(--line); }
.pack > .fold:first-of-type { margin-top: .875rem; }
.fold > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; padding: .625rem 0; cursor: pointer; list-style: none; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary::before { content: ""; flex: none; align-self: flex-start; margin-top: .55em; width: .45em; height: .45em; border: solid var(--ink-soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.fold[open] > summary::before { transform: rotate(45deg); margin-top: .45em; }
.fold > summary .name { flex: 1 1 16rem; min-width: 0; }
.counts-line { display: flex; flex-wrap: wrap; gap: .125rem .875rem; font-size: var(--small); }
.fold-body { display: grid; gap: .75rem; padding: .25rem 0 1.25rem 1.2rem; }
.more > summary { color: var(--link); font-size: var(--small); font-weight: 700; }
.more { margin-top: .75rem; }
.lines { display: grid; gap: .625rem; }
.stack-line { display: grid; grid-template-columns: 8.25rem minmax(0, 1fr); gap: .25rem 1rem; align-items: start; }
.stack-line > .mark { justify-self: start; }
.stack-line .note { display: block; }
.fold-body .remedy { margin-top: 0; }
.rows td > div { min-width: 0; }
@media screen and (max-width: 46rem) {
  .sheet > div, .stack-line { grid-template-columns: minmax(0, 1fr); gap: .125rem; }
  .fold-body { padding-left: 0; }
  .rows td.number { text-align: left; }
}
`;

/** Paper: every policy opened, nothing folded away, and lines to sign on. */
const AUDIT_PRINT = `
@media print {
  .filter { display: none !important; }
  .fold::details-content { content-visibility: visible; display: block; height: auto; }
  .fold > summary::before { display: none; }
  .fold > summary, .stack-line, .finding { break-inside: avoid; }
  .fold > summary { break-after: avoid; }
  .fold-body { padding-left: 0; }
  .rows td:not(.number), .rows th { overflow-wrap: anywhere; }
  .controls th[scope="row"], .policy-links { min-width: 0; }
  .signature { margin-top: 1rem; padding: .75rem 1rem; border: 1px solid var(--ink); break-inside: avoid; }
  .signature p { display: flex; height: 2.25rem; align-items: end; border-bottom: 1px solid var(--line-strong); font-size: var(--small); }
}
`;

export const STYLE: string = [TOKENS, LAYOUT, PIECES, TABLES, FINDINGS, AUDIT, PRINT, AUDIT_PRINT].join("");
