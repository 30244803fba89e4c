import { pathToRoot } from "../compartments.ts";
import type { Principal } from "../principal.ts";
import { Refusal } from "../refusal.ts";
import type { Context } from "../service.ts";
import { type DefinedTags, merged } from "./defined-tags.ts";
import { isRetired } from "./definitions.ts";

/**
 * What OCI tags a new resource with, by the defaults of its compartment and of those above it. The nearest default of
 * a key counts; retired keys are left out.
 *
 * @param own  what the user said, which wins
 * @throws Refusal 400 when a default wants a value of the user's and there is none. OCI's words were never seen
 * @see OCI Tagging, Managing Tag Defaults; Identity API, AssembleEffectiveTagSet
 */
export function defaultTags(
  compartmentId: string,
  own: DefinedTags,
  principal: Principal,
  context: Context,
): DefinedTags {
  const { store } = context;
  const all = store.living("tagdefault");
  let tags: DefinedTags = {};
  for (const id of pathToRoot(compartmentId, context)) {
    for (const { body } of all.filter((one) => one.body["compartmentId"] === id)) {
      const key = store.byId(String(body["tagDefinitionId"]));
      const namespace = store.byId(key?.parentId ?? "");
      if (key === undefined || namespace === undefined || key.isDeleted) continue;
      if (isRetired({ namespace, key })) continue;
      const isSet = [own, tags].some((set) => set[namespace.name]?.[key.name] !== undefined);
      if (isSet) continue;
      if (body["isRequired"] === true) throw required(`${namespace.name}.${key.name}`);
      const value = withVariables(String(body["value"]), principal, context.world.now());
      tags = merged(tags, { [namespace.name]: { [key.name]: value } });
    }
  }
  return tags;
}

/** Source: OCI Tagging, Using Tag Variables. */
function withVariables(value: string, { id, name }: Principal, now: Date): string {
  return value
    .replaceAll("${iam.principal.name}", name)
    .replaceAll("${iam.principal.type}", id.split(".")[1] ?? "")
    .replaceAll("${oci.datetime}", now.toISOString());
}

function required(tag: string): Refusal {
  return new Refusal(
    400,
    "InvalidParameter",
    `A tag default of the compartment requires a value for ${tag}: none was given.`,
  );
}
