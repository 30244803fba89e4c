import type { Body } from "../body.ts";
import { compartmentFor } from "../compartments.ts";
import type { Principal } from "../principal.ts";
import type { Context, ResourceKind } from "../service.ts";
import type { StoredRecord } from "../store.ts";
import { defaultTags } from "./default-tags.ts";
import { checkedTags, definedTagsOf, merged } from "./defined-tags.ts";

/** Kinds whose models have no tags. Source: OCI's SDK. */
const UNTAGGED = new Set([
  "retentionrule",
  "servicecatalogassociation",
  "tagdefault",
  "usagequery",
  "usergroupmembership",
]);

/**
 * What is to be made, with the tags that it then carries: the user's, and those that its compartment hands down.
 *
 * @throws Refusal 400 when OCI would not have the tags
 */
export function tagged(sent: Body, kind: ResourceKind, principal: Principal, context: Context): Body {
  if (UNTAGGED.has(kind.kind)) return sent;
  const own = checkedTags(definedTagsOf(sent), {}, context.store);
  const handedDown = defaultTags(compartmentFor(sent, kind, context), own, principal, context);
  const definedTags = merged(handedDown, own);
  return Object.keys(definedTags).length === 0 ? sent : { ...sent, definedTags };
}

/**
 * What is to be changed of something that is there. Tags that are left out of a change stay; those that are sent
 * replace the others as a whole.
 *
 * @throws Refusal 400 when OCI would not have the tags
 */
export function retagged(sent: Body, { kind, body }: StoredRecord, { store }: Context): Body {
  if (UNTAGGED.has(kind) || sent["definedTags"] === undefined) return sent;
  return { ...sent, definedTags: checkedTags(definedTagsOf(sent), definedTagsOf(body), store) };
}
