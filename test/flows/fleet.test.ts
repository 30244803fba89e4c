import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../rollout/evidence/evidence.ts";
import { Workplace } from "../harness/command-line.ts";
import { fleetOf } from "../harness/generated-documents.ts";

/** An organization in its second year, through the command line as a user starts it. How fast is `npm run bench`'s. */
let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

/** Plans and reads for a while; a machine that is busy takes several times as long as a quiet one. */
const PATIENCE = 240_000;

function writeFleet(teamEnvironments: number): void {
  for (const { path, source } of fleetOf(teamEnvironments)) {
    const file = place.path("fleet", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
}

describe("114 teams with 300 environments", () => {
  it("hold no problem, in four kinds of environment", async () => {
    writeFleet(300);
    const { code, stdout } = await place.rollout("validate", "--root", "fleet", "--json");
    const { problems, teams, stacks } = JSON.parse(stdout) as Record<string, string[]>;

    expect([code, problems]).toEqual([0, []]);
    expect(teams).toHaveLength(114);
    const kinds = Map.groupBy(
      (stacks ?? []).filter((stack) => stack.startsWith("team-")),
      (stack) => stack.split("-").at(-1),
    );
    expect(new Set(kinds.keys())).toEqual(new Set(["dev", "test", "preprod", "prod"]));
    expect([...kinds.values()].flat()).toHaveLength(300);
  });

  it(
    "plan in one process without a failed verdict, each stack once and after those it needs",
    async () => {
      writeFleet(300);
      const { code, stdout } = await place.rollout("plan", "--all", "--root", "fleet", "--json");
      const { stacks } = JSON.parse(stdout) as Evidence;
      const failed = stacks.flatMap(({ run }) =>
        (run?.verdicts ?? []).filter(({ outcome }) => outcome === "failed"),
      );

      expect(failed.map(({ stack, policy, findings }) => ({ stack, policy, findings }))).toEqual([]);
      expect(stacks.filter(({ outcome }) => outcome !== "done")).toEqual([]);
      expect(code).toBe(0);
      expect(new Set(stacks.map(({ stack }) => stack)).size).toBe(305);
      expect(stacks.slice(0, 5).map(({ stack }) => stack)).toEqual([
        "tenancy",
        "shared-dev",
        "shared-preprod",
        "shared-prod",
        "shared-test",
      ]);
      expect(stacks.every(({ run }) => (run?.resources.length ?? 0) > 0)).toBe(true);
    },
    PATIENCE,
  );
});

it(
  "validates 1,000 teams and says how many documents it read",
  async () => {
    writeFleet(2632);
    const { code, stdout } = await place.rollout("validate", "--root", "fleet");
    expect(stdout.slice(0, 60)).toMatch(/^1001 documents hold no problem\. They declare these stacks/);
    expect(code).toBe(0);
  },
  PATIENCE,
);
