import * as pulumi from "@pulumi/pulumi";
import { describe, expect, it } from "vitest";
import { nameOfUrn } from "../../../rollout/onboarding/vocabulary/stack-names.ts";
import { children, recordResources } from "../../../test/harness/record-resources.ts";
import { TraceConnector, type TraceConnectorArgs } from "./trace-connector.ts";

const args: TraceConnectorArgs = {
  team: "payments",
  environment: "dev",
  compartmentId: "c",
  namespace: "ns",
  logGroupId: "logs",
  writeLogGroupId: "writes",
  traceBucketName: "ai-dev-payments-traces",
  tags: { "Rollout.Team": "payments" },
};
const tagged = { definedTags: { "Rollout.Team": "payments" } };

describe("TraceConnector", () => {
  it("archives the team's logs under a prefix of their own, but not who wrote to the archive", async () => {
    const recorded = await recordResources(() => void new TraceConnector("records", args));

    expect(children(recorded)).toEqual([
      ["oci:Sch/connector:Connector", "records"],
      ["oci:Identity/policy:Policy", "records-access"],
    ]);
    expect(recorded[0]?.inputs).toEqual({
      compartmentId: "c",
      displayName: "records",
      description: "Logs of payments in dev, into its trace bucket.",
      source: { kind: "logging", logSources: [{ compartmentId: "c", logGroupId: "logs" }] },
      target: {
        kind: "objectStorage",
        namespace: "ns",
        bucket: "ai-dev-payments-traces",
        objectNamePrefix: "logs",
      },
      ...tagged,
    });
    expect(recorded[1]?.inputs["statements"]).toEqual([
      "allow any-user to manage objects in compartment payments where all {request.principal.type = 'serviceconnector', request.principal.compartment.id = target.compartment.id, target.bucket.name = 'ai-dev-payments-traces'}",
    ]);
  });

  it("exports the logs and the writes to the environment's stream", async () => {
    const recorded = await recordResources(
      () => void new TraceConnector("records", { ...args, siemStreamId: "stream" }),
    );

    expect(recorded.find(({ name }) => name === "records-siem")?.inputs).toEqual({
      compartmentId: "c",
      displayName: "records-siem",
      description: "Logs of payments in dev, to the SIEM.",
      source: {
        kind: "logging",
        logSources: [
          { compartmentId: "c", logGroupId: "logs" },
          { compartmentId: "c", logGroupId: "writes" },
        ],
      },
      target: { kind: "streaming", streamId: "stream" },
      ...tagged,
    });
  });

  it("grants access to the bucket before anything is moved there", async () => {
    const order: string[] = [];
    const noteOrder: pulumi.ResourceTransformation = ({ name, opts }) => {
      for (const before of [opts.dependsOn].flat())
        if (pulumi.Resource.isInstance(before))
          before.urn.apply((urn) => order.push(`${nameOfUrn(urn)} before ${name}`));
      return undefined;
    };
    await recordResources(() => void new TraceConnector("records", args, { transformations: [noteOrder] }));

    expect(order).toEqual(["records-access before records"]);
  });
});
