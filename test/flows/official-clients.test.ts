import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeClientSettings } from "../../rollout/cli/sandbox/client-settings.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import { listDocuments } from "../../rollout/onboarding/document-files.ts";
import { EXAMPLES } from "../harness/documents.ts";
import { listWithSdk, oci, ociCommand } from "../harness/oci-command.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

/** What Oracle's own clients see of stacks that the engine brought up in the local OCI. */
const STACKS = ["tenancy", "shared-dev", "claims-dev"];

describe.skipIf(toolchain === undefined)("stacks that are up in the local OCI", () => {
  let bench: EngineBench;
  let env: Record<string, string>;
  let listed: Readonly<Record<string, readonly string[]>>;
  const namesOf = (kind: string) =>
    bench.sandbox
      .resources()
      .filter((resource) => resource.kind === kind)
      .map(({ name }) => name)
      .sort();

  beforeAll(async () => {
    bench = await openEngineBench(listDocuments(EXAMPLES));
    for (const stack of declaredStacks(bench.model)) {
      if (STACKS.includes(stack.name.stack)) await bench.pulumi.up(stack, () => undefined);
    }
    env = writeClientSettings(join(bench.folder, "client"), bench.sandbox);
    listed = await listWithSdk(env);
  }, 300_000);
  afterAll(() => bench.close());

  it("are listed by the TypeScript SDK as they are", () => {
    expect(listed["compartments"]).toEqual(["ai", "claims", "dev", "governance", "prod", "shared"]);
    expect(listed["compartments"]).toEqual(namesOf("compartment"));
    expect(listed["budgets"]).toEqual(["dev-claims"]);
    expect(listed["rules"]).toEqual([
      "dev-claims ACTUAL 100",
      "dev-claims ACTUAL 50",
      "dev-claims ACTUAL 80",
      "dev-claims FORECAST 100",
    ]);
    expect(listed["buckets"]).toEqual(namesOf("bucket"));
    expect(listed["retention"]).toEqual([
      "ai-audit 365 DAYS",
      "ai-dev-claims-traces 90 DAYS",
      "ai-dev-logs 30 DAYS",
    ]);
    expect(listed["policies"]).toEqual(namesOf("policy"));
    expect(listed["catalogs"]).toEqual(["AI"]);
    expect(listed["endpoints"]).toEqual(["shared-dev-models"]);
  });

  describe.skipIf(ociCommand === undefined)("and by the oci command line", () => {
    const names = (data: unknown, field = "name") =>
      (data as Record<string, string>[]).map((one) => one[field] ?? "").sort();
    const idOf = async (name: string) => {
      const all = await oci(
        env,
        "iam",
        "compartment",
        "list",
        "--compartment-id-in-subtree",
        "true",
        "--all",
      );
      return (all as { name: string; id: string }[]).find((one) => one.name === name)?.id ?? "";
    };

    it("alike", { timeout: 300_000 }, async () => {
      const root = ["--compartment-id", bench.sandbox.tenancyId, "--all"];
      const governance = ["--compartment-id", await idOf("governance"), "--all"];
      const shared = ["--compartment-id", await idOf("shared"), "--all"];
      const bucket = (await oci(env, "os", "bucket", "get", "--bucket-name", "ai-audit")) as object;
      const budgets = (await oci(env, "budgets", "budget", "budget", "list", ...root)) as { id: string }[];
      const rules = await oci(
        env,
        "budgets",
        "budget",
        "alert-rule",
        "list",
        "--budget-id",
        budgets[0]?.id ?? "",
      );
      const retention = (await oci(env, "os", "retention-rule", "list", "--bucket-name", "ai-audit")) as {
        items: { duration: object }[];
      };
      const subtree = ["--compartment-id-in-subtree", "true"];

      expect(names(await oci(env, "iam", "compartment", "list", ...root, ...subtree))).toEqual(
        listed["compartments"],
      );
      expect(names(budgets, "display-name")).toEqual(listed["budgets"]);
      expect(rules).toHaveLength(listed["rules"]?.length ?? 0);
      expect(names(await oci(env, "os", "bucket", "list", ...governance))).toEqual([
        "ai-access-requests",
        "ai-audit",
        "ai-usage-reports",
      ]);
      expect(bucket).toMatchObject({ name: "ai-audit", "public-access-type": "NoPublicAccess" });
      expect(retention.items).toMatchObject([{ duration: { "time-amount": 365, "time-unit": "DAYS" } }]);
      const policies = names(await oci(env, "iam", "policy", "list", ...root));
      expect(policies).toEqual(listed["policies"]?.filter((name) => policies.includes(name)));
      expect(policies).toContain("dev-ai-deployers");
      const catalogs = await oci(env, "service-catalog", "service-catalog", "list", ...governance);
      expect(JSON.stringify(catalogs)).toContain('"display-name":"AI"');
      const endpoints = await oci(
        env,
        "generative-ai",
        "generative-ai-private-endpoint-collection",
        "list-generative-ai-private-endpoints",
        ...shared,
      );
      expect(JSON.stringify(endpoints)).toContain('"display-name":"shared-dev-models"');
    });

    it("and what is changed with it is drift", { timeout: 120_000 }, async () => {
      const root = ["--compartment-id", bench.sandbox.tenancyId, "--all"];
      const budgets = (await oci(env, "budgets", "budget", "budget", "list", ...root)) as { id: string }[];
      const raised = ["--budget-id", budgets[0]?.id ?? "", "--amount", "900", "--force"];
      await oci(env, "budgets", "budget", "budget", "update", ...raised);
      const stack = declaredStacks(bench.model).find(({ name }) => name.stack === "claims-dev");
      if (stack === undefined) throw new Error("the documents declare no claims-dev");
      expect(await bench.pulumi.drift(stack, () => undefined)).toMatchObject({
        state: "up",
        drifted: [
          { name: "claims-dev-budget", kind: "changed", changes: [{ at: "amount", from: 800, to: 900 }] },
        ],
      });
    });
  });
});
