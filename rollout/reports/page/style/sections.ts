/** What only one section has: teams, resources, findings, gaps. */
export const SECTION_STYLES = `
.team > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75rem 2rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.team h4 { margin: 1.25rem 0 .625rem; }
.uses { display: grid; gap: 1rem; list-style: none; padding: 0; }
.use-name { margin-bottom: .25rem; }
.environments { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem; }
.environment { padding: 1rem 1.125rem 1.125rem; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--ground); }
.environment header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; }
.environment h5 { font-size: 1rem; }
.environment header > :last-child { margin-left: auto; }
.tier { padding: 0 .5rem; border-radius: var(--radius-small); border: 1px solid var(--line-strong); color: var(--ink-soft); font-size: var(--small); }
.tier-production { border-color: transparent; background: var(--ink); color: var(--surface); font-weight: 700; }
.budget { margin: .625rem 0 .875rem; font-size: 1.375rem; font-weight: 700; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
.budget .note { font-weight: 400; letter-spacing: 0; }

summary { cursor: pointer; }
.stack > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .375rem 1rem; list-style: none; }
.stack > summary::-webkit-details-marker { display: none; }
.stack > summary::before, .resources summary::before { content: ""; flex: none; align-self: flex-start; margin-top: .5em; width: .45em; height: .45em; border: solid var(--ink-soft); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.stack[open] > summary::before, .resources details[open] > summary::before { transform: rotate(45deg); margin-top: .4em; }
.total { color: var(--ink-soft); }
.subjects { display: flex; flex-wrap: wrap; gap: .25rem .375rem; margin-left: auto; }
.stack + .stack { margin-top: .625rem; }
.subject { margin-top: 1.25rem; }
.subject h4 { padding-bottom: .375rem; border-bottom: 1px solid var(--line); }
.resources > li { border-bottom: 1px solid var(--line); }
.resources > li:last-child { border-bottom: 0; }
.resources summary, .no-inputs { display: flex; gap: .75rem; padding: .5rem 0; list-style: none; }
.resources summary::-webkit-details-marker { display: none; }
.no-inputs { padding-left: 1.2rem; }
.resource-line { flex: 1; min-width: 0; display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) auto; gap: .125rem 1rem; align-items: baseline; }
.token { display: block; color: var(--ink-soft); }
.flags { display: inline-flex; flex-wrap: wrap; gap: .375rem; }
.step { padding: .125rem .5rem; border: 1px solid var(--line-strong); border-radius: var(--radius-small); font-size: var(--small); font-weight: 700; }
.step-same { border-style: dotted; color: var(--ink-soft); font-weight: 400; }
.step-replace, .step-delete { border-color: var(--failed); color: var(--failed); }
.inputs { display: grid; gap: .375rem; margin: .125rem 0 .875rem 1.2rem; padding: .75rem 1rem; border-radius: var(--radius-small); background: var(--sunken); }
.inputs > div { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: .125rem 1rem; }
.inputs dt { font-size: var(--body); }
@media screen and (max-width: 46rem) {
  .resource-line { grid-template-columns: minmax(0, 1fr); }
  .subjects { margin-left: 0; }
  .inputs { margin-left: 0; }
  .inputs > div { grid-template-columns: minmax(0, 1fr); }
  .inputs > div + div { margin-top: .375rem; }
  .environment header > :last-child { margin-left: 0; }
  .environment { padding: .875rem; }
  .pairs > div { grid-template-columns: 5.5rem minmax(0, 1fr); gap: .5rem; }
}
`;
