/**
 * Paper: always light, stacks opened, so that nothing an auditor files is hidden. Inputs of single resources
 * stay folded, they would fill dozens of sheets; a note says so.
 */
export const PRINT = `
.print-only { display: none; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --surface: #ffffff; --sunken: #f4f4f2; --line: #d4d6d1; --line-strong: #9ba09a;
    --ink: #111417; --ink-soft: #464d55; --link: #111417; --icon-cut: #ffffff;
    --passed: #17693a; --passed-ground: #ffffff; --failed: #b1251b; --failed-ground: #ffffff;
    --waived: #6a3ea6; --waived-ground: #ffffff; --not-checked: #7c4d00; --not-checked-ground: #ffffff;
    --not-applicable: #464d55; --not-applicable-ground: #ffffff;
    --offline: #3d5a80; --preview: #1d4f9e; --sandbox: #8a5500; --live: #17693a;
    --shadow: none; --small: .75rem; --body: .8125rem; --h4: .8125rem; --h3: 1rem; --h2: 1.25rem; --h1: 1.625rem;
  }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wrap { max-width: none; padding: 0; }
  .contents, .skip { display: none; }
  .print-only { display: block; }
  .mark { border: 1px solid currentColor; }
  .tier-production { border: 1.5px solid var(--ink); background: none; color: var(--ink); }
  .stack::details-content { content-visibility: visible; display: block; height: auto; }
  .stack > summary::before, .resources summary::before { display: none; }
  .no-inputs { padding-left: 0; }
  .scroll { overflow: visible; border: 0; }
  .matrix th, .matrix td, .rows th, .rows td { padding: .375rem .5rem; }
  .rows { font-size: .75rem; }
  .rows tbody :is(th, td) { min-width: 4rem; }
  .rows tbody th[scope="row"] { min-width: 5.5rem; }
  .rows tbody .mail { min-width: 10rem; }
  .rows tfoot { display: table-row-group; }
  .matrix th[scope="row"] { min-width: 8.5rem; }
  .matrix thead th { overflow-wrap: anywhere; }
  .environments { grid-template-columns: 1fr 1fr; }
  .outcomes { grid-template-columns: repeat(5, 1fr); gap: .75rem; }
  .pairs > div { grid-template-columns: 6.5rem minmax(0, 1fr); }
  .matrix thead th { white-space: normal; }
  .matrix .mark, .level { font-size: .6875rem; white-space: normal; overflow-wrap: normal; }
  .resources summary, .no-inputs { padding: .1875rem 0; }
  .token { display: inline; margin-left: .5rem; font-size: .75em; }
  h2, h3, h4, h5, .section-head, .caution, .print-only { break-after: avoid; }
  .remedy { break-before: avoid; }
  tr, .finding, .environment, .resources > li, .tile, .outcome, .gap-card, .caution, .attention, .verdict-card, .section-head, .rows, .scroll, .uses > li { break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
}
`;
