import type { AuditEvidence } from "../../../evidence/audit-evidence.ts";
import { OUTCOMES, SEVERITIES } from "../../../onboarding/vocabulary/verdicts.ts";
import { html, type Fragment } from "../../html/html.ts";
import { OUTCOME_WORDS } from "../../outcomes.ts";
import { singleLine } from "../writable.ts";
import { verdictsOf } from "./conclusion.ts";
import { controlNames } from "./entries.ts";

/** Narrows findings, exceptions and policies; hidden where no script runs, because it would do nothing. */
export function filterForm(audited: AuditEvidence): Fragment {
  const verdicts = verdictsOf(audited);
  const numeric = new Intl.Collator("en", { numeric: true });
  const controls = unique(audited.policies.flatMap(controlNames)).sort((a, b) => numeric.compare(a, b));
  return html`<form
    class="filter"
    id="filter"
    role="search"
    aria-label="Findings, exceptions and policies"
    hidden
  >
    <label class="filter-text">Search <input type="search" name="text" autocomplete="off" /></label>
    ${choice(
      "outcome",
      "Verdict",
      OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]]),
    )}
    ${choice(
      "severity",
      "Severity",
      [...SEVERITIES].toReversed().map((severity) => [severity, severity]),
    )}
    ${choice(
      "pack",
      "Pack",
      unique(verdicts.map(({ pack }) => pack)).map((pack) => [pack, pack]),
    )}
    ${choice(
      "stack",
      "Stack",
      unique(verdicts.map(({ stack }) => stack)).map((stack) => [stack, stack]),
    )}
    ${choice(
      "controls",
      "Control",
      controls.map((id) => [id, id]),
    )}
    <p class="filter-count">
      <output name="count" role="status"></output> <button type="reset">Show all</button>
    </p>
  </form>`;
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
): Fragment {
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
    </select></label
  >`;
}

/** @returns each name once, as one line: values of a choice, by which entries are found */
function unique(names: readonly string[]): string[] {
  return [...new Set(names.map(singleLine))].filter((name) => name !== "");
}

/** Policies that are opened by themselves where the filter leaves at most so many. */
const OPENED = 12;

/**
 * What the browser runs. An entry is shown where it has everything that was chosen; a group, while an entry in it is.
 * Controls stand in one attribute and hold spaces ("CIS 1.1"), so they are looked for with one on either side.
 */
export const FILTER_SCRIPT = `"use strict";
(() => {
  const form = document.getElementById("filter");
  const entries = [...document.querySelectorAll("[data-entry]")];
  const groups = [...document.querySelectorAll("[data-group]")].reverse();
  const words = new Map();
  const textOf = (entry) => {
    if (!words.has(entry)) {
      const about = (entry.closest("section.findings, details") || entry).querySelector("h4, summary");
      words.set(entry, ((about ? about.textContent : "") + " " + entry.textContent).toLowerCase());
    }
    return words.get(entry);
  };
  const has = (entry, name, value) => {
    const own = entry.dataset[name];
    return name === "controls" ? (" " + own + " ").includes(" " + value + " ") : own === value;
  };
  const apply = () => {
    const asked = [...new FormData(form)].filter(([, value]) => value !== "");
    const text = form.elements.text.value.trim().toLowerCase();
    const chosen = asked.filter(([name]) => name !== "text");
    let shown = 0;
    for (const entry of entries) {
      const fits = chosen.every(([name, value]) => has(entry, name, value)) && (text === "" || textOf(entry).includes(text));
      entry.hidden = !fits;
      if (fits) shown += 1;
    }
    const isNarrowed = asked.length > 0;
    for (const group of groups) group.hidden = isNarrowed && !group.querySelector("[data-entry]:not([hidden])");
    const left = document.querySelectorAll("details[data-group]:not([hidden])");
    if (isNarrowed && left.length <= ${OPENED}) for (const fold of left) fold.open = true;
    form.elements.count.value = isNarrowed ? shown.toLocaleString("en") + " of " + entries.length.toLocaleString("en") + " shown" : entries.length.toLocaleString("en") + " entries";
  };
  let later;
  form.addEventListener("input", () => { clearTimeout(later); later = setTimeout(apply, 80); });
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details")) { target.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", openTarget);
  form.hidden = false;
  apply();
  openTarget();
})();
`;
