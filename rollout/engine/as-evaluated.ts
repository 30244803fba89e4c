import { UNKNOWN_MARKER, type EvaluatedResource } from "../../policy-packs/index.ts";
import { UNKNOWN, type Json, type PlannedResource } from "../onboarding/vocabulary/stack-runs.ts";

/**
 * A resource as reports have it → as policies are shown it.
 *
 * @param props  what they see of it; its inputs by default
 */
export function asEvaluated(
  { urn, type, name, parent, inputs, dependencies = [], propertyDependencies = {}, protect }: PlannedResource,
  props: PlannedResource["inputs"] = inputs,
): EvaluatedResource {
  return {
    urn,
    type,
    name,
    props: marked(props) as EvaluatedResource["props"],
    ...(parent === undefined ? {} : { parent }),
    dependencies,
    propertyDependencies,
    protect,
  };
}

/** As the engine's wire says that a value is unknown. */
function marked(value: Json): Json {
  if (value === UNKNOWN) return UNKNOWN_MARKER;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(marked);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}
