import { singleLine } from "../writable.ts";
import { verbatim, html, type Fragment } from "../../html/html.ts";

/** What the filter can ask of an entry; names of attributes, too. */
export interface EntryFacts {
  readonly outcome: string;
  readonly severity: string;
  readonly pack: string;
  readonly stack: string;
  /** Requirement and CIS ids. */
  readonly controls: readonly string[];
}

/** @returns the attributes by which the filter finds an entry */
export function entryAttributes({ outcome, severity, pack, stack, controls }: EntryFacts): Fragment {
  return html`data-entry data-outcome="${outcome}" data-severity="${severity}" data-pack="${singleLine(pack)}"
  data-stack="${singleLine(stack)}" data-controls="${controls.join(" ")}"`;
}

/** Marks what is hidden with the last of the entries in it. */
export const GROUP: Fragment = verbatim("data-group");

/** A control of CIS is told from a requirement by its name. */
export function controlNames({
  requirements,
  cis,
}: {
  readonly requirements: readonly string[];
  readonly cis: readonly string[];
}): string[] {
  return [...requirements, ...cis.map((id) => `CIS ${id}`)];
}
