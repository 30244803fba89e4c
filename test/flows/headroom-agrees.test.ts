import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOfflineEngine } from "../../rollout/engine/offline.ts";
import { stackDemands, totalDemand, type Demand } from "../../rollout/onboarding/headroom/rollout-demand.ts";
import type { SummedLimit } from "../../rollout/onboarding/headroom/stack-demand.ts";
import { typicalTeam } from "../../rollout/onboarding/headroom/typical-team.ts";
import type { RolloutModel, TeamEnvironmentModel, TeamModel } from "../../rollout/onboarding/model.ts";
import { readRollout } from "../../rollout/onboarding/read-rollout.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { EnvironmentModel, TenancyModel } from "../../rollout/onboarding/tenancy-model.ts";
import { stackOfUrn } from "../../rollout/onboarding/vocabulary/stack-names.ts";
import { UNKNOWN, type PlannedResource } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { EXAMPLES_AS_OF, modelAfter } from "../harness/documents.ts";
import { fleetOf } from "../harness/generated-documents.ts";
import { onUnhandledRejection } from "../harness/real-engine.ts";

/** Onboarding counts what it never provisions: here its formulas meet what the programs really declare. */
const examples = modelAfter();

const COMPARTMENT = "oci:Identity/compartment:Compartment";
const POLICY = "oci:Identity/policy:Policy";
const PEERING = "oci:Core/localPeeringGateway:LocalPeeringGateway";
const TAG = "oci:Identity/tag:Tag";

const TYPES: Readonly<Record<Exclude<SummedLimit, "costTrackingTags">, string>> = {
  alarms: "oci:Monitoring/alarm:Alarm",
  budgets: "oci:Budget/budget:Budget",
  buckets: "oci:ObjectStorage/bucket:Bucket",
  compartments: COMPARTMENT,
  drgAttachments: "oci:Core/drgAttachment:DrgAttachment",
  dynamicGroups: "oci:Identity/dynamicGroup:DynamicGroup",
  groups: "oci:Identity/group:Group",
  logGroups: "oci:Logging/logGroup:LogGroup",
  logs: "oci:Logging/log:Log",
  policies: POLICY,
  privateEndpoints: "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
  quotaPolicies: "oci:Limits/quota:Quota",
  serviceConnectors: "oci:Sch/connector:Connector",
  vcns: "oci:Core/vcn:Vcn",
};

/** What a plan uses up of every limit, and what each of its stacks does of those that add up. */
interface Counted {
  readonly total: Demand;
  readonly stacks: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** @returns what a model's plan uses up, counted in the plan alone */
async function planned(model: RolloutModel): Promise<Counted> {
  const engine = createOfflineEngine({
    model,
    target: { outputs: "/nowhere" },
    onUnhandledRejection,
    traces: false,
    policies: false,
  });
  const resources: PlannedResource[] = [];
  for (const stack of declaredStacks(model))
    resources.push(...(await engine.preview(stack, () => undefined)).resources);
  const { tenancyId } = model.tenancy;
  const ofType = (token: string) => resources.filter(({ type }) => type === token);
  const gateways = Map.groupBy(ofType(PEERING), (gateway) => homeOf(gateway, "vcnId"));
  return {
    total: {
      ...summed(resources),
      localPeeringGateways: Math.max(0, ...[...gateways.values()].map(({ length }) => length)),
      policyStatements: longestPath(tenancyId, ofType(POLICY), ofType(COMPARTMENT)),
    },
    stacks: Object.fromEntries(
      [...Map.groupBy(resources, ({ urn }) => stackOfUrn(urn))].map(([stack, own]) => {
        const inRoot = (policy: PlannedResource) => homeOf(policy, "compartmentId") === tenancyId;
        const policies = own.filter(({ type }) => type === POLICY);
        const statements = statementsOf(policies);
        const inTenancy = statementsOf(policies.filter(inRoot));
        return [stack, { ...summed(own), inTenancy, below: statements - inTenancy }];
      }),
    ),
  };
}

function summed(resources: readonly PlannedResource[]): Record<SummedLimit, number> {
  const count = (token: string) => resources.filter(({ type }) => type === token).length;
  const counts = Object.fromEntries(Object.entries(TYPES).map(([name, token]) => [name, count(token)]));
  return {
    ...(counts as Record<keyof typeof TYPES, number>),
    costTrackingTags: resources.filter(
      ({ type, inputs }) => type === TAG && inputs["isCostTracking"] === true,
    ).length,
  };
}

/** @returns the same by onboarding's formulas */
function formulas({ tenancy, teams }: RolloutModel): Counted {
  const stacks = stackDemands(tenancy, teams);
  const none = Object.fromEntries([...Object.keys(TYPES), "costTrackingTags"].map((name) => [name, 0]));
  return {
    total: totalDemand(stacks),
    stacks: Object.fromEntries(
      stacks.map(({ team, environment, counts, statements: { root, leaf } }) => [
        environment === undefined ? "tenancy" : `${team ?? "shared"}-${environment}`,
        { ...none, ...counts, inTenancy: root, below: leaf },
      ]),
    ),
  };
}

/** URN of the planned resource that an input is the id of, or else the id. */
function homeOf({ inputs, propertyDependencies }: PlannedResource, input: string): string {
  const id = propertyDependencies?.[input]?.[0] ?? inputs[input];
  if (typeof id !== "string") throw new Error(`${input} is no id`);
  return id;
}

/** @returns the most statements that lie on one way from the root down to a compartment */
function longestPath(
  tenancyId: string,
  policies: readonly PlannedResource[],
  compartments: readonly PlannedResource[],
): number {
  const above = new Map(
    compartments.map((compartment) => [compartment.urn, parentOf(compartment, compartments)]),
  );
  const statementsIn = (home: string) =>
    statementsOf(policies.filter((policy) => homeOf(policy, "compartmentId") === home));
  const known = new Set([tenancyId, ...above.keys()]);
  expect(policies.filter((policy) => !known.has(homeOf(policy, "compartmentId")))).toEqual([]);
  const along = (home: string | undefined): number =>
    home === undefined ? statementsIn(tenancyId) : statementsIn(home) + along(above.get(home));
  return Math.max(...compartments.map(({ urn }) => along(urn)));
}

/** A compartment of another stack is handed over, so its environment's is found by the stack's name. */
function parentOf(compartment: PlannedResource, all: readonly PlannedResource[]): string | undefined {
  const home = homeOf(compartment, "compartmentId");
  if (home !== UNKNOWN) return all.some(({ urn }) => urn === home) ? home : undefined;
  const environment = stackOfUrn(compartment.urn).split("-").at(-1);
  const parent = all.find(
    ({ urn, inputs }) => stackOfUrn(urn) === "tenancy" && inputs["name"] === environment,
  );
  if (parent === undefined) throw new Error(`${compartment.urn} lies in no compartment of the plan`);
  return parent.urn;
}

/** A list with unknown statements in it has a length; one that is unknown as a whole must not count as none. */
function statementsOf(policies: readonly PlannedResource[]): number {
  return policies.reduce((sum, { name, inputs }) => {
    const statements = inputs["statements"];
    if (!Array.isArray(statements)) throw new Error(`a plan does not tell how many statements ${name} has`);
    return sum + statements.length;
  }, 0);
}

const withTenancy = (model: RolloutModel, changes: Partial<TenancyModel>): RolloutModel => ({
  ...model,
  tenancy: { ...model.tenancy, ...changes },
});
const withEnvironments = (model: RolloutModel, changes: Partial<EnvironmentModel>): RolloutModel =>
  withTenancy(model, {
    environments: model.tenancy.environments.map((environment) => ({ ...environment, ...changes })),
  });
const withTeams = (model: RolloutModel, change: (team: TeamModel) => TeamModel): RolloutModel => ({
  ...model,
  teams: model.teams.map(change),
});
const withSections = (
  model: RolloutModel,
  change: (section: TeamEnvironmentModel) => Partial<TeamEnvironmentModel>,
): RolloutModel =>
  withTeams(model, (team) => ({
    ...team,
    environments: team.environments.map((section) => ({ ...section, ...change(section) })),
  }));
const network = ({ endpoint }: TeamEnvironmentModel) => {
  if (endpoint.kind === "public") throw new Error("a public endpoint has no network");
  return endpoint.network;
};
const codexDevelopers = { name: "payments-codex", existing: true, membership: "Maintainers" };

const VARIANTS: Readonly<Record<string, (model: RolloutModel) => RolloutModel>> = {
  "no SIEM": (model) => withTenancy(model, { siem: undefined }),
  "no quotas": (model) => withTenancy(model, { quotas: undefined }),
  "a parent compartment": (model) =>
    withTenancy(model, { parentCompartment: { id: "ocid1.compartment.oc1..aaaaparent", path: "platform" } }),
  "several requesters, one of them twice": (model) =>
    withTenancy(model, { groups: { ...model.tenancy.groups, requesters: ["a", "b", "a", "c"] } }),
  "machines that deploy": (model) =>
    withEnvironments(model, { deployerMatchingRule: "instance.compartment.id = 'ocid1.compartment.oc1..a'" }),
  "an access gateway": (model) => withEnvironments(model, { access: "gateway" }),
  offboarding: (model) => withTeams(model, (team) => ({ ...team, state: "offboarding" })),
  "local peering": (model) =>
    withSections(model, (section) => ({
      endpoint: { kind: "shared", network: { ...network(section), attachment: "local-peering" } },
    })),
  "a DRG for every network": (model) =>
    withSections(model, (section) => ({
      endpoint: { kind: "shared", network: { ...network(section), attachment: "drg" } },
    })),
  "a dedicated endpoint for every network": (model) =>
    withSections(model, (section) => ({ endpoint: { kind: "dedicated", network: network(section) } })),
  "created networks": (model) =>
    withSections(model, (section) => ({
      endpoint: { ...section.endpoint, network: { ...network(section), existing: undefined } },
    })),
  "public endpoints": (model) => withSections(model, () => ({ endpoint: { kind: "public" } })),
  "Codex everywhere": (model) =>
    withSections(model, ({ groups }) => ({ groups: { ...groups, codexDevelopers } })),
  "no Codex and no application": (model) =>
    withSections(model, ({ groups }) => ({
      groups: { ...groups, codexDevelopers: undefined },
      applications: [],
    })),
  "more alerts": (model) =>
    withSections(model, () => ({ alertPercents: [10, 20, 30, 40, 50], forecastPercents: [80, 100] })),
  "traces of 90 days": (model) => withSections(model, () => ({ retentionDays: 90 })),
  "traces of 91 days": (model) => withSections(model, () => ({ retentionDays: 91 })),
  "no team": (model) => ({ ...model, teams: [] }),
};

describe("the formulas equal what is planned", () => {
  it("for the examples", async () => {
    expect(formulas(examples)).toEqual(await planned(examples));
  });

  it("for a fleet", async () => {
    const read = readRollout("stacks", fleetOf(8), EXAMPLES_AS_OF);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(formulas(read.model)).toEqual(await planned(read.model));
  });

  it.each(Object.entries(VARIANTS))("with %s", async (_, vary) => {
    const model = vary(examples);
    expect(formulas(model)).toEqual(await planned(model));
  });

  it("with any of these together", async () => {
    const { "public endpoints": _, ...together } = VARIANTS;
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.values(together)), async (changes) => {
        const model = changes.reduce((changed, vary) => vary(changed), examples);
        expect(formulas(model)).toEqual(await planned(model));
      }),
      { numRuns: 12 },
    );
  });

  it.each(["shared", "dedicated"] as const)("for one more team with %s endpoints", async (kind) => {
    const team = typicalTeam(examples.tenancy, kind);
    const model = { ...examples, teams: [...examples.teams, team] };
    expect(formulas(model)).toEqual(await planned(model));
  });
});
