import { describe, expect, it } from "vitest";
import { modelAfter } from "../../../test/harness/documents.ts";
import type { TeamEndpointModel } from "../../onboarding/model.ts";
import type { PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import { typeFacts, withLocalPeering } from "./planned-types.ts";

const resource = (
  type: string,
  parent?: string,
  inputs: PlannedResource["inputs"] = {},
): PlannedResource => ({
  urn: `urn of ${type}`,
  type,
  name: type,
  ...(parent === undefined ? {} : { parent: `urn of ${parent}` }),
  custom: type.startsWith("oci:"),
  protect: false,
  inputs,
});
const definedTags = { "Rollout.Team": "payments" };
const traces = resource("rollout:index:TraceBucket");
const retained = resource("rollout:index:RetainedBucket", traces.type);

describe("typeFacts", () => {
  it("gives each type once, sorted, with stacks and the nearest components", () => {
    const reports = resource("rollout:index:SpendReports");
    const bucketIn = (parent: PlannedResource) =>
      resource("oci:O/bucket:Bucket", parent.type, { definedTags });
    expect(
      typeFacts([
        {
          kind: "tenancy",
          resources: [reports, bucketIn(reports), resource("oci:K/vault:Vault", reports.type)],
        },
        { kind: "team", resources: [traces, retained, bucketIn(retained)] },
        { kind: "team", resources: [traces, retained, bucketIn(retained)] },
      ]),
    ).toEqual([
      { type: "oci:K/vault:Vault", stacks: ["tenancy"], components: ["SpendReports"], tags: false },
      {
        type: "oci:O/bucket:Bucket",
        stacks: ["tenancy", "team"],
        components: ["RetainedBucket", "SpendReports"],
        tags: true,
      },
    ]);
  });

  it("finds the component above a resource that stands between", () => {
    const policy = resource("oci:I/policy:Policy", "oci:O/bucket:Bucket");
    const bucket = resource("oci:O/bucket:Bucket", traces.type);
    const [fact] = typeFacts([{ kind: "team", resources: [traces, bucket, policy] }]);
    expect(fact?.components).toEqual(["TraceBucket"]);
  });

  it("says that a type has tags only where all of its resources have", () => {
    const other = { ...resource("oci:O/bucket:Bucket", traces.type), urn: "urn of another" };
    const tagged = resource("oci:O/bucket:Bucket", traces.type, { definedTags });
    expect(typeFacts([{ kind: "team", resources: [traces, tagged, other] }])[0]?.tags).toBe(false);
  });

  it("leaves out what is in no cloud", () => {
    expect(typeFacts([{ kind: "team", resources: [traces, resource("pulumi:providers:oci")] }])).toEqual([]);
  });

  it("refuses a resource that no component creates", () => {
    expect(() => typeFacts([{ kind: "team", resources: [resource("oci:K/vault:Vault")] }])).toThrow(
      "no component creates urn of oci:K/vault:Vault",
    );
  });
});

describe("withLocalPeering", () => {
  const network = { cidr: "10.0.0.0/24", existing: undefined, attachment: "drg" } as const;
  const endpoints = [
    { kind: "public" },
    { kind: "shared", network },
    { kind: "dedicated", network },
  ] as const satisfies TeamEndpointModel[];
  const model = modelAfter();
  const teams = model.teams.map((team) => ({
    ...team,
    environments: endpoints.flatMap((endpoint) =>
      team.environments.slice(0, 1).map((section) => ({ ...section, endpoint })),
    ),
  }));

  it("changes how a shared endpoint is reached, and nothing else", () => {
    const changed = withLocalPeering({ ...model, teams });
    expect(changed).toEqual({
      ...model,
      teams: teams.map((team) => ({
        ...team,
        environments: team.environments.map((section) =>
          section.endpoint.kind === "shared"
            ? {
                ...section,
                endpoint: { kind: "shared", network: { ...network, attachment: "local-peering" } },
              }
            : section,
        ),
      })),
    });
  });
});
