import { describe, expect, it } from "vitest";
import { runStackPolicy, UNKNOWN, type ResourceUnderTest } from "../../../../test/harness/run-policy.ts";
import { auditLogIsArchived as policy } from "./policy.ts";

const stack = "tenancy";
const bucket = (props: Readonly<Record<string, unknown>> = { retentionRules: [{}] }): ResourceUnderTest => ({
  stack,
  type: "oci:ObjectStorage/bucket:Bucket",
  name: "audit",
  props: { name: "ai-audit", ...props },
});
const AUDIT = { compartmentId: "ocid1.tenancy.oc1..a", logGroupId: "_Audit_Include_Subcompartment" };
const connector = (target: unknown, source: unknown = AUDIT): ResourceUnderTest => ({
  stack,
  type: "oci:Sch/connector:Connector",
  name: JSON.stringify(target),
  props: { target, source: { kind: "logging", logSources: [source] } },
});
const toBucket = connector({ kind: "objectStorage", bucket: "ai-audit" });
const toStream = connector({ kind: "streaming", streamId: "ocid1.stream.oc1..a" });
const ask = (resources: readonly ResourceUnderTest[], siem = true) =>
  runStackPolicy(policy, resources, { siem });
const [KEPT, TOLD] = [
  "No connector keeps the audit log of the whole tenancy in a bucket that retains it.",
  "No connector hands the audit log of the whole tenancy to the SIEM.",
];

describe("audit-log-is-archived", () => {
  it("accepts an archive, and a stream where a SIEM reads along", async () => {
    expect(await ask([bucket(), toBucket, toStream])).toEqual({ kind: "pass" });
    expect(await ask([bucket(), toBucket], false)).toEqual({ kind: "pass" });
  });

  it.each<[string, readonly ResourceUnderTest[], readonly string[]]>([
    ["no connector", [bucket()], [KEPT, TOLD]],
    ["an archive that retains nothing", [bucket({ versioning: "Enabled" }), toBucket, toStream], [KEPT]],
    ["no stream", [bucket(), toBucket], [TOLD]],
    [
      "the audit log of one compartment alone",
      [
        bucket(),
        connector({ kind: "objectStorage", bucket: "ai-audit" }, { ...AUDIT, logGroupId: "_Audit" }),
        toStream,
      ],
      [KEPT],
    ],
    [
      "the audit log of a part of the tenancy",
      [
        bucket(),
        connector(
          { kind: "objectStorage", bucket: "ai-audit" },
          { ...AUDIT, compartmentId: "ocid1.compartment.oc1..a" },
        ),
        toStream,
      ],
      [KEPT],
    ],
  ])("rejects %s", async (_label, resources, messages) => {
    expect(await ask(resources)).toEqual({ kind: "violation", messages, on: messages.map(() => "") });
  });

  it("reports an UNKNOWN source as not checked", async () => {
    const unseen = connector({ kind: "objectStorage", bucket: "ai-audit" }, UNKNOWN);
    expect(await ask([bucket(), toBucket, toStream, unseen])).toMatchObject({ kind: "unknown-in-preview" });
  });

  it("does not apply to a team's stack, and refuses to look without the documents", async () => {
    expect(await ask([{ ...bucket(), stack: "payments-dev" }])).toEqual({
      kind: "not-applicable",
      reason: "The stack is not the tenancy's.",
    });
    expect(await runStackPolicy(policy, [bucket()])).toMatchObject({ kind: "violation" });
  });
});
