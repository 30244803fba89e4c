/**
 * Every colour and size by its use. Text colours reach a contrast of 4.5 : 1 on every ground they stand on,
 * in light and in dark.
 */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --ground: #f6f6f3; --surface: #ffffff; --sunken: #f0f1ee; --line: #dfe1dc; --line-strong: #c3c7c0;
  --ink: #1b1f23; --ink-soft: #535b65; --link: #1d4f9e;
  --icon-cut: #ffffff;
  --passed: #17693a; --passed-ground: #e3f3e8;
  --failed: #b1251b; --failed-ground: #fde9e6;
  --waived: #6a3ea6; --waived-ground: #f2eafb;
  --not-checked: #7c4d00; --not-checked-ground: #fdf0d2;
  --not-applicable: #565e68; --not-applicable-ground: #eceef0;
  --offline: #3d5a80; --preview: #1d4f9e; --sandbox: #8a5500; --live: #17693a;
  --shadow: 0 1px 2px rgb(20 25 30 / .05), 0 4px 16px rgb(20 25 30 / .04);
  --radius: 12px; --radius-small: 7px;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --small: .8125rem; --body: .9375rem; --h4: .9375rem; --h3: 1.125rem; --h2: 1.5rem; --h1: clamp(1.5rem, 1.1rem + 2.2vw, 2.375rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101317; --surface: #191d23; --sunken: #21262d; --line: #2c323a; --line-strong: #454d57;
    --ink: #e9ebee; --ink-soft: #a9b1bb; --link: #92bdff;
    --icon-cut: #14181c;
    --passed: #83d5a1; --passed-ground: #16301f;
    --failed: #ffa499; --failed-ground: #40191a;
    --waived: #ceb1f7; --waived-ground: #2d2144;
    --not-checked: #f0c469; --not-checked-ground: #38290b;
    --not-applicable: #b4bcc6; --not-applicable-ground: #282e36;
    --offline: #9db9dc; --preview: #92bdff; --sandbox: #f0c469; --live: #83d5a1;
    --shadow: none;
  }
}
`;
