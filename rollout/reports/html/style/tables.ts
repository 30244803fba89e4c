/** Tables: rows that become cards on a narrow screen, and matrices that scroll inside their own frame. */
export const TABLES = `
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th, td { padding: .75rem 1rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--ink-soft); font-size: var(--small); font-weight: 700; white-space: nowrap; }
tbody tr, tfoot tr { border-top: 1px solid var(--line); }
.number { text-align: right; white-space: nowrap; }
.rows { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); border-collapse: separate; border-spacing: 0; }
.rows tbody :is(th, td), .rows tfoot :is(th, td) { border-top: 1px solid var(--line); }
.rows th[scope="row"] { min-width: 7.5rem; font-weight: 700; }
.rows tbody :is(th, td) { min-width: 6.5rem; }
.rows tbody .mail { min-width: 9rem; }
.rows th .note { display: block; font-weight: 400; }
.rows td p.note { margin-top: .375rem; max-width: 26em; }
.rows td .note { display: block; }
.rows tr:target > * { background: var(--sunken); }
.counts { list-style: none; padding: 0; font-size: var(--small); }
.counts li { display: flex; align-items: center; gap: .4em; white-space: nowrap; }
.count-passed { color: var(--passed); }
.count-failed { color: var(--failed); font-weight: 700; }
.count-waived { color: var(--waived); }
.count-not-checked { color: var(--not-checked); font-weight: 700; }
.count-not-applicable { color: var(--ink-soft); }

.scroll { margin: .75rem 0 0; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius-small); }
.matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.matrix thead { background: var(--sunken); }
.matrix thead a { color: var(--ink-soft); }
.matrix th[scope="row"] { min-width: 17rem; max-width: 26rem; }
.matrix th .note { display: block; margin-top: .125rem; }
.policy-facts { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .625rem; margin-top: .375rem; font-size: var(--small); color: var(--ink-soft); }
.severity-high, .severity-critical { color: var(--ink); font-weight: 700; }
.level { display: block; margin: .25rem 0 0 .4375rem; color: var(--ink-soft); font-size: var(--small); }
@media screen and (max-width: 62rem) {
  .rows th, .rows td { padding: .625rem .5rem; }
  .rows thead th { white-space: normal; overflow-wrap: normal; }
  .rows tbody :is(th, td) { min-width: 4.75rem; }
}
@media screen and (max-width: 46rem) {
  .rows, .rows tbody, .rows tfoot, .rows tr, .rows th, .rows td { display: block; }
  .rows { background: none; border: 0; box-shadow: none; }
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows tr { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: .5rem 0; }
  .rows tr + tr, .rows tfoot { margin-top: .75rem; }
  .rows tbody :is(th, td), .rows tfoot :is(th, td) { border-top: 0; padding: .375rem 1rem; }
  .rows td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; text-align: left; white-space: normal; }
  .rows td::before { content: attr(data-label); color: var(--ink-soft); font-size: var(--small); }
  .rows td.filler { display: none; }
  .matrix th, .matrix td { padding: .625rem .75rem; }
  .matrix th[scope="row"] { min-width: 12rem; }
}
`;
