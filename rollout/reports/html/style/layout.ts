/** The frame: page, masthead, contents, sections, footer. */
export const LAYOUT = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: var(--body)/1.55 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, p, ul, dl, dd { margin: 0; }
h1 { font-size: var(--h1); line-height: 1.18; letter-spacing: -.018em; font-weight: 700; max-width: 28em; text-wrap: balance; }
h2 { font-size: var(--h2); line-height: 1.25; letter-spacing: -.012em; font-weight: 700; }
h3 { font-size: var(--h3); line-height: 1.35; font-weight: 700; }
h4, h5 { font-size: var(--h4); line-height: 1.4; font-weight: 700; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code { font-family: var(--mono); font-size: .875em; }
.wrap { max-width: 75rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2rem); }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 9; padding: .5rem 1rem; background: var(--surface); border-radius: 0 0 8px 8px; }
.skip:focus { top: 0; }
.sprite { position: absolute; width: 0; height: 0; overflow: hidden; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { background: var(--surface); --reality: var(--offline); }
.reality-preview { --reality: var(--preview); }
.reality-sandbox { --reality: var(--sandbox); }
.reality-live { --reality: var(--live); }
.reality-strip { height: 10px; background: repeating-linear-gradient(135deg, var(--reality) 0 12px, transparent 12px 24px); }
.reality-live .reality-strip { background: var(--reality); }
.masthead .wrap { padding-top: clamp(1.5rem, 4vw, 2.75rem); padding-bottom: clamp(1.25rem, 3vw, 2rem); }
.eyebrow { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .875rem; margin-bottom: .875rem; color: var(--ink-soft); font-size: var(--small); font-weight: 700; letter-spacing: .01em; }
.realness { padding: .125rem .625rem; border: 1.5px dashed var(--reality); border-radius: 99px; color: var(--reality); }
.reality-live .realness { border-style: solid; }
.meaning { margin-top: .75rem; max-width: 46em; color: var(--ink-soft); font-size: 1rem; }
.masthead .facts { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }

.contents { position: sticky; top: 0; z-index: 5; background: var(--surface); border-bottom: 1px solid var(--line); box-shadow: var(--shadow); }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-top: .125rem; padding-bottom: .125rem; list-style: none; }
.contents a { display: block; padding: .5rem 0; color: var(--ink-soft); font-size: var(--small); font-weight: 700; text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }

main > section { margin-top: clamp(2rem, 5vw, 3.5rem); }
.section-head { margin-bottom: 1.125rem; }
.lead { margin-top: .25rem; max-width: 50em; color: var(--ink-soft); }
.page-foot { margin-top: clamp(2.5rem, 6vw, 4.5rem); padding: 2rem 0 3rem; background: var(--surface); border-top: 1px solid var(--line); }
.page-foot h2 { font-size: var(--h3); }
.documents { margin-top: 1rem; display: grid; gap: .5rem; }
.documents li { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.digest { color: var(--ink-soft); }
.closing { margin-top: 1.5rem; font-weight: 700; }
@media screen and (max-width: 46rem) {
  html { scroll-padding-top: 1rem; }
  .contents { position: static; }
  .contents ul { gap: 0 1.25rem; padding-top: .375rem; padding-bottom: .375rem; }
  .contents a { padding: .375rem 0; }
}
`;
