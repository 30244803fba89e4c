import { SECRET, type Json } from "../../onboarding/vocabulary/stack-runs.ts";

export type Fields = { readonly [key: string]: Json };

/** Tags that OCI sets itself, wherever a resource carries tags. OCI takes their names in any case. */
export const OF_ORACLE = /^oracle-tags\./i;

/** The provider writes a number as text where OCI's own is one, and leaves out what is empty or writes it empty. */
export function same(from: Json | undefined, to: Json | undefined): boolean {
  return (isNothing(from) && isNothing(to)) || written(from ?? null) === written(to ?? null);
}

export function isNothing(value: Json | undefined): value is undefined | null | "" {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (isFields(value) && Object.keys(value).length === 0)
  );
}

/** @returns one text for one value: keys sorted, numbers and switches as text */
function written(value: Json): string {
  if (isList(value)) return `[${value.map(written).join(",")}]`;
  if (!isFields(value)) return JSON.stringify(value === null ? "" : String(value));
  return `{${Object.keys(value)
    .filter((key) => !OF_ORACLE.test(key) && !isNothing(value[key]))
    .sort()
    .map((key) => `${JSON.stringify(key)}:${written(value[key] ?? null)}`)
    .join(",")}}`;
}

export function holdsSecret(value: Json | undefined): boolean {
  if (value === SECRET) return true;
  if (isList(value)) return value.some(holdsSecret);
  return isFields(value) && Object.values(value).some(holdsSecret);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asList(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function asFields(value: Json | undefined): Fields {
  return isFields(value) ? value : {};
}
