/** What was found and what to do about it, and what nobody could look at. */
export const FINDINGS = `
.findings { margin-top: 1.25rem; padding-top: 1.125rem; border-top: 1px solid var(--line); }
.finding { display: grid; grid-template-columns: 8.25rem minmax(0, 1fr); align-items: start; gap: .375rem 1rem; margin-top: .75rem; }
.finding > .mark { justify-self: start; }
.remedy { margin-top: .875rem; }
.remedy strong { margin-right: .5rem; }
.gaps { display: grid; gap: 1rem; }
.gaps .card { margin: 0; border-left: 4px solid var(--not-checked); }
.gap-card > :not(h3) { margin-top: .625rem; }
.gap-card ul:not(.plain) { padding-left: 1.25rem; display: grid; gap: .25rem; }
.source { margin: .25rem 0 0 9.25rem; }
@media screen and (max-width: 46rem) {
  .finding { grid-template-columns: minmax(0, 1fr); }
  .source { margin-left: 0; }
}
`;
