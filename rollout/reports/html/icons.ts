import { html, type Fragment } from "./html.ts";

export type Icon =
  | "passed"
  | "failed"
  | "waived"
  | "not-checked"
  | "not-applicable"
  | "not-run"
  | "done"
  | "refused"
  | "skipped"
  | "protected";

/**
 * Every shape once, to be referred to. Drawn instead of typed, because a font may lack the sign; and each
 * outcome has a shape of its own, because colour alone says nothing to many readers and to most printers.
 */
export function iconSprite(): Fragment {
  return html`<svg class="sprite" aria-hidden="true" focusable="false">
    <symbol id="i-passed" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.6 8.3l2.3 2.3 4.5-4.9"
        fill="none"
        stroke="var(--icon-cut)"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </symbol>
    <symbol id="i-failed" viewBox="0 0 16 16">
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path
        d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2"
        stroke="var(--icon-cut)"
        stroke-width="1.8"
        stroke-linecap="round"
      />
    </symbol>
    <symbol id="i-waived" viewBox="0 0 16 16">
      <path d="M3.5 1.5v13" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      <path d="M3.5 2.4h9.2l-2.3 3.3 2.3 3.3H3.5z" fill="currentColor" />
    </symbol>
    <symbol id="i-not-checked" viewBox="0 0 16 16">
      <circle
        cx="8"
        cy="8"
        r="6.6"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-dasharray="2.4 1.7"
      />
      <path
        d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
      <circle cx="8" cy="11.4" r=".95" fill="currentColor" />
    </symbol>
    <symbol id="i-not-applicable" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M4.8 8h6.4" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </symbol>
    <symbol id="i-not-run" viewBox="0 0 16 16">
      <path d="M3 8h.1M8 8h.1M13 8h.1" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
    </symbol>
    <symbol id="i-done" viewBox="0 0 16 16">
      <path
        d="M2.8 8.6l3.3 3.3 7-7.6"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </symbol>
    <symbol id="i-refused" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.4 8h7.2" stroke="var(--icon-cut)" stroke-width="2.2" stroke-linecap="round" />
    </symbol>
    <symbol id="i-skipped" viewBox="0 0 16 16">
      <path
        d="M3 3.5L8 8l-5 4.5m5-9L13 8l-5 4.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </symbol>
    <symbol id="i-protected" viewBox="0 0 16 16">
      <rect x="2.8" y="7" width="10.4" height="7.4" rx="1.6" fill="currentColor" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="1.6" />
    </symbol>
  </svg>`;
}

export function icon(name: Icon): Fragment {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"></use></svg>`;
}
