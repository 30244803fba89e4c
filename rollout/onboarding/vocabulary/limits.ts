/**
 * Limits of a tenancy that teams use up. OCI raises most of them on request, and nobody but the tenancy can say
 * what they are today: the document carries what was read and when. `documented` is OCI's published default,
 * where there is one that this project relies on; a limit that is neither declared nor documented is unknown.
 */
export const LIMITS = {
  alarms: { what: "alarms", documented: undefined },
  budgets: { what: "budgets", documented: undefined },
  buckets: { what: "Object Storage buckets", documented: undefined },
  compartments: { what: "compartments", documented: undefined },
  costTrackingTags: { what: "cost-tracking tag keys", documented: 10 },
  drgAttachments: { what: "DRG attachments", documented: undefined },
  dynamicGroups: { what: "dynamic groups", documented: undefined },
  groups: { what: "groups", documented: undefined },
  localPeeringGateways: { what: "local peering gateways of one VCN", documented: undefined },
  logGroups: { what: "log groups", documented: undefined },
  logs: { what: "logs", documented: undefined },
  policies: { what: "IAM policies", documented: undefined },
  policyStatements: {
    what: "IAM statements on one path of compartments from the root",
    documented: 500,
  },
  privateEndpoints: { what: "generative AI private endpoints", documented: 5 },
  quotaPolicies: { what: "quota policies", documented: undefined },
  serviceConnectors: { what: "service connectors", documented: undefined },
  vcns: { what: "VCNs", documented: undefined },
} as const satisfies Readonly<
  Record<string, { readonly what: string; readonly documented: number | undefined }>
>;

export type LimitName = keyof typeof LIMITS;

/** Statements that OCI accepts in one policy. Source: OCI IAM, limits without compartment quotas. */
export const STATEMENTS_PER_POLICY = 50;
