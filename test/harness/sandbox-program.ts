import * as oci from "@pulumi/oci";
import * as pulumi from "@pulumi/pulumi";

/** What a second run of the program may change. */
export interface SandboxProgramArgs {
  readonly region: string;
  readonly tenancyId: string;
  readonly monthlyBudget: number;
  readonly retentionDays: number;
  /** Stands in every description. */
  readonly note: string;
}

/** The SDK has no class for it; the provider knows the type. */
class PrivateEndpoint extends pulumi.CustomResource {}

/** One resource of every kind that the sandbox answers for. */
export function sandboxProgram({
  region,
  tenancyId,
  monthlyBudget,
  retentionDays,
  note,
}: SandboxProgramArgs): void {
  const provider = new oci.Provider("oci", { region }, { version: "4.21.0" });
  const opts: pulumi.CustomResourceOptions = { provider };

  const compartment = new oci.identity.Compartment(
    "team",
    { compartmentId: tenancyId, name: "team", description: note, enableDelete: true },
    opts,
  );
  const compartmentId = compartment.id;
  const namespace = new oci.identity.TagNamespace(
    "spend",
    { compartmentId: tenancyId, name: "Spend", description: note },
    opts,
  );
  const tag = new oci.identity.Tag(
    "cost-center",
    {
      tagNamespaceId: namespace.id,
      name: "CostCenter",
      description: note,
      isCostTracking: true,
      validator: { validatorType: "ENUM", values: ["CC-1", note] },
    },
    opts,
  );
  new oci.identity.TagDefault(
    "cost-center",
    { compartmentId, tagDefinitionId: tag.id, value: "CC-1", isRequired: false },
    opts,
  );
  const group = new oci.identity.Group(
    "users",
    { compartmentId: tenancyId, name: "users", description: note, freeformTags: { team: "one" } },
    opts,
  );
  new oci.identity.DynamicGroup(
    "apps",
    {
      compartmentId: tenancyId,
      name: "apps",
      description: note,
      matchingRule: pulumi.interpolate`ALL {resource.compartment.id = '${compartmentId}'}`,
    },
    opts,
  );
  new oci.identity.Policy(
    "users",
    {
      compartmentId,
      name: "users",
      description: note,
      freeformTags: { note },
      statements: [
        pulumi.interpolate`allow group ${group.name} to use generative-ai-chat in compartment team`,
      ],
    },
    opts,
  );
  const topic = new oci.ons.NotificationTopic(
    "alerts",
    { compartmentId, name: "alerts", description: note },
    opts,
  );
  const budget = new oci.budget.Budget(
    "team",
    {
      compartmentId: tenancyId,
      displayName: "team",
      amount: monthlyBudget,
      resetPeriod: "MONTHLY",
      targetType: "COMPARTMENT",
      targets: [compartmentId],
      definedTags: pulumi
        .all([namespace.name, tag.name])
        .apply(([ns, key]) => ({ [`${ns}.${key}`]: "CC-1" })),
    },
    opts,
  );
  for (const type of ["ACTUAL", "FORECAST"]) {
    new oci.budget.Rule(
      type.toLowerCase(),
      {
        budgetId: budget.id,
        displayName: type.toLowerCase(),
        type,
        threshold: 80,
        thresholdType: "PERCENTAGE",
        recipients: "finance@example.com,owner@example.com",
        message: note,
      },
      opts,
    );
  }
  const vcn = new oci.core.Vcn(
    "net",
    { compartmentId, displayName: `net ${note}`, cidrBlocks: ["10.0.0.0/16"], dnsLabel: "net" },
    opts,
  );
  const closed = new oci.core.SecurityList(
    "closed",
    { compartmentId, vcnId: vcn.id, displayName: `closed ${note}` },
    opts,
  );
  const subnet = new oci.core.Subnet(
    "private",
    {
      compartmentId,
      vcnId: vcn.id,
      displayName: `private ${note}`,
      cidrBlock: "10.0.1.0/24",
      dnsLabel: "private",
      prohibitPublicIpOnVnic: true,
      prohibitInternetIngress: true,
      securityListIds: [closed.id],
    },
    opts,
  );
  const nsg = new oci.core.NetworkSecurityGroup(
    "endpoint",
    { compartmentId, vcnId: vcn.id, displayName: `endpoint ${note}` },
    opts,
  );
  for (const [name, direction] of [
    ["in", "INGRESS"],
    ["out", "EGRESS"],
  ] as const) {
    new oci.core.NetworkSecurityGroupSecurityRule(
      name,
      {
        networkSecurityGroupId: nsg.id,
        direction,
        protocol: "6",
        description: note,
        ...(direction === "INGRESS"
          ? { source: "10.0.1.0/24", sourceType: "CIDR_BLOCK" }
          : { destination: "10.0.1.0/24", destinationType: "CIDR_BLOCK" }),
        tcpOptions: { destinationPortRange: { min: 443, max: 443 } },
      },
      opts,
    );
  }
  const vault = new oci.kms.Vault(
    "keys",
    { compartmentId, displayName: `keys ${note}`, vaultType: "DEFAULT" },
    opts,
  );
  const key = new oci.kms.Key(
    "traces",
    {
      compartmentId,
      displayName: `traces ${note}`,
      managementEndpoint: vault.managementEndpoint,
      keyShape: { algorithm: "AES", length: 32 },
      protectionMode: "HSM",
    },
    opts,
  );
  const bucket = new oci.objectstorage.Bucket(
    "traces",
    {
      compartmentId,
      namespace: oci.objectstorage.getNamespaceOutput({}, { provider }).namespace,
      name: "traces",
      kmsKeyId: key.id,
      accessType: "NoPublicAccess",
      versioning: "Disabled",
      retentionRules: [
        { displayName: "keep", duration: { timeAmount: String(retentionDays), timeUnit: "DAYS" } },
      ],
    },
    opts,
  );
  const logGroup = new oci.logging.LogGroup(
    "team",
    { compartmentId, displayName: "team", description: note },
    opts,
  );
  new oci.logging.Log(
    "bucket",
    {
      displayName: "bucket",
      logGroupId: logGroup.id,
      logType: "SERVICE",
      isEnabled: true,
      retentionDuration: 90,
      configuration: {
        compartmentId,
        source: {
          sourceType: "OCISERVICE",
          service: "objectstorage",
          category: "write",
          resource: bucket.name,
          parameters: { note },
        },
      },
    },
    opts,
  );
  new oci.logging.Log(
    "custom",
    { displayName: `custom ${note}`, logGroupId: logGroup.id, logType: "CUSTOM" },
    opts,
  );
  new oci.generativeai.Project("team", { compartmentId, displayName: "team", description: note }, opts);
  new PrivateEndpoint(
    "oci:GenerativeAi/generativeAiPrivateEndpoint:GenerativeAiPrivateEndpoint",
    "team",
    { compartmentId, subnetId: subnet.id, dnsPrefix: "team", displayName: `team ${note}`, nsgIds: [nsg.id] },
    opts,
  );
  void topic;
}
