import { UnknownValueError } from "@pulumi/policy";

/**
 * Whether an input is given, where that alone matters. A value that is not known yet is: it comes from another
 * resource, so there will be one. `null`, `""` and `[]` are none: OCI answers them for what was left out.
 *
 * Not for a list whose items count: one that is not known yet may turn out empty.
 */
export function isGiven(inputs: Readonly<Record<string, unknown>>, name: string): boolean {
  if (!(name in inputs)) return false;
  try {
    const value = inputs[name];
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
  } catch (error) {
    if (error instanceof UnknownValueError) return true;
    throw error;
  }
}
