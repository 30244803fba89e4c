import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../harness/command-line.ts";
import { toolchain } from "../harness/real-engine.ts";

const SANDBOX = "ocid1.tenancy.oc1..sandbox";
const OTHER = "ocid1.tenancy.oc1..aaaaother";

/** A refresh of one tenancy's state against another finds nothing there and would empty it. */
describe.skipIf(toolchain === undefined)("the state of another tenancy", () => {
  const place = new Workplace();
  const stateFile = place.path(".rollout/sandbox/state/tenancy/.pulumi/stacks/rollout/tenancy.json");
  const tagFile = stateFile.replace(/json$/, "pulumi-tags");
  const state = () => readFileSync(stateFile, "utf8");
  let whole: string;

  beforeAll(async () => {
    const { code, stderr } = await place.rollout("up", "tenancy", "--sandbox", "--yes");
    if (code !== 0) throw new Error(stderr);
    whole = state();
  }, 240_000);
  afterAll(() => place.remove());

  it("stops a run of the documents' own tenancy on the sandbox's backend", async () => {
    const own = new Workplace();
    const document = own.path("stacks/tenancy.yaml");
    const backend = pathToFileURL(place.path(".rollout/sandbox/state/tenancy")).href;
    const source = readFileSync(document, "utf8").replace(/^state:[^]*?(?=^\S)/m, "");
    writeFileSync(document, `${source}\nstate: { backend: '${backend}', secretsProvider: passphrase }\n`);
    const passphrase = readFileSync(place.path(".rollout/sandbox/passphrase"), "utf8");
    const refused = await own.rolloutWith({ PULUMI_CONFIG_PASSPHRASE: passphrase }, "preview", "tenancy");
    own.remove();

    expect(refused.stderr).toMatch(
      /the state of stack "tenancy" is of tenancy ocid1\.tenancy\.oc1\.\.sandbox, and this run is for ocid1\.tenancy\.oc1\.\.\S+\. Nothing was changed\./,
    );
    expect(refused.code).toBe(3);
    expect(state()).toBe(whole);
  }, 180_000);

  it.each(["preview", "up", "destroy"])(
    "stops a %s in the sandbox on real state",
    async (command) => {
      const real = whole.replaceAll(SANDBOX, OTHER);
      expect(real).not.toBe(whole);
      writeFileSync(stateFile, real);
      const yes = command === "preview" ? [] : ["--yes"];
      const refused = await place.rollout(command, "tenancy", "--sandbox", ...yes);
      expect(refused.stderr).toContain(
        `the state of stack "tenancy" is of tenancy ${OTHER}, and this run is for ${SANDBOX}. Nothing was changed.`,
      );
      expect(refused.code).toBe(3);
      expect(state()).toBe(real);
    },
    180_000,
  );

  it("is not assumed of a state that names none, unless it was tagged while it was empty", async () => {
    writeFileSync(stateFile, whole.replaceAll(SANDBOX, "ocid1.compartment.oc1..root"));
    const tagged = await place.rollout("preview", "tenancy", "--sandbox");
    // The engine was let at it, and reads from OCI where everything lies.
    expect(tagged.stderr).not.toContain("does not say of which tenancy");
    expect(tagged.code).toBe(0);

    rmSync(tagFile);
    const nameless = await place.rollout("preview", "tenancy", "--sandbox");
    expect(nameless.stderr).toContain("holds resources and does not say of which tenancy");
    expect(nameless.stderr).toContain(`pulumi stack tag set rollout:tenancy ${SANDBOX} --stack tenancy`);
    expect(nameless.code).toBe(3);
  }, 180_000);

  it("is refused where resources of both are in it", async () => {
    // One resource of another tenancy is enough for a refresh to lose it.
    const one = /("compartmentId":\s*")ocid1\.tenancy\.oc1\.\.sandbox"/;
    expect(whole).toMatch(one);
    writeFileSync(stateFile, whole.replace(one, `$1${OTHER}"`));
    const mixed = await place.rollout("preview", "tenancy", "--sandbox");
    expect(mixed.stderr).toContain(`is of tenancy ${OTHER} and ${SANDBOX}`);
  }, 180_000);
});
