import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { StackRun } from "../../rollout/onboarding/vocabulary/stack-runs.ts";
import { editedExamples } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

/** What is deployed where is the documents' to say: neither the user's shell nor an old settings file may change it. */
describe.skipIf(toolchain === undefined)("a shell and settings that point elsewhere", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "rollout-elsewhere-"));
  let bench: EngineBench;
  let run: StackRun;

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples(), {
      PULUMI_BACKEND_URL: pathToFileURL(elsewhere).href,
      http_proxy: "http://127.0.0.1:9",
    });
    mkdirSync(join(bench.folder, "settings"));
    writeFileSync(
      join(bench.folder, "settings/Pulumi.tenancy.yaml"),
      "config: { 'rollout:tenancyId': ocid1.tenancy.oc1..other, 'rollout:documents': /nowhere }\n",
    );
    const [tenancy] = declaredStacks(bench.model);
    if (tenancy === undefined) throw new Error("no stack");
    run = await bench.pulumi.preview(tenancy, () => undefined);
  }, 120_000);
  afterAll(async () => {
    await bench?.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it("do not move the tenancy", () => {
    const root = run.resources.find(({ name }) => name === "ai");
    expect(root?.inputs["compartmentId"]).toBe(bench.sandbox.tenancyId);
  });

  it("do not move the state", () => {
    expect(existsSync(join(elsewhere, ".pulumi"))).toBe(false);
    expect(existsSync(join(bench.folder, "state/tenancy/.pulumi"))).toBe(true);
  });
});
