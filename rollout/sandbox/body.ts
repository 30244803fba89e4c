/** A JSON object as OCI sends and takes it. */
export type Body = Readonly<Record<string, unknown>>;

/** Anything JSON but an object counts as an empty one. */
export function asBody(value: unknown): Body {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** @returns the field when it is a text */
export function textOf(body: Body, field: string): string | undefined {
  const value = body[field];
  return typeof value === "string" ? value : undefined;
}
