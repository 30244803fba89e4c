import type { PolicyConfigSchema, ReportViolation } from "@pulumi/policy";
import type { Tier } from "../rollout/onboarding/vocabulary/tiers.ts";
import type { AccessMode } from "../rollout/onboarding/vocabulary/uses.ts";

/**
 * What the documents say about one stack that none of its resources shows. Handed to policies as configuration, and
 * only to those that ask for it.
 */
export interface StackFacts {
  /** The day that dates are compared with, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Every environment that the tenancy declares. */
  readonly environments: readonly string[];
  /** Tier of the stack's environment; production for `tenancy`. */
  readonly tier: Tier;
  /** Most that a team's monthly budget may be here, whole units of the tenancy's currency; the highest of all for `tenancy`. */
  readonly budgetCeiling: number;
  /** Mail addresses of finance's contacts. */
  readonly financeContacts: readonly string[];
  /** Days that what is kept here must be kept at least. */
  readonly minimumRetentionDays: number;
  /** Days and the declared lock that a bucket's retention must have; absent where no lock is declared. */
  readonly retentionLockedFrom: string;
  /** Whether the documents declare that a SIEM reads along. */
  readonly siem: boolean;
  readonly costCenters: readonly string[];
  /** Data classes that the environment's tier admits. */
  readonly dataClasses: readonly string[];
  /** Ids of the models that may be called here; empty but for a team's stack. */
  readonly models: readonly string[];
  readonly access: AccessMode;
  /** Last day of direct access; empty where there is none. */
  readonly directAccessExpires: string;
  /** Groups with rights across the rollout, by what they do. */
  readonly procurementGroup: string;
  /**
   * OCIDs that the stack does not make itself and may use: what the tenancy and its environment's shared stack handed
   * over, and what its own part of the documents declares. Sorted.
   */
  readonly ownIds: readonly string[];
  /** IPv4 blocks of the environment's networks, its teams' included. */
  readonly ownNetworks: readonly string[];
  /** IPv4 blocks from which the stack's endpoint may be called; empty where it has none. */
  readonly callerBlocks: readonly string[];
  /** IPv4 block in which the environment's shared endpoint lies; empty for `tenancy`. */
  readonly endpointBlock: string;
  /** OCID of the region's Object Storage, as service gateways name it. */
  readonly objectStorageServiceId: string;
  /** OCI's family of limits that quotas name; empty where the documents declare none, as the next two. */
  readonly quotaFamily: string;
  /** OCI's name of the limit of private endpoints that each team has a quota on. */
  readonly endpointLimit: string;
  /** OCI's names of the limits that no environment may use any of. */
  readonly withheldLimits: readonly string[];
}

export type FactName = keyof StackFacts;

const SCHEMAS: Readonly<Record<FactName, PolicyConfigSchema["properties"][string]>> = {
  asOf: { type: "string" },
  environments: { type: "array", items: { type: "string" } },
  tier: { type: "string" },
  budgetCeiling: { type: "number" },
  financeContacts: { type: "array", items: { type: "string" } },
  minimumRetentionDays: { type: "number" },
  retentionLockedFrom: { type: "string" },
  siem: { type: "boolean" },
  costCenters: { type: "array", items: { type: "string" } },
  dataClasses: { type: "array", items: { type: "string" } },
  models: { type: "array", items: { type: "string" } },
  access: { type: "string" },
  directAccessExpires: { type: "string" },
  procurementGroup: { type: "string" },
  ownIds: { type: "array", items: { type: "string" } },
  ownNetworks: { type: "array", items: { type: "string" } },
  callerBlocks: { type: "array", items: { type: "string" } },
  endpointBlock: { type: "string" },
  objectStorageServiceId: { type: "string" },
  quotaFamily: { type: "string" },
  endpointLimit: { type: "string" },
  withheldLimits: { type: "array", items: { type: "string" } },
};

/** @returns the configuration schema of a policy that asks for these facts; its `properties` are their names */
export function asksFor(...names: readonly FactName[]): PolicyConfigSchema {
  return { properties: Object.fromEntries(names.map((name) => [name, SCHEMAS[name]])) };
}

interface Configured {
  readonly getConfig: <T extends object>() => T;
}

/**
 * The facts that a policy asked for with `asksFor`. Where plain Pulumi ran it without a configuration there are none:
 * that is a violation, because whoever forgets the configuration must only get the stricter answer.
 *
 * @returns `undefined` where one is missing, which was then reported
 */
export function factsOf<Name extends FactName>(
  args: Configured,
  reportViolation: ReportViolation,
  ...names: readonly Name[]
): Pick<StackFacts, Name> | undefined {
  const config = args.getConfig<Partial<Record<Name, StackFacts[Name]>>>();
  const missing = names.filter((name) => config[name] === undefined);
  if (missing.length === 0) return config as Pick<StackFacts, Name>;
  reportViolation(
    `What the documents say about ${missing.join(", ")} was not handed to this policy: run it with "rollout preview", or hand Pulumi with --policy-pack-config the file that "rollout plan <stack> --policy-pack-config <file>" writes.`,
  );
  return undefined;
}
