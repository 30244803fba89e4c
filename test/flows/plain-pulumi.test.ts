import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox, type Sandbox } from "../../rollout/sandbox/sandbox.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";
import { toolchain } from "../harness/real-engine.ts";

/**
 * The project is an ordinary Pulumi project: Pulumi's own command line previews a stack with a pack. It works
 * in a copy of the project, because `stack init` writes into the folder of the documents.
 */
describe.skipIf(toolchain === undefined)("npx pulumi, without our command line", () => {
  const project = join(import.meta.dirname, "../..");
  const place = new Workplace();
  let sandbox: Sandbox;
  let untold: Finished;
  let preview: Finished;

  beforeAll(async () => {
    for (const part of ["infra", "policy-packs", "rollout", "Pulumi.yaml", "package.json"]) {
      cpSync(join(project, part), place.path(part), { recursive: true });
    }
    symlinkSync(join(project, "node_modules"), place.path("node_modules"));
    mkdirSync(place.path("state"));
    sandbox = await startSandbox({
      folder: place.path("oci"),
      region: "us-chicago-1",
      homeRegion: "us-ashburn-1",
      now: () => new Date(),
    });

    const env = {
      ...sandbox.env,
      PULUMI_HOME: toolchain?.pulumiHome ?? "",
      PULUMI_BACKEND_URL: pathToFileURL(place.path("state")).href,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_SKIP_UPDATE_CHECK: "true",
    };
    const pulumi = (...args: string[]) => place.run("npx", ["pulumi", "--non-interactive", ...args], env);
    await pulumi("stack", "init", "payments-dev");
    await pulumi("config", "set", "rollout:authentication", "ApiKey", "-s", "payments-dev");
    await pulumi("config", "set", "rollout:asOf", EXAMPLES_AS_OF, "-s", "payments-dev");
    const pack = ["preview", "-s", "payments-dev", "--policy-pack", "policy-packs/tagging"];
    untold = await pulumi(...pack);
    await place.rollout("plan", "payments-dev", "--policy-pack-config", "policies.json");
    preview = await pulumi(...pack, "--policy-pack-config", "policies.json");
  }, 120_000);

  afterAll(async () => {
    await sandbox?.stop();
    place.remove();
  });

  it("is only stricter where nobody told the pack what the documents say", () => {
    expect(untold.code).not.toBe(0);
    expect(untold.stdout).toContain("was not handed to this policy");
    expect(untold.stdout).toContain("rollout plan <stack> --policy-pack-config <file>");
  });

  it("previews a stack with a pack", () => {
    expect(preview.stdout).toContain("tagging@v0.1.0");
    expect(preview.stdout).toMatch(/\+ 45 to create/);
    expect(preview.code).toBe(0);
  });
});
