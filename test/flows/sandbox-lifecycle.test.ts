import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BudgetsEvidence } from "../../rollout/evidence/budgets/budgets-evidence.ts";
import type { DriftEvidence } from "../../rollout/evidence/drift-evidence.ts";
import { PACKS } from "../../policy-packs/index.ts";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { readAuditEvidence } from "../../rollout/evidence/read-audit-evidence.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";
import { EXAMPLES_AS_OF } from "../harness/documents.ts";
import { toolchain } from "../harness/real-engine.ts";

/** The main job on the real engine and provider, against the local OCI, as a user would type it. */
const CREATED = {
  tenancy: 69,
  "shared-dev": 46,
  "shared-prod": 46,
  "claims-dev": 39,
  "claims-prod": 42,
  "payments-dev": 30,
  "payments-prod": 33,
};
const STACKS = Object.keys(CREATED);
const AGAIN = ["shared-prod", "claims-prod"] as const;

const evidenceOf = ({ stdout }: Finished): Evidence => JSON.parse(stdout) as Evidence;
const auditIn = (place: Workplace, folder: string) =>
  readAuditEvidence(readFileSync(place.path(folder, "audit.json"), "utf8"));
const outcomes = (evidence: Evidence) => evidence.stacks.map(({ stack, outcome }) => [stack, outcome]);
const changes = (evidence: Evidence) => evidence.stacks.map(({ run }) => run?.changes);
const kept = (evidence: Evidence, stack: string) =>
  // Sorted: what the engine was doing at once ends in no order.
  (evidence.stacks.find((one) => one.stack === stack)?.run?.kept ?? [])
    .map(({ urn, reason }) => [urn.split("::").at(-1) ?? "", reason])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

describe.skipIf(toolchain === undefined)("from documents to stacks and back", () => {
  const place = new Workplace();
  let first: Finished;
  let second: Finished;
  let compared: Finished;
  let ofState: Finished;
  let ofEngine: Finished;
  let budgets: Finished;
  let needed: Finished;
  let destroyed: Finished;

  beforeAll(async () => {
    first = await place.rollout("up", "--all", "--sandbox", "--yes", "--json");
    // Those of development are updated a second time in drift.test.ts, and the tenancy's in side-by-side.test.ts.
    second = await place.rollout("up", ...AGAIN, "--sandbox", "--yes", "--json");
    compared = await place.rollout("drift", "--sandbox", "--json");
    ofState = await place.rollout("audit", "--from", "state", "--sandbox", "--out", "state");
    const ofPayments = ["--team", "payments", "--since", "state/audit.json", "--out", "engine"];
    ofEngine = await place.rollout("audit", "--from", "engine", "--sandbox", ...ofPayments);
    budgets = await place.rollout("report", "budgets", "--sandbox", "--json", "--as-of", EXAMPLES_AS_OF);
    needed = await place.rollout("destroy", "shared-prod", "--sandbox", "--yes");
    destroyed = await place.rollout("destroy", "--all", "--sandbox", "--yes", "--json");
  }, 600_000);
  afterAll(() => place.remove());

  it("brings every stack up, with every policy that applies passed", () => {
    expect(first.code).toBe(0);
    expect(outcomes(evidenceOf(first))).toEqual(STACKS.map((stack) => [stack, "done"]));
    expect(changes(evidenceOf(first)).map((change) => change?.create)).toEqual(Object.values(CREATED));
    const verdicts = evidenceOf(first).stacks.flatMap(({ run }) => run?.verdicts ?? []);
    expect(verdicts).toHaveLength(PACKS.flatMap(({ bindings }) => bindings).length * STACKS.length);
    expect(verdicts.filter(({ outcome }) => outcome !== "passed" && outcome !== "not-applicable")).toEqual(
      [],
    );
  });

  it("reports every budget as it is provisioned, and that nobody has tested its alerts", () => {
    expect(budgets.code).toBe(0);
    const { budgets: found } = JSON.parse(budgets.stdout) as BudgetsEvidence;
    const provisioned = found.flatMap(({ standing }) =>
      standing.status === "provisioned" ? [standing.budget] : [],
    );
    expect(provisioned.map(({ name, amount, thresholds }) => [name, amount, thresholds.length])).toEqual([
      ["dev-claims", 800, 4],
      ["prod-claims", 3000, 5],
      ["dev-payments", 500, 4],
      ["prod-payments", 2000, 4],
    ]);
    expect(new Set(provisioned.flatMap(({ recipients }) => recipients.map(({ topic }) => topic)))).toEqual(
      new Set(["not-tested"]),
    );
  });

  it("changes nothing the second time", () => {
    expect(second.code).toBe(0);
    expect(changes(evidenceOf(second))).toEqual(
      AGAIN.map((stack) => ({ create: 0, update: 0, replace: 0, delete: 0, same: CREATED[stack] })),
    );
  });

  it("finds no drift in what nobody touched, on which OCI has put its own tags", () => {
    expect(compared.code).toBe(0);
    const { stacks } = JSON.parse(compared.stdout) as DriftEvidence;
    expect(stacks.map(({ stack, outcome, looked }) => [stack, outcome, looked])).toEqual(
      Object.entries(CREATED).map(([stack, created]) => [stack, "in-sync", created]),
    );
    expect(readFileSync(place.path(".rollout/sandbox/oci/oci.json"), "utf8")).toContain("Oracle-Tags");
  });

  it("lets an auditor see of every stack's state that all that applies is passed, and what is apart", () => {
    expect(ofState.code).toBe(0);
    const { evidence, separation, toolkit } = auditIn(place, "state");
    expect(evidence.stacks.map(({ stack, run }) => [stack, run?.operation])).toEqual(
      STACKS.map((stack) => [stack, "audit"]),
    );
    const verdicts = evidence.stacks.flatMap(({ run }) => run?.verdicts ?? []);
    expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(["passed", "not-applicable"]));
    expect(separation?.outcome).toBe("passed");
    expect(toolkit.packs.map(({ name }) => name)).toEqual(PACKS.map(({ name }) => name).toSorted());
  });

  it("finds the same of one team's stacks in a preview, and nothing different in them", () => {
    expect(ofEngine.code).toBe(0);
    const before = auditIn(place, "state").evidence.stacks;
    for (const { stack, run } of auditIn(place, "engine").evidence.stacks) {
      const judged = before.find((one) => one.stack === stack)?.run?.verdicts ?? [];
      const told = ({ policy, outcome }: (typeof judged)[number]) => `${policy}: ${outcome}`;
      expect(run?.verdicts.map(told)).toEqual(judged.map(told));
    }
    const changed = readFileSync(place.path("engine/audit.md"), "utf8").split("\n");
    expect(changed.filter((line) => line.startsWith("- "))).toEqual([
      "- Stacks no longer judged: `claims-dev`, `claims-prod`, `shared-dev`, `shared-prod`, `tenancy`",
      "- No longer checked: `environment-separation/environments-share-nothing` on `all stacks`",
    ]);
  });

  it("does not destroy a key whose data is still there", () => {
    expect(needed.code).toBe(2);
    expect(needed.stderr).toContain(
      'stack "claims-prod" is up and needs shared-prod, so nothing was changed. Run "rollout destroy claims-prod shared-prod --sandbox" to destroy it too.',
    );
  });

  it("destroys all but what is protected or retained, and says which that is", () => {
    expect(destroyed.code).toBe(0);
    const evidence = evidenceOf(destroyed);
    expect(outcomes(evidence)).toEqual(STACKS.toReversed().map((stack) => [stack, "done"]));
    expect(kept(evidence, "payments-dev")).toEqual([]);
    expect(kept(evidence, "payments-prod")).toEqual([
      ["payments-prod", "protected"],
      ["payments-prod-traces", "protected"],
    ]);
    expect(kept(evidence, "shared-prod")).toEqual([
      ["shared-prod", "protected"],
      ["shared-prod-keys", "protected"],
      ["shared-prod-keys-traces", "protected"],
      ["shared-prod-keys-use", "a protected resource needs it"],
      ["shared-prod-logs-archive", "protected"],
      ["shared-prod-logs-siem", "protected"],
      ["shared-prod-logs-siem-pool", "protected"],
      ["shared-prod-logs-siem-pool-key", "a protected resource needs it"],
    ]);
    // A month from when it was destroyed, which is now.
    const scheduled: unknown = expect.stringMatching(
      /^OCI deletes it on \d{4}-\d\d-\d\d, and until then it can/,
    );
    expect(kept(evidence, "shared-dev")).toEqual([
      ["shared-dev", "OCI keeps it until the keys in it are gone"],
      ["shared-dev-keys", scheduled],
      ["shared-dev-keys-traces", scheduled],
    ]);
    expect(kept(evidence, "tenancy").filter(([, reason]) => reason === "protected")).toEqual([
      ["ai", "protected"],
      ["ai-audit", "protected"],
      ["ai-audit-bucket", "protected"],
      ["ai-audit-key", "protected"],
      ["ai-audit-siem", "protected"],
      ["ai-audit-siem-pool", "protected"],
      ["ai-catalog-requests", "protected"],
      ["ai-deployers-prod", "protected"],
      ["ai-dev", "protected"],
      ["ai-governance", "protected"],
      ["ai-prod", "protected"],
      ["ai-spend-bucket", "protected"],
    ]);
  });

  it("leaves no handover of a stack that is gone", () => {
    expect(readdirSync(place.path(".rollout/sandbox/outputs"))).toEqual([]);
  });

  it("leaves the documents' folder as it was", () => {
    expect(readdirSync(place.path("stacks")).sort()).toEqual([
      "schemas",
      "teams",
      "tenancy.yaml",
      "waivers.yaml",
    ]);
  });

  it("keeps private keys and the passphrase out of everything it printed", () => {
    const passphrase = readFileSync(place.path(".rollout/sandbox/passphrase"), "utf8");
    for (const { stdout, stderr } of [first, second, destroyed]) {
      expect(stdout + stderr).not.toContain("PRIVATE KEY");
      expect(stdout + stderr).not.toContain(passphrase);
    }
  });
});

describe.skipIf(toolchain === undefined)("a mandatory violation", () => {
  const place = new Workplace();
  let result: Finished;
  let accepted: Finished;
  let made: string;

  beforeAll(async () => {
    place.edit(["teams/payments.yaml", "existing: payments-dev-users", "existing: payments-leads"]);
    result = await place.rollout(
      "up",
      "tenancy",
      "shared-dev",
      "payments-dev",
      "--sandbox",
      "--yes",
      "--json",
    );
    made = madeIn(place);
    writeFileSync(place.path("stacks/waivers.yaml"), WAIVER);
    accepted = await place.rollout("up", "payments-dev", "--sandbox", "--yes", "--json");
  }, 240_000);
  afterAll(() => place.remove());

  it("stops the stack before anything of it is created, and the exit code says so", () => {
    expect(result.code).toBe(1);
    const evidence = evidenceOf(result);
    expect(outcomes(evidence)).toEqual([
      ["tenancy", "done"],
      ["shared-dev", "done"],
      ["payments-dev", "refused"],
    ]);
    const refused = evidence.stacks.at(-1);
    expect(refused?.reason).toBe(
      "mandatory policy statements-name-own-environment failed; nothing was changed",
    );
    expect(refused?.run?.operation).toBe("preview");

    expect(made).toContain("shared-dev");
    expect(made).not.toContain("payments");
  });

  it("brings it up where somebody accepted that for a time, and keeps telling", () => {
    expect(accepted.code).toBe(0);
    const [stack] = evidenceOf(accepted).stacks;
    expect(stack?.outcome).toBe("done");
    const { outcome, findings } =
      stack?.run?.verdicts.find(({ policy }) => policy === "statements-name-own-environment") ?? {};
    expect(outcome).toBe("waived");
    expect(new Set(findings?.map(({ waiver }) => waiver?.ticket))).toEqual(new Set(["RISK-1"]));
    expect(madeIn(place)).toContain("payments");
  });
});

const WAIVER = `apiVersion: rollout/v1
waivers:
  - policy: statements-name-own-environment
    team: payments
    environment: dev
    reason: The group is renamed in January.
    owner: lead@example.com
    approver: security@example.com
    ticket: RISK-1
    expires: 2027-01-31
`;

/** What there is in the local OCI, but for groups: those that a team brought are there before anything is made. */
function madeIn(place: Workplace): string {
  const store = JSON.parse(readFileSync(place.path(".rollout/sandbox/oci/oci.json"), "utf8")) as {
    readonly records: readonly { readonly kind: string }[];
  };
  return JSON.stringify(store.records.filter(({ kind }) => kind !== "group"));
}
