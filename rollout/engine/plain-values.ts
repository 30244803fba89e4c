import { UNKNOWN_MARKER } from "../../policy-packs/index.ts";
import { SECRET, UNKNOWN, type Json } from "../onboarding/vocabulary/stack-runs.ts";

/** Key and values by which Pulumi marks a value that is more than JSON. Source: pulumi, sdk/nodejs/runtime/rpc.ts. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT_SIGNATURE = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/**
 * A property as an engine carries it → as the reports carry it: unknown and secret values become markers, so
 * that no secret leaves here. The engine's own events hold SECRET already.
 */
export function plainValue(value: unknown): Json {
  if (typeof value === "string") return value.startsWith(UNKNOWN_MARKER) ? UNKNOWN : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return null;

  const signature: unknown = (value as Record<string, unknown>)[SIGNATURE];
  if (signature === SECRET_SIGNATURE) return SECRET;
  if (signature === OUTPUT_SIGNATURE) return UNKNOWN;
  return plainInputs(value as Record<string, unknown>);
}

/** @returns a resource's inputs as the reports carry them, keys sorted, keys of engine and provider bridge (`__…`) left out */
export function plainInputs(inputs: Readonly<Record<string, unknown>>): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.keys(inputs)
      .filter((key) => !key.startsWith("__") && inputs[key] !== undefined && inputs[key] !== null)
      .sort()
      .map((key) => [key, plainValue(inputs[key])]),
  );
}
