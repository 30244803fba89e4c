import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAuditEvidence } from "../../rollout/evidence/read-audit-evidence.ts";
import { readPrevented } from "../../rollout/evidence/prevented.ts";
import { Workplace, type Finished } from "../harness/command-line.ts";

const ACCEPTED = `
    owner: lead@example.com
    approver: security@example.com
    ticket: RISK-1
    expires: 2027-01-31
`;

/** Documents whose group of development is refused, who accepts that, and what an auditor is then told; no engine. */
describe("an audit of a plan", () => {
  const place = new Workplace();
  let refused: Finished;
  let waived: Finished;
  let audited: Finished;
  let whole: Finished;
  const read = (file: string) => readAuditEvidence(readFileSync(place.path(file), "utf8"));

  beforeAll(async () => {
    place.edit(["teams/payments.yaml", "existing: payments-dev-users", "existing: payments-leads"]);
    refused = await place.rollout("plan", "payments-dev");
    writeFileSync(
      place.path("stacks/waivers.yaml"),
      `apiVersion: rollout/v1
waivers:
  - policy: statements-name-own-environment
    team: payments
    environment: dev
    reason: The group is renamed in January.${ACCEPTED}  - policy: required-tags-present
    team: claims
    reason: Left from last year.${ACCEPTED}  - policy: subnets-are-private
    team: claims
    environment: prod
    reason: Somebody wants a public subnet.${ACCEPTED}`,
    );
    waived = await place.rollout("plan", "payments-dev");
    audited = await place.rollout("audit", "--team", "payments", "--out", "team");
    whole = await place.rollout("audit", "--since", "team/audit.json", "--out", "whole");
  }, 120_000);
  afterAll(() => place.remove());

  it("finds the plan refused without a waiver, and keeps what was prevented", () => {
    expect(refused.code).toBe(1);
    const { violations, unreadable } = readPrevented(
      readFileSync(place.path(".rollout/prevented.ndjson"), "utf8"),
    );
    expect(unreadable).toBe(0);
    expect(new Set(violations.map(({ policy, stack }) => `${policy} on ${stack}`))).toEqual(
      new Set(["statements-name-own-environment on payments-dev"]),
    );
  });

  it("finds it planned with one, the finding and its waiver still told", () => {
    expect(waived.code).toBe(0);
    expect(waived.stdout).toContain('names group "payments-leads"');
    expect(waived.stdout).toContain(
      "Waived until 2027-01-31 by security@example.com for lead@example.com (RISK-1)",
    );
  });

  it("writes every report, of one team alone where that is asked", () => {
    expect(audited.code).toBe(0);
    expect(readdirSync(place.path("team")).sort()).toEqual([
      "audit.csv",
      "audit.html",
      "audit.json",
      "audit.junit.xml",
      "audit.md",
      "audit.oscal.json",
      "audit.sarif",
    ]);
    const { scope, evidence, separation, waiverProblems } = read("team/audit.json");
    expect(scope).toEqual({ team: "payments" });
    expect(evidence.stacks.map(({ stack }) => stack)).toEqual(["payments-dev", "payments-prod"]);
    expect(separation).toBeUndefined();
    expect(waiverProblems).toEqual([]);
  });

  it("tells of waivers that cover nothing, and of those that may not, and exits with 1", () => {
    expect(whole.code).toBe(1);
    const { waiverProblems, separation, policies } = read("whole/audit.json");
    expect(waiverProblems.map(({ waiver, kind }) => `${waiver.policy}: ${kind}`)).toEqual([
      "required-tags-present: unmatched",
      "subnets-are-private: forbidden",
    ]);
    expect(separation?.policy).toBe("environments-share-nothing");
    expect(policies.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ["--team", "payment", /team "payment" is not in the documents\. Write payments\./],
    ["--environment", "test", /environment "test" is not in the documents/],
    ["--since", "whole/audit.csv", /The audit evidence cannot be read/],
    ["--sandbox", "", /--sandbox says nothing beside --from plan/],
  ])("refuses %s %s, and writes nothing", async (flag, value, message) => {
    const wrong = await place.rollout("audit", flag, ...(value === "" ? [] : [value]), "--out", "wrong");
    expect(wrong.stderr).toMatch(message);
    expect([1, 2]).toContain(wrong.code);
    expect(existsSync(place.path("wrong"))).toBe(false);
  });
});
