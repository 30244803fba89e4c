import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { describe, expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { packsSaid } from "./broken-packs.ts";
import { EventRecord } from "./engine-events.ts";

const declared = declaredStacks(modelAfter()).find(({ name }) => name.stack === "payments-prod");
const POLICY = "nothing-runs-by-the-hour";
const URN = "urn:pulumi:payments-prod::rollout::oci:Core/vcn:Vcn::vcn";
const passed = { policyPackName: "all", passed: [POLICY], failed: [] };
const ofResource = { policyAnalyzeSummaryEvent: { ...passed, resourceUrn: URN } };
const ofStack = { policyAnalyzeStackSummaryEvent: { ...passed, passed: [] } };
const violation = (policyName: string, message: string) => ({
  policyEvent: {
    resourceUrn: URN,
    message,
    policyName,
    policyPackName: "all",
    enforcementLevel: "mandatory",
    color: "never",
    policyPackVersion: "0.1.0",
  },
});
const diagnostic = (severity: string, message: string) => ({ diagnosticEvent: { severity, message } });

async function saidAfter(events: readonly object[], failure?: unknown) {
  if (declared === undefined) throw new Error("the examples hold payments-prod");
  const record = new EventRecord("payments-prod", () => undefined);
  for (const event of events) record.take(event as EngineEvent);
  return packsSaid(declared, record, {}, failure);
}
const outcomeOf = async (said: ReturnType<typeof saidAfter>) => {
  const verdict = (await said).verdicts.find(({ policy }) => policy === POLICY);
  return { outcome: verdict?.outcome, passed: verdict?.passed, findings: verdict?.findings.length };
};

describe("packs that answer", () => {
  it("break nothing", async () => {
    const said = saidAfter([ofResource, ofStack]);
    expect((await said).broke).toBeUndefined();
    expect(await outcomeOf(said)).toEqual({ outcome: "passed", passed: [URN], findings: 0 });
  });

  it.each([
    ["a program", "error: Running program '/infra' failed with an unhandled exception"],
    [
      "a program, while a policy could not look yet",
      `stdout: [advisory] can't run policy '${POLICY}' from policy pack 'all@v0.1.0' during preview\nstderr: error: preview failed`,
    ],
  ])("are not blamed for %s that failed", async (_label, words) => {
    const said = saidAfter([ofResource], new Error(words));
    expect((await said).broke).toBeUndefined();
    expect(await outcomeOf(said)).toEqual({ outcome: "not-checked", passed: [URN], findings: 1 });
  });
});

describe("a pack that breaks", () => {
  it.each([
    [
      "is gone",
      [
        diagnostic(
          "error",
          'failed to run remediation: connection error: desc = "transport: Error while dialing: dial tcp 127.0.0.1:1: connect: connection refused"',
        ),
      ],
      undefined,
      'policy pack "all" broke: its process ended or answered what is no answer',
    ],
    [
      "is gone when the stack is to be looked at",
      [],
      new Error("code: 255\nstderr: error: failed to run stack policy: connection refused"),
      'policy pack "all" broke: its process ended or answered what is no answer',
    ],
    [
      "hung and was ended",
      [
        diagnostic(
          "info#err",
          `policy pack "all" was ended: policy "${POLICY}" gave no answer within 30 s\n`,
        ),
        diagnostic("error", "failed to run policy: EOF"),
      ],
      new Error("error: preview failed"),
      `policy pack "all" hung and was ended, at policy "${POLICY}" of pack "spend"`,
    ],
    [
      "threw past its guard",
      [
        diagnostic(
          "error",
          `Error validating resource with policy '${POLICY}' from policy pack 'all@v0.1.0':\nTypeError`,
        ),
      ],
      undefined,
      `policy pack "all" broke, at policy "${POLICY}" of pack "spend"`,
    ],
    [
      "does not start",
      [],
      new Error('error: policy pack "/project/policy-packs/all" failed to start: exit status 1'),
      'policy pack "all" did not start',
    ],
    ["says nothing", [], undefined, 'policy pack "all" did not answer, so nothing was checked'],
  ])("and %s is named, and what it had said by then is kept", async (_label, events, failure, broke) => {
    const said = saidAfter([ofResource, ...events], failure);
    expect((await said).broke).toBe(broke);
    expect(await outcomeOf(said)).toEqual({ outcome: "not-checked", passed: [URN], findings: 1 });
  });

  it("keeps a violation that it told before", async () => {
    const description = "No stack makes dedicated clusters, machines or databases that cost by the hour.";
    const { verdicts } = await saidAfter(
      [violation(POLICY, `${description}\nIt does.\n`)],
      new Error("failed to run policy"),
    );
    expect(verdicts.find(({ policy }) => policy === POLICY)).toMatchObject({
      outcome: "failed",
      findings: [{ outcome: "not-checked" }, { outcome: "failed", message: "It does." }].reverse(),
    });
  });

  it.each([
    [
      "a policy that nobody knows",
      violation("unknown-one", "x"),
      /policy "unknown-one" is in none of the packs/,
    ],
    [
      "words of unknown shape",
      violation(POLICY, "rubbish"),
      new RegExp(`policy "${POLICY}" gave a message of unknown shape`),
    ],
  ])("by answering %s is named with it, and none of its answers counts", async (_label, event, how) => {
    const { verdicts, broke } = await saidAfter([ofResource, event, ofStack]);
    expect(broke).toMatch(/^policy pack "all" answered what nobody can read: /);
    expect(broke).toMatch(how);
    expect(verdicts).toEqual([]);
  });
});
