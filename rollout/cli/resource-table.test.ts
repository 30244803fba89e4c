import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLES_AS_OF, modelAfter } from "../../test/harness/documents.ts";
import { onUnhandledRejection } from "../../test/harness/real-engine.ts";
import { sandboxProgram } from "../../test/harness/sandbox-program.ts";
import { drainRegistrations } from "../engine/drain-registrations.ts";
import { readFacts, type TypeFact } from "./explain/facts.ts";
import { plannedStacks, typeFacts, withLocalPeering } from "./explain/planned-types.ts";
import { RESOURCE_TABLE_FILE, resourceTable } from "./resource-table.ts";
import { TOOLKIT_FOLDER } from "./world.ts";

const budget: TypeFact = {
  type: "oci:Budget/budget:Budget",
  stacks: ["team"],
  components: ["TeamBudget"],
  tags: true,
};

it("is one row per type, with the tests a reader can open", () => {
  const rows = resourceTable([budget], "2026-12-01").split("\n").slice(-3);
  expect(rows).toEqual([
    "|---|---|---|---|---|---|",
    "| `oci:Budget/budget:Budget` | Monthly budget | team | TeamBudget | CO-2, RO-4 | [team-budget](../infra/components/team-budget/team-budget.test.ts), [provider](../rollout/sandbox/provider.test.ts) |",
    "",
  ]);
});

it("names each requirement and each test once, where two components share them", () => {
  const shared = { ...budget, components: ["RolloutTagDefaults", "TagNamespace"] };
  expect(resourceTable([shared], "2026-12-01").split("\n").at(-2)).toBe(
    "| `oci:Budget/budget:Budget` | Monthly budget | team | RolloutTagDefaults, TagNamespace | DA-1, CO-1 | [tag-namespace](../infra/components/tag-namespace/tag-namespace.test.ts), [provider](../rollout/sandbox/provider.test.ts) |",
  );
});

it("says the day and that it is generated", () => {
  expect(resourceTable([], "2026-12-01").split("\n")[1]).toContain("example documents as of 2026-12-01,");
});

it("refuses a component that the catalog does not hold", () => {
  expect(() => resourceTable([{ ...budget, components: ["Unheard"] }], "2026-12-01")).toThrow(
    "Unheard creates oci:Budget/budget:Budget and is not in the catalog of components",
  );
});

describe("the types that the rollout provisions", () => {
  let types: TypeFact[];
  beforeAll(async () => {
    const model = modelAfter();
    types = typeFacts([
      ...(await plannedStacks(model, onUnhandledRejection)),
      ...(await plannedStacks(withLocalPeering(model), onUnhandledRejection)),
    ]);
  });

  it("are all carried through the real provider", async () => {
    const carried = await typesOfSandboxProgram();
    expect(types.map(({ type }) => type).filter((type) => !carried.has(type))).toEqual([]);
  });

  it("are those that docs/resources.md and the facts of explain show", () => {
    const shown = readFileSync(join(TOOLKIT_FOLDER, RESOURCE_TABLE_FILE), "utf8");
    expect(shown).toBe(resourceTable(types, EXAMPLES_AS_OF));
    expect(readFacts(TOOLKIT_FOLDER).types).toEqual(types);
  });

  it("have tests that are there", () => {
    const paths = [...resourceTable(types, EXAMPLES_AS_OF).matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.length).toBeGreaterThan(types.length);
    expect(paths.filter((path) => !existsSync(join(TOOLKIT_FOLDER, path)))).toEqual([]);
  });

  it.each([
    "Budget/budget:Budget",
    "Budget/costAlertSubscription:CostAlertSubscription",
    "Budget/costAnomalyMonitor:CostAnomalyMonitor",
    "Budget/rule:Rule",
    "Core/captureFilter:CaptureFilter",
    "Core/defaultSecurityList:DefaultSecurityList",
    "Core/drg:Drg",
    "Core/drgAttachment:DrgAttachment",
    "Core/localPeeringGateway:LocalPeeringGateway",
    "Core/networkSecurityGroup:NetworkSecurityGroup",
    "Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
    "Core/serviceGateway:ServiceGateway",
    "Core/subnet:Subnet",
    "Core/vcn:Vcn",
    "Dns/resolver:Resolver",
    "Dns/rrset:Rrset",
    "Dns/view:View",
    "Dns/zone:Zone",
    "Events/rule:Rule",
    "GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
    "GenerativeAi/project:Project",
    "Identity/compartment:Compartment",
    "Identity/dynamicGroup:DynamicGroup",
    "Identity/group:Group",
    "Identity/policy:Policy",
    "Identity/tag:Tag",
    "Identity/tagDefault:TagDefault",
    "Identity/tagNamespace:TagNamespace",
    "Kms/key:Key",
    "Kms/vault:Vault",
    "Limits/quota:Quota",
    "Logging/log:Log",
    "Logging/logGroup:LogGroup",
    "MeteringComputation/schedule:Schedule",
    "Monitoring/alarm:Alarm",
    "ObjectStorage/bucket:Bucket",
    "ObjectStorage/objectLifecyclePolicy:ObjectLifecyclePolicy",
    "Ons/notificationTopic:NotificationTopic",
    "Ons/subscription:Subscription",
    "Sch/connector:Connector",
    "ServiceCatalog/catalog:Catalog",
    "ServiceCatalog/catalogAssociation:CatalogAssociation",
    "ServiceCatalog/privateApplication:PrivateApplication",
    "Streaming/stream:Stream",
  ])("include oci:%s", (type) => {
    expect(types.map((fact) => fact.type)).toContain(`oci:${type}`);
  });
});

/** The program of rollout/sandbox/provider.test.ts on Pulumi's mock engine, every question to the cloud answered. */
async function typesOfSandboxProgram(): Promise<ReadonlySet<string>> {
  const types = new Set<string>();
  let registered = 0;
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      registered += 1;
      types.add(type);
      return { id: `id-of-${name}`, state: inputs as Record<string, unknown> };
    },
    call: () => ({ namespace: "namespace", dnsResolverId: "resolver" }),
  });
  sandboxProgram({
    region: "us-chicago-1",
    tenancyId: "ocid1.tenancy.oc1..aaaaaaaaexample",
    monthlyBudget: 1,
    retentionDays: 1,
    note: "first",
  });
  await drainRegistrations(() => registered);
  return types;
}
