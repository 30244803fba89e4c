/** Colours of a terminal. Words carry the meaning, so that a report without them says the same. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const asIs = (text: string): string => text;

/** For files, pipes and terminals without colours. */
export const UNPAINTED: Paint = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, cyan: asIs };

/** Text of documents and providers without the control characters that would steer a terminal. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
