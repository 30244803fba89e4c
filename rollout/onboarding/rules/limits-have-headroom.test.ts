import { describe, expect, it } from "vitest";
import { problemsAfter, type Edit } from "../../../test/harness/documents.ts";

const tenancy = (from: string, to: string): Edit => ["tenancy.yaml", from, to];
const ENDPOINTS = "privateEndpoints: { limit: 5, usedElsewhere: 0 }";
const STATEMENTS = "policyStatements: { limit: 500, usedElsewhere: 120 }";
const endpoints = (limit: number, usedElsewhere: number) =>
  tenancy(ENDPOINTS, `privateEndpoints: { limit: ${limit}, usedElsewhere: ${usedElsewhere} }`);
/** Makes six endpoints of the examples' four. */
const allDedicated: Edit[] = [
  [
    "teams/claims.yaml",
    "privateEndpoint: shared\n    network: { cidr: 10.50",
    "privateEndpoint: dedicated\n    network: { cidr: 10.50",
  ],
  [
    "teams/claims.yaml",
    "privateEndpoint: shared\n    network: { cidr: 10.51",
    "privateEndpoint: dedicated\n    network: { cidr: 10.51",
  ],
];

describe("a limit that was read", () => {
  it("accepts what just fits, with what others use", () => {
    expect(problemsAfter(endpoints(4, 0))).toEqual([]);
    expect(problemsAfter(endpoints(5, 1))).toEqual([]);
    expect(
      problemsAfter(tenancy(STATEMENTS, "policyStatements: { limit: 500, usedElsewhere: 407 }")),
    ).toEqual([]);
  });

  it("rejects documents that need more, and names those that do", () => {
    expect(problemsAfter(endpoints(3, 0))).toEqual([
      "stacks/tenancy.yaml:87:23  limits.values.privateEndpoints  generative AI private endpoints: this rollout needs 4, others use 0, and the limit is 3. Have the limit raised to at least 4, or change what needs it: stacks/teams/payments.yaml (2), stacks/tenancy.yaml (2).",
    ]);
  });

  it("rejects what others leave too little of", () => {
    expect(problemsAfter(endpoints(5, 2))).toEqual([
      "stacks/tenancy.yaml:87:23  limits.values.privateEndpoints  generative AI private endpoints: this rollout needs 4, others use 2, and the limit is 5. Have the limit raised to at least 6, have others give some back, or change what needs it: stacks/teams/payments.yaml (2), stacks/tenancy.yaml (2).",
    ]);
  });

  it("adds up statements along the longest path only", () => {
    expect(
      problemsAfter(tenancy(STATEMENTS, "policyStatements: { limit: 500, usedElsewhere: 408 }")),
    ).toEqual([
      "stacks/tenancy.yaml:88:23  limits.values.policyStatements  IAM statements on one path of compartments from the root: this rollout needs 93, others use 408, and the limit is 500. Have the limit raised to at least 501, have others give some back, or change what needs it: stacks/tenancy.yaml (82), stacks/teams/claims.yaml (11).",
    ]);
  });

  it("names no document for the rollout's own tag keys", () => {
    expect(
      problemsAfter(
        tenancy(
          "costTrackingTags: { limit: 10, usedElsewhere: 2 }",
          "costTrackingTags: { limit: 5, usedElsewhere: 0 }",
        ),
      ),
    ).toEqual([
      "stacks/tenancy.yaml:95:23  limits.values.costTrackingTags  cost-tracking tag keys: this rollout needs 6, others use 0, and the limit is 5. Have the limit raised to at least 6.",
    ]);
  });

  it("counts peering gateways in the VCN that has most of them", () => {
    const peered = (limit: number) =>
      problemsAfter(
        tenancy(ENDPOINTS, `localPeeringGateways: { limit: ${limit}, usedElsewhere: 0 }`),
        ["teams/claims.yaml", "{ cidr: 10.50.0.0/24 }", "{ cidr: 10.50.0.0/24, attachment: local-peering }"],
        ["teams/claims.yaml", "{ cidr: 10.51.0.0/24 }", "{ cidr: 10.51.0.0/24, attachment: local-peering }"],
        [
          "teams/payments.yaml",
          "privateEndpoint: dedicated\n    # The team runs",
          "privateEndpoint: shared\n    # The team runs",
        ],
      );
    expect(peered(2)).toEqual([]);
    expect(peered(1)).toEqual([
      "stacks/tenancy.yaml:87:27  limits.values.localPeeringGateways  local peering gateways of one VCN: this rollout needs 2, others use 0, and the limit is 1. Have the limit raised to at least 2, or change what needs it: stacks/teams/claims.yaml (1), stacks/teams/payments.yaml (1).",
    ]);
  });
});

describe("a limit that nobody read", () => {
  const unread = tenancy(`    ${ENDPOINTS}\n`, "");

  it("accepts what OCI's default has room for", () => {
    const [oneOfTwo] = allDedicated;
    expect(problemsAfter(unread, ...(oneOfTwo === undefined ? [] : [oneOfTwo]))).toEqual([]);
  });

  it("rejects more than OCI's default", () => {
    expect(problemsAfter(unread, ...allDedicated)).toEqual([
      "stacks/tenancy.yaml:85:3  limits  generative AI private endpoints: this rollout needs 6, and OCI's default of 5 counts where no other limit is written. Have the limit raised to at least 6 and write it as limits.values.privateEndpoints, or change what needs it: stacks/teams/claims.yaml (2), stacks/teams/payments.yaml (2), stacks/tenancy.yaml (2).",
    ]);
  });

  it("says nothing of one that has no default", () => {
    expect(problemsAfter(tenancy("    alarms: { limit: 100, usedElsewhere: 20 }\n", ""))).toEqual([]);
  });
});

describe("a mistake that another rule tells", () => {
  const exceeded = (lines: readonly string[]) => lines.filter((line) => line.includes("limits.values."));

  it("counts no section of an unknown environment", () => {
    const lines = problemsAfter(endpoints(3, 0), [
      "teams/payments.yaml",
      "  dev:\n    privateEndpoint: dedicated",
      "  dv:\n    privateEndpoint: dedicated",
    ]);
    expect(lines).not.toEqual([]);
    expect(exceeded(lines)).toEqual([]);
  });

  it("counts a team once that two documents claim", () => {
    const few = tenancy(
      "alarms: { limit: 100, usedElsewhere: 20 }",
      "alarms: { limit: 15, usedElsewhere: 0 }",
    );
    expect(exceeded(problemsAfter(few))).toHaveLength(1);
    const lines = problemsAfter(few, ["teams/claims.yaml", "\nteam: claims\n", "\nteam: payments\n"]);
    expect(lines).not.toEqual([]);
    expect(exceeded(lines)).toEqual([]);
  });
});
