import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApprovalFile } from "../../rollout/engine/approval/approval.ts";
import { EngineFault } from "../../rollout/engine/engine.ts";
import { declaredStacks } from "../../rollout/onboarding/stacks.ts";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { editedExamples } from "../harness/documents.ts";
import { openEngineBench, toolchain, type EngineBench } from "../harness/real-engine.ts";

const evidenceOf = ({ stdout }: Finished): Evidence => JSON.parse(stdout) as Evidence;

describe("an update of production without an approved preview", () => {
  const place = new Workplace();
  afterAll(() => place.remove());

  it("is refused before anything is opened, and names the stacks and the commands", async () => {
    const state = "\nstate: { backend: 'file:///nowhere', secretsProvider: passphrase }\n";
    writeFileSync(
      place.path("stacks/tenancy.yaml"),
      readFileSync(place.path("stacks/tenancy.yaml"), "utf8").replace(/^state:[^]*?(?=^\S)/m, "") + state,
    );
    const refused = await place.rollout("up", "tenancy", "--yes");
    expect(refused.stderr).toContain("tenancy: production is updated from an approved preview only");
    expect(refused.stderr).toContain("rollout preview tenancy --approval approval.json --by <you>");
    expect(refused.stderr).toContain("rollout up tenancy --approved approval.json");
    expect(refused.code).toBe(1);
    expect(existsSync(place.path(".rollout"))).toBe(false);
  });
});

/** On the real engine, against the local OCI, which honours an approval where it is given one. */
describe.skipIf(toolchain === undefined)("an approved preview", () => {
  const place = new Workplace();
  const sandbox = ["--sandbox", "--yes", "--json"];
  const up = (...stacks: string[]) => place.rollout("up", ...stacks, ...sandbox, "--approved", "a.json");
  const preview = (...stacks: string[]) =>
    place.rollout(
      "preview",
      ...stacks,
      "--sandbox",
      "--json",
      "--approval",
      "a.json",
      "--by",
      "ada@example.com",
    );
  const approve = (by: string) => place.rollout("approve", "a.json", "--by", by);
  let runs: Record<"awaiting" | "previewed" | "unapproved" | "self" | "given" | "first" | "again", Finished>;

  beforeAll(async () => {
    const awaiting = await preview("shared-prod");
    const previewed = await preview("tenancy");
    const unapproved = await up("tenancy");
    const self = await approve("Ada@example.com");
    const given = await approve("grace@example.com");
    const first = await up("tenancy");
    const again = await up("tenancy");
    runs = { awaiting, previewed, unapproved, self, given, first, again };
  }, 400_000);
  afterAll(() => place.remove());

  it("is not made of values that nobody knows yet", () => {
    expect(runs.awaiting.code).toBe(1);
    expect(runs.awaiting.stderr).toContain('stack "shared-prod" needs what tenancy hand over');
    expect(runs.awaiting.stderr).toContain("a.json was not written");
  });

  it("states what would be done and no value of it", () => {
    expect(runs.previewed.code).toBe(0);
    const { preview: seen, approval } = JSON.parse(
      readFileSync(place.path("a.json"), "utf8"),
    ) as ApprovalFile;
    expect(seen.stacks["tenancy"]?.state).toBe("none");
    expect(seen.stacks["tenancy"]?.steps).toContain("create oci:Identity/compartment:Compartment ai");
    expect(seen.by).toBe("ada@example.com");
    expect(approval).toEqual({ by: "grace@example.com", day: "2026-12-01" });
  });

  it("must be approved, by somebody else than who previewed", () => {
    expect(runs.unapproved.code).toBe(1);
    expect(runs.unapproved.stderr).toContain("nobody has approved a.json yet, so nothing was changed");
    expect(runs.self.code).toBe(1);
    expect(runs.self.stderr).toContain("somebody else must approve it");
    expect(runs.given.stdout).toContain("create oci:Identity/compartment:Compartment ai");
    expect(runs.given.stdout).toContain('Run "rollout up tenancy --approved a.json"');
  });

  it("brings a new stack up, with every policy looked at", () => {
    expect(runs.first.stderr).not.toContain("nothing was changed");
    expect(runs.first.code).toBe(0);
    const [tenancy] = evidenceOf(runs.first).stacks;
    expect(tenancy?.run?.operation).toBe("up");
    expect(tenancy?.run?.changes?.create).toBe(69);
    expect(tenancy?.run?.verdicts.filter(({ outcome }) => outcome === "passed")).not.toEqual([]);
  });

  it("is spent once the state is another", () => {
    expect(runs.again.code).toBe(1);
    expect(runs.again.stderr).toContain('the state of stack "tenancy" changed since the preview');
    expect(runs.again.stderr).toContain('Run "rollout preview tenancy --approval a.json --sandbox"');
  });

  it("keeps Pulumi's plan for its owner alone", () => {
    const plans = place.path(".rollout/sandbox/work/plans");
    expect(readdirSync(plans)).toContain("tenancy.json");
    expect((statSync(`${plans}/tenancy.json`).mode & 0o777).toString(8)).toBe("600");
    expect((statSync(plans).mode & 0o777).toString(8)).toBe("700");
  });

  it("is of the documents it was made of", async () => {
    await preview("tenancy");
    await approve("grace@example.com");
    const before = readFileSync(place.path("stacks/teams/payments.yaml"), "utf8");
    writeFileSync(place.path("stacks/teams/payments.yaml"), `${before}# another word\n`);
    const refused = await up("tenancy");
    writeFileSync(place.path("stacks/teams/payments.yaml"), before);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("the document teams/payments.yaml changed since the preview");
    expect((await up("tenancy")).code).toBe(0);
  }, 240_000);

  it("covers the stacks of production that are named, or nothing is done", async () => {
    const refused = await up("tenancy", "shared-dev", "shared-prod");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("a.json approves tenancy, and not shared-prod. Nothing was changed.");
  });
});

/** What changes between comparison and update is caught by the engine itself. */
describe.skipIf(toolchain === undefined)("an update as planned", () => {
  let bench: EngineBench;
  let fault: unknown;

  beforeAll(async () => {
    bench = await openEngineBench(editedExamples());
    const [tenancy] = declaredStacks(bench.model);
    if (tenancy === undefined) throw new Error("no stack");
    await bench.pulumi.previewToApprove(tenancy, () => undefined);
    const document = join(bench.folder, "documents/tenancy.yaml");
    const source = readFileSync(document, "utf8");
    writeFileSync(document, source.replace("owner: platform@example.com", "owner: other@example.com"));
    fault = await bench.pulumi.upAsPlanned(tenancy, () => undefined).catch((error: unknown) => error);
  }, 240_000);
  afterAll(() => bench?.close());

  it("refuses a step that the preview did not plan, before it is taken", async () => {
    expect(fault).toBeInstanceOf(EngineFault);
    expect((fault as EngineFault).message).toContain("violates plan");
    await bench.sandbox.stop();
    const store = readFileSync(join(bench.folder, "oci/oci.json"), "utf8");
    expect(store).not.toContain("other@example.com");
  });
});
