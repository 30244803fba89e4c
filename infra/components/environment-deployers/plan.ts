import { deployerName } from "../../../rollout/onboarding/vocabulary/principals.ts";
import { GOVERNANCE_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { TAG_NAMESPACE } from "../../../rollout/onboarding/vocabulary/tags.ts";
import { allOf, anyOf, differs, equals, startsWith, withoutPermissions } from "../../iam/condition.ts";
import {
  allow,
  dynamicGroup,
  group,
  scopeOf,
  type Grant,
  type Scope,
  type Subject,
} from "../../iam/statement.ts";

/** Who brings one environment's stacks up. */
export interface Deployer {
  readonly environment: string;
  /** Rule of the machines that deploy; without it people or pipelines deploy as members of a group. */
  readonly matchingRule?: string;
}

/** A right, without whose it is. */
type Unowned<G> = G extends Grant ? Omit<G, "subject"> : never;

/**
 * What deployers may do in the whole tenancy although no name confines it, and why: OCI keeps these in the
 * root compartment, and its reference has no variable that fits. The tests hold every other statement to the
 * environment's compartments or to its prefix.
 */
export const UNCONFINED: readonly { readonly right: string; readonly because: string }[] = [
  { right: "inspect groups", because: "listing carries no name; shows names and descriptions" },
  { right: "inspect dynamic-groups", because: "listing carries no name; shows names and rules" },
  { right: "inspect tag-namespaces", because: "listing carries no name; a tag default needs it" },
  { right: "DYNAMIC_GROUP_CREATE", because: "the name is no variable on creation" },
  { right: "manage usage-budgets", because: "no variable was found for budgets, and they lie in the root" },
  {
    right: "use tag-namespaces",
    because: "one namespace holds every environment's tags; no key can be changed",
  },
];

/** @returns every statement of one environment's deployers, for a policy in the root compartment */
export function deployerStatements(deployer: Deployer, rootCompartment: string): string[] {
  const { environment, matchingRule } = deployer;
  const name = deployerName(environment);
  const subject: Subject = matchingRule === undefined ? group(name) : dynamicGroup(name);
  return [
    ...inOwnCompartment(scopeOf(rootCompartment, environment)),
    ...inTenancy(environment),
    { verb: "read", resource: "ons-topics", in: scopeOf(rootCompartment, GOVERNANCE_COMPARTMENT) } as const,
  ].map((right) => allow({ ...right, subject }));
}

/** What the stacks of an environment consist of; nobody who deploys reads what teams keep. */
function inOwnCompartment(scope: Scope): Unowned<Grant>[] {
  const managed = [
    "alarms",
    "capture-filters",
    "compartments",
    "dns",
    "generative-ai-private-endpoint",
    "generative-ai-project",
    "keys",
    "log-groups",
    "policies",
    "serviceconnectors",
    "tag-defaults",
    "vaults",
    "virtual-network-family",
  ] as const;
  return [
    ...managed.map((resource) => ({ verb: "manage", resource, in: scope }) as const),
    // A pre-authenticated request hands objects to whoever has its address, past every policy.
    { verb: "manage", resource: "buckets", in: scope, where: withoutPermissions("PAR_MANAGE") },
    // OCI asks for creation and deletion of objects from whoever sets a lifecycle.
    {
      verb: "manage",
      resource: "objects",
      in: scope,
      where: equals("request.operation", "PutObjectLifecyclePolicy"),
    },
    { verb: "manage", resource: "stream-family", in: scope, where: withoutPermissions("STREAM_CONSUME") },
    { verb: "use", resource: "key-delegate", in: scope },
    // A connector reads no log that its creator may not read. OCI's reference and its API name the search differently.
    {
      verb: "read",
      resource: "log-content",
      in: scope,
      where: allOf(
        differs("request.operation", "SearchLogs"),
        differs("request.operation", "ListSearchLogs"),
      ),
    },
    { verb: "read", resource: "metrics", in: scope },
  ];
}

/** What OCI keeps in the root compartment. Deployers change neither themselves nor their environment's quota. */
function inTenancy(environment: string): Unowned<Grant>[] {
  const prefix = `${environment}-`;
  const own = deployerName(environment);
  const ownDynamicGroups = anyOf(
    allOf(startsWith("target.dynamic-group.name", prefix), differs("target.dynamic-group.name", own)),
    allOf(startsWith("target.dynamicgroup.name", prefix), differs("target.dynamicgroup.name", own)),
  );
  return [
    { verb: "inspect", resource: "groups", in: "tenancy" },
    {
      verb: "manage",
      resource: "groups",
      in: "tenancy",
      where: allOf(startsWith("target.group.name", prefix), differs("target.group.name", own)),
    },
    { verb: "inspect", resource: "dynamic-groups", in: "tenancy" },
    { verb: "manage", resource: "dynamic-groups", in: "tenancy", where: ownDynamicGroups },
    { permissions: ["DYNAMIC_GROUP_CREATE"], in: "tenancy" },
    { verb: "manage", resource: "usage-budgets", in: "tenancy" },
    {
      permissions: ["QUOTA_CREATE", "QUOTA_DELETE", "QUOTA_READ", "QUOTA_UPDATE"],
      in: "tenancy",
      where: allOf(
        startsWith("target.quota.name", prefix),
        differs("target.quota.name", `${environment}-ai`),
      ),
    },
    { verb: "inspect", resource: "tag-namespaces", in: "tenancy" },
    // The verb that applies a tag also lets its definition be changed, unless these operations are left out.
    {
      verb: "use",
      resource: "tag-namespaces",
      in: "tenancy",
      where: allOf(
        equals("target.tag-namespace.name", TAG_NAMESPACE),
        differs("request.operation", "CreateTag"),
        differs("request.operation", "UpdateTag"),
      ),
    },
  ];
}
