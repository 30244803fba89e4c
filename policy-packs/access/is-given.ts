import { UnknownValueError } from "@pulumi/policy";

/**
 * Whether an input is given. A value that is not known yet is: it comes from another resource, so there will be one.
 * `null`, `false`, `""` and `[]` are none: OCI answers them for what was left out.
 */
export function isGiven(inputs: Readonly<Record<string, unknown>>, name: string): boolean {
  if (!(name in inputs)) return false;
  try {
    const value = inputs[name];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  } catch (error) {
    if (error instanceof UnknownValueError) return true;
    throw error;
  }
}
