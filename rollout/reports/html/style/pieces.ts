/** What sections are made of: cards, marks, chips, lists of facts. */
export const PIECES = `
.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: clamp(1rem, 2.5vw, 1.5rem); }
.card + .card { margin-top: 1rem; }
.note, .hint { color: var(--ink-soft); font-size: var(--small); }
.note strong { color: var(--ink); }
.line { display: block; }
.empty { color: var(--ink-soft); }
.plain { list-style: none; padding: 0; }
.name { font-weight: 700; }
.icon { flex: none; width: 1em; height: 1em; vertical-align: -.125em; }

.mark { display: inline-flex; align-items: center; gap: .375em; padding: .125rem .5rem .125rem .4375rem; border-radius: var(--radius-small); font-size: var(--small); font-weight: 700; white-space: nowrap; }
.mark-passed { color: var(--passed); background: var(--passed-ground); }
.mark-failed, .mark-stack-failed, .mark-stack-refused { color: var(--failed); background: var(--failed-ground); }
.mark-waived { color: var(--waived); background: var(--waived-ground); }
.mark-not-checked { color: var(--not-checked); background: var(--not-checked-ground); }
.mark-not-applicable, .mark-stack-done, .mark-stack-skipped, .mark-protected { color: var(--not-applicable); background: var(--not-applicable-ground); }
.mark-stack-done { color: var(--ink); }
.mark-not-run { padding-left: 0; color: var(--ink-soft); font-weight: 400; }
.unknown { color: var(--not-checked); font-style: italic; border-bottom: 1px dashed currentColor; }
.chips { display: inline-flex; flex-wrap: wrap; gap: .25rem .375rem; }
.chip { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line-strong); border-radius: 99px; font-size: var(--small); color: var(--ink-soft); }
.chip b { color: var(--ink); }
.tally { display: inline-block; min-width: 1.6em; padding: 0 .4em; border-radius: 99px; background: var(--not-checked-ground); color: var(--not-checked); font-size: var(--small); text-align: center; }

dt { color: var(--ink-soft); font-size: var(--small); }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; }
.facts > div { min-width: 0; }
.pairs { display: grid; gap: .625rem; }
.pairs > div { display: grid; grid-template-columns: minmax(6rem, 9rem) minmax(0, 1fr); gap: .75rem; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 42%), 1fr)); gap: 1rem; margin-bottom: 1rem; }
.tile { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: 1rem 1.25rem; }
.figure { display: block; font-size: 1.875rem; line-height: 1.2; font-weight: 700; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.figure .unknown { font-size: 1.125rem; letter-spacing: 0; }
.tile .note, .outcome .note { display: block; margin-top: .125rem; line-height: 1.4; }
.bar { display: flex; gap: 3px; height: 10px; margin: 1rem 0 1.25rem; }
.bar span { min-width: 6px; border-radius: 3px; background: var(--colour); }
.bar-passed { --colour: var(--passed); }
.bar-failed { --colour: var(--failed); }
.bar-waived { --colour: var(--waived); }
.bar-not-checked { --colour: repeating-linear-gradient(135deg, var(--not-checked) 0 4px, var(--not-checked-ground) 4px 7px); }
.bar-not-applicable { --colour: var(--line-strong); }
.outcomes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: 1rem 1.5rem; }
.outcome dt { display: flex; align-items: center; gap: .4em; font-weight: 700; font-size: var(--body); }
.outcome-passed dt { color: var(--passed); }
.outcome-failed dt { color: var(--failed); }
.outcome-waived dt { color: var(--waived); }
.outcome-not-checked dt { color: var(--not-checked); }
.outcome.none .figure { color: var(--ink-soft); font-weight: 400; }
.gap { display: flex; gap: .5rem; margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.gap .icon { margin-top: .25em; color: var(--not-checked); }
.attention { border-left: 4px solid var(--failed); }
.attention li { margin-top: .75rem; }
.attention li p { margin-top: .25rem; }
.caution { margin-bottom: 1rem; padding: .875rem 1.125rem; border-left: 4px solid var(--not-checked); border-radius: 4px var(--radius) var(--radius) 4px; background: var(--not-checked-ground); }
`;
