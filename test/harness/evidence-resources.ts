import { SECRET, UNKNOWN, type PlannedResource } from "../../rollout/onboarding/vocabulary/stack-runs.ts";

type ResourceRow = readonly [type: string, name: string, changes?: Partial<PlannedResource>];

const OWNED = { protect: true } as const;

function component(type: string, name: string): ResourceRow {
  return [`rollout:index:${type}`, name, { custom: false }];
}

function environmentOf(environment: string): readonly ResourceRow[] {
  const shared = `shared-${environment}`;
  return [
    ["pulumi:providers:oci", "oci", { inputs: { region: "eu-frankfurt-1" } }],
    component("SharedNetwork", shared),
    ["oci:Core/vcn:Vcn", shared, { inputs: { cidrBlocks: ["10.20.0.0/20"], compartmentId: UNKNOWN } }],
    [
      "oci:Core/subnet:Subnet",
      `${shared}-endpoints`,
      { inputs: { cidrBlock: "10.20.0.0/26", prohibitInternetIngress: true, vcnId: UNKNOWN } },
    ],
    [
      "oci:Core/defaultSecurityList:DefaultSecurityList",
      `${shared}-default`,
      { inputs: { egressSecurityRules: [], ingressSecurityRules: [] } },
    ],
    [
      "oci:Core/networkSecurityGroup:NetworkSecurityGroup",
      `${shared}-endpoint`,
      { inputs: { vcnId: UNKNOWN } },
    ],
    [
      "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
      shared,
      { inputs: { dnsPrefix: `ai-${environment}`, subnetId: UNKNOWN } },
    ],
    ["oci:Kms/vault:Vault", shared, { ...OWNED, inputs: { displayName: shared, vaultType: "DEFAULT" } }],
    [
      "oci:Kms/key:Key",
      shared,
      { ...OWNED, inputs: { keyShape: { algorithm: "AES", length: 32 }, managementEndpoint: UNKNOWN } },
    ],
    ["oci:Logging/logGroup:LogGroup", shared, { inputs: { displayName: shared } }],
    [
      "oci:Logging/log:Log",
      `${shared}-flows`,
      {
        inputs: {
          configuration: { source: { category: "vcn", resource: UNKNOWN, service: "flowlogs" } },
          logType: "SERVICE",
          retentionDuration: 90,
        },
      },
    ],
    [
      "oci:ObjectStorage/bucket:Bucket",
      `${shared}-archive`,
      { ...OWNED, inputs: { accessType: "NoPublicAccess", kmsKeyId: UNKNOWN, namespace: UNKNOWN } },
    ],
  ];
}

function teamIn(
  team: string,
  environment: string,
  amount: number,
  percents: readonly number[],
): readonly ResourceRow[] {
  const stack = `${team}-${environment}`;
  const recipients = "ana.ortiz@example.com,finops@example.com";
  const rule = (slug: string, type: string, threshold: number): ResourceRow => [
    "oci:Budget/rule:Rule",
    `${stack}-${slug}`,
    { inputs: { budgetId: UNKNOWN, recipients, threshold, thresholdType: "PERCENTAGE", type } },
  ];
  return [
    ["pulumi:providers:oci", "oci", { inputs: { region: "eu-frankfurt-1" } }],
    component("TeamAccess", stack),
    [
      "oci:Identity/compartment:Compartment",
      stack,
      {
        protect: environment === "prod",
        inputs: {
          compartmentId: UNKNOWN,
          description: `OpenAI access of ${team} in ${environment}`,
          enableDelete: true,
          name: team,
        },
      },
    ],
    [
      "oci:Identity/tagDefault:TagDefault",
      `${stack}-team`,
      { inputs: { isRequired: false, tagDefinitionId: UNKNOWN, value: team } },
    ],
    [
      "oci:Identity/group:Group",
      `${stack}-users`,
      { inputs: { description: `May call models for ${team} in ${environment}`, name: `${stack}-users` } },
    ],
    [
      "oci:Identity/dynamicGroup:DynamicGroup",
      `${stack}-applications`,
      { inputs: { matchingRule: UNKNOWN } },
    ],
    [
      "oci:Identity/policy:Policy",
      stack,
      {
        inputs: {
          compartmentId: UNKNOWN,
          statements: [
            `Allow group ${stack}-users to use generative-ai-chat in compartment ai:${environment}:${team}`,
            `Allow group ${stack}-operators to read generative-ai-project in compartment ai:${environment}:${team}`,
          ],
        },
      },
    ],
    ["oci:GenerativeAi/project:Project", stack, { inputs: { compartmentId: UNKNOWN, displayName: stack } }],
    ["oci:Core/networkSecurityGroup:NetworkSecurityGroup", stack, { inputs: { vcnId: UNKNOWN } }],
    [
      "oci:Core/networkSecurityGroupSecurityRule:NetworkSecurityGroupSecurityRule",
      `${stack}-to-endpoint`,
      {
        inputs: {
          destination: UNKNOWN,
          direction: "EGRESS",
          protocol: "6",
          tcpOptions: { destinationPortRange: { max: 443, min: 443 } },
        },
      },
    ],
    [
      "oci:Budget/budget:Budget",
      stack,
      { inputs: { amount, resetPeriod: "MONTHLY", targetType: "COMPARTMENT", targets: [UNKNOWN] } },
    ],
    ...percents.map((percent) => rule(`actual-${percent}`, "ACTUAL", percent)),
    rule("forecast-100", "FORECAST", 100),
    ["oci:Logging/logGroup:LogGroup", stack, { inputs: { displayName: stack } }],
    [
      "oci:ObjectStorage/bucket:Bucket",
      `${stack}-traces`,
      {
        protect: environment === "prod",
        inputs: {
          accessType: "NoPublicAccess",
          kmsKeyId: UNKNOWN,
          retentionRules: [{ displayName: "traces", duration: { timeAmount: 30, timeUnit: "DAYS" } }],
        },
      },
    ],
    [
      "oci:Sch/connector:Connector",
      `${stack}-traces`,
      {
        inputs: { source: { kind: "logging" }, target: { bucket: `${stack}-traces`, kind: "objectStorage" } },
      },
    ],
    [
      "oci:Vault/secret:Secret",
      `${stack}-webhook`,
      { inputs: { secretContent: SECRET, secretName: `${stack}-webhook`, vaultId: UNKNOWN } },
    ],
  ];
}

/** What each stack of the example registers: a component and a provider among them, which are no resources of a cloud. */
export const RESOURCES: Readonly<Record<string, readonly ResourceRow[]>> = {
  tenancy: [
    ["pulumi:providers:oci", "oci", { inputs: { region: "eu-frankfurt-1" } }],
    [
      "oci:Identity/compartment:Compartment",
      "ai",
      { ...OWNED, inputs: { description: "OpenAI access", enableDelete: true, name: "ai" } },
    ],
    [
      "oci:Identity/compartment:Compartment",
      "ai-dev",
      { ...OWNED, inputs: { compartmentId: UNKNOWN, enableDelete: true, name: "dev" } },
    ],
    [
      "oci:Identity/compartment:Compartment",
      "ai-prod",
      { ...OWNED, inputs: { compartmentId: UNKNOWN, enableDelete: true, name: "prod" } },
    ],
    ["oci:Identity/tagNamespace:TagNamespace", "rollout", { inputs: { name: "Rollout" } }],
    [
      "oci:Identity/tag:Tag",
      "rollout-team",
      { inputs: { isCostTracking: true, name: "Team", tagNamespaceId: UNKNOWN } },
    ],
    [
      "oci:Identity/tag:Tag",
      "rollout-cost-center",
      { inputs: { isCostTracking: true, name: "CostCenter", tagNamespaceId: UNKNOWN } },
    ],
    ["oci:Identity/group:Group", "finance", { inputs: { name: "ai-finance" } }],
    [
      "oci:Identity/policy:Policy",
      "finance",
      { inputs: { statements: ["Allow group ai-finance to read usage-budgets in tenancy"] } },
    ],
    ["oci:Ons/notificationTopic:NotificationTopic", "finance", { inputs: { name: "ai-finance" } }],
    [
      "oci:Events/rule:Rule",
      "budget-alerts",
      {
        inputs: {
          condition: '{"eventType":"com.oraclecloud.budgets.createtriggeredalert"}',
          isEnabled: true,
        },
      },
    ],
    [
      "oci:ObjectStorage/bucket:Bucket",
      "audit-archive",
      { ...OWNED, inputs: { accessType: "NoPublicAccess", namespace: UNKNOWN } },
    ],
    ["oci:ServiceCatalog/catalog:Catalog", "openai-access", { inputs: { displayName: "OpenAI access" } }],
  ],
  "shared-dev": environmentOf("dev"),
  "shared-prod": environmentOf("prod"),
  "payments-dev": teamIn("payments", "dev", 1500, [50, 80, 100]),
  "payments-prod": teamIn("payments", "prod", 12_000, [50, 75, 90, 100]),
};
