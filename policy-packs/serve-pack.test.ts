import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startPolicyPack, type PolicyPackProcess } from "../test/harness/policy-pack-process.ts";
import { evaluated } from "../test/harness/run-policy.ts";

const ROOT = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "rollout-pack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A pack of two policies, of which the first does as told. */
function packThat(does: string): string {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "odd", version: "0.1.0", type: "module", main: "index.js" }),
  );
  writeFileSync(
    join(folder, "PulumiPolicy.yaml"),
    "runtime:\n  name: nodejs\n  options:\n    typescript: false\nmain: index.js\n",
  );
  writeFileSync(
    join(folder, "index.js"),
    `import { servePack } from ${JSON.stringify(pathToFileURL(join(ROOT, "policy-packs/serve-pack.ts")).href)};
     const levels = { development: "mandatory", production: "mandatory" };
     const odd = { name: "odd-one", description: "It is so.", validateResource: (args) => { ${does} } };
     const good = { name: "good-one", description: "It is so.", validateResource: (_args, report) => report("Seen.") };
     servePack("odd", [{ name: "odd", bindings: [odd, good].map((policy) => ({ policy, levels })) }], { patience: 500 });`,
  );
  return relative(ROOT, folder);
}

describe("a pack's process", () => {
  let pack: PolicyPackProcess | undefined;
  afterEach(() => pack?.stop());
  const resource = evaluated({ type: "oci:Core/vcn:Vcn", name: "vcn" });
  const answers = async () => {
    const response = await pack?.analyze(resource);
    return response?.getDiagnosticsList().map((one) => `${one.getPolicyname()}: ${one.getMessage()}`);
  };

  it.each([
    ["throws", 'throw new RangeError("s3cret");', "it threw RangeError."],
    ["never settles", "return new Promise(() => {});", "it gave no answer within 0.5 s."],
  ])("goes on answering where a policy %s", async (_label, does, how) => {
    pack = await startPolicyPack(packThat(does));
    const expected = [
      `odd-one: It is so.\nThe policy broke here and has allowed nothing: ${how}`,
      "good-one: It is so.\nSeen.",
    ];
    expect(await answers()).toEqual(expected);
    expect(await answers()).toEqual(expected);
  });

  it("goes on answering where a policy writes to its output", async () => {
    pack = await startPolicyPack(packThat('console.log("{ rubbish"); console.error("more");'));
    expect(await answers()).toEqual(["good-one: It is so.\nSeen."]);
  });

  it("ends where a policy loops for ever, after it said which", async () => {
    pack = await startPolicyPack(packThat("for (;;);"));
    await expect(answers()).rejects.toThrow(/UNAVAILABLE|14 /);
    expect(pack.complaints()).toContain(
      'policy pack "odd" was ended: policy "odd-one" gave no answer within 0.5 s\n',
    );
  });

  it("is gone where a policy ends it, which the engine hears", async () => {
    pack = await startPolicyPack(packThat("process.exit(0);"));
    await expect(answers()).rejects.toThrow(/UNAVAILABLE|14 /);
  });

  it("is not ended while no policy is asked", async () => {
    pack = await startPolicyPack(packThat(""));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await answers()).toEqual(["good-one: It is so.\nSeen."]);
  });
});
