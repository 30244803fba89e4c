import { onlyValues } from "./condition-limits.ts";
import type { Grant, Right } from "./policy-statement.ts";
import { VERBS, type Verb } from "./statement.ts";

/** Resource types that belong together, and how the permissions on them begin. */
interface Topic {
  readonly types: RegExp;
  readonly permissions: RegExp;
}

/**
 * What statements are about, where policies ask. `all-resources` belongs to none of them: it is a matter of its own.
 * Source: OCI IAM, policy reference, resource types and permissions per service.
 */
export const TOPICS = {
  /** Who may do what, and where resources lie. */
  identity: {
    types:
      /^(policies|groups|dynamic-groups|users|credentials|identity-providers|domains|network-sources|authentication-policies|compartments)$/,
    permissions:
      /^(POLICY|GROUP|DYNAMIC_GROUP|USER|CREDENTIAL|IDENTITY_PROVIDER|DOMAIN|NETWORK_SOURCE|AUTHENTICATION_POLICY|COMPARTMENT)_/,
  },
  /** Buckets and what they keep. */
  storage: {
    types: /^(object-family|buckets|objects)$/,
    permissions: /^(BUCKET|OBJECT|PAR|RETENTION_RULE)_/,
  },
  /** Keys and secrets. */
  keys: {
    types: /^(key-family|keys|vaults|key-delegate|secret-family|secrets|secret-versions|secret-bundles)$/,
    permissions: /^(KEY|VAULT|SECRET)_/,
  },
  tags: { types: /^(tag-namespaces|tag-defaults)$/, permissions: /^TAG_(NAMESPACE|DEFAULT)_/ },
  generativeAi: { types: /^generative-ai-/, permissions: /^GENERATIVE_AI_/ },
} as const satisfies Readonly<Record<string, Topic>>;

/** Types of generative AI that are set up; a right to use any other is one to call models. */
const SET_UP =
  /^generative-ai-(model|imported-model|dedicated-ai-cluster|endpoint|private-endpoint|apikey|project)$/;
const READS = /_(READ|INSPECT)$/;
const SETS_UP = /_(READ|INSPECT|UPDATE|CREATE|DELETE|MOVE)$/;

/** @returns whether some of what is granted belongs to a topic */
export function isAbout(right: Right, topic: Topic): boolean {
  return "verb" in right
    ? topic.types.test(right.type)
    : right.permissions.some((permission) => topic.permissions.test(permission));
}

/** @returns whether a right is a verb of at most this much; never for single permissions */
export function isAtMost(right: Right, verb: Verb): boolean {
  return "verb" in right && VERBS.indexOf(right.verb) <= VERBS.indexOf(verb);
}

/**
 * The permissions that a grant is limited to, in capitals: those it lists, or those its condition names in every
 * alternative.
 *
 * @returns `undefined` for a verb with all that it includes
 */
export function permissionsOf({
  right,
  condition,
}: Pick<Grant, "right" | "condition">): string[] | undefined {
  if ("permissions" in right) return [...right.permissions];
  const only = onlyValues(condition, "request.permission");
  return only === undefined ? undefined : [...only].map((permission) => permission.toUpperCase());
}

/** @returns whether a grant lets more be done than look */
export function mayChange(grant: Pick<Grant, "right" | "condition">): boolean {
  if (isAtMost(grant.right, "read")) return false;
  return permissionsOf(grant)?.every((permission) => READS.test(permission)) !== true;
}

/** @returns whether a grant lets models be called. A type of generative AI that is not known counts as one that does. */
export function callsModels({ right }: Pick<Grant, "right">): boolean {
  if ("permissions" in right)
    return right.permissions.some(
      (permission) => TOPICS.generativeAi.permissions.test(permission) && !SETS_UP.test(permission),
    );
  return isAbout(right, TOPICS.generativeAi) && !isAtMost(right, "read") && !SET_UP.test(right.type);
}
