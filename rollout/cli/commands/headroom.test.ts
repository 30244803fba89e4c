import { stripVTControlCharacters } from "node:util";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { editedExamples, EXAMPLES_AS_OF, type Edit } from "../../../test/harness/documents.ts";
import { fakeWorld } from "../../../test/harness/fake-world.ts";
import { DocumentsRefused } from "../documents.ts";
import { headroom } from "./headroom.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function worldWith(edits: readonly Edit[]) {
  const cwd = mkdtempSync(join(tmpdir(), "rollout-headroom-"));
  folders.push(cwd);
  for (const { path, source } of editedExamples(...edits)) {
    mkdirSync(dirname(join(cwd, "stacks", path)), { recursive: true });
    writeFileSync(join(cwd, "stacks", path), source);
  }
  return { ...fakeWorld(), cwd };
}

const OPTIONS = { root: "stacks", asOf: EXAMPLES_AS_OF };

function told(...edits: readonly Edit[]): string {
  const world = worldWith(edits);
  expect(headroom(world, OPTIONS)).toBe(0);
  expect(world.written.stderr).toBe("");
  return world.written.stdout;
}

const lineOf = (text: string, start: string) =>
  text.split("\n").find((line) => line.trim().startsWith(start)) ?? "";

describe("rollout headroom", () => {
  it("tells limits, demand, what fits and what to raise", () => {
    expect(told()).toBe(`\
Limits as read from the tenancy on 2026-11-20

  limit                 at most  used elsewhere  this rollout     free  a team needs  teams that fit
  alarms                    100              20            16       64             8               8
  buckets               unknown         unknown             9  unknown             2         unknown
  budgets                 1,000               8             4      988             2             494
  compartments          unknown         unknown            10  unknown             2         unknown
  costTrackingTags           10               2             6        2             0      needs none
  drgAttachments        unknown         unknown             4  unknown             2         unknown
  dynamicGroups              50              12             5       33             2              16
  groups                    250              60             7      183             4              45
  localPeeringGateways  unknown         unknown             0  unknown             0      needs none
  logGroups             unknown         unknown            14  unknown             4         unknown
  logs                  unknown         unknown            26  unknown             6         unknown
  policies                  300              40            25      235             5              47
  policyStatements          500             120            93      287             0      needs none
  privateEndpoints            5               0             4        1             0      needs none
  quotaPolicies         unknown         unknown             6  unknown             2         unknown
  serviceConnectors          25               2            14        9             4               2
  vcns                  unknown         unknown             4  unknown             2         unknown

A team: one section in each of dev, prod, on the shared endpoints, with a network and groups that are created, one application and the default retention.

At most 2 more teams fit by the limits that are known (serviceConnectors); unknown: buckets, compartments, drgAttachments, logGroups, logs, quotaPolicies, vcns.
With a dedicated endpoint in each environment a team needs 2 fewer of drgAttachments and 2 more of privateEndpoints. No more team fits, by privateEndpoints; unknown: buckets, compartments, logGroups, logs, quotaPolicies, vcns.

For 1 more team: nothing to raise among the limits that are known. Read first what is unknown; this rollout alone would then use buckets 11, compartments 12, drgAttachments 6, logGroups 18, logs 32, quotaPolicies 8, vcns 6.
For 5 more teams: raise serviceConnectors from 25 to at least 36. Read first what is unknown; this rollout alone would then use buckets 19, compartments 20, drgAttachments 14, logGroups 34, logs 56, quotaPolicies 16, vcns 14.
`);
  });

  it("marks OCI's defaults, of which nobody knows what others use", () => {
    const text = told(["tenancy.yaml", "    privateEndpoints: { limit: 5, usedElsewhere: 0 }\n", ""]);
    expect(lineOf(text, "privateEndpoints").trim().split(/ {2,}/)).toEqual([
      "privateEndpoints*",
      "5",
      "unknown",
      "4",
      "1",
      "0",
      "needs none",
    ]);
    expect(text).toContain(
      "* OCI's default: the tenancy's own may differ, and what others use is unknown.\n",
    );
    expect(told()).not.toContain("*");
  });

  it("says that nothing was read where no limit is declared", () => {
    const source = editedExamples().find(({ path }) => path === "tenancy.yaml")?.source ?? "";
    const limits = /# As `oci limits[^]*?(?=\n# OCI publishes)/.exec(source)?.[0] ?? "";
    const text = told(["tenancy.yaml", limits, ""]);
    expect(text).toMatch(/^No limit was read from the tenancy: write limits into tenancy\.yaml\.\n/);
    expect(text).toContain(
      "\nNo limit is known that says how many more teams fit; unknown: alarms, buckets,",
    );
  });

  it("gives machines everything, unknown as null", () => {
    const world = worldWith([]);
    expect(headroom(world, { ...OPTIONS, json: true })).toBe(0);
    const found = JSON.parse(world.written.stdout) as Record<string, unknown>;
    expect(found).toMatchObject({
      readOn: "2026-11-20",
      environments: ["dev", "prod"],
      moreTeams: {
        shared: { atMost: 2, leastBy: ["serviceConnectors"], defaults: [] },
        dedicated: { atMost: 0 },
      },
      raises: [
        { teams: 1, raise: [] },
        { teams: 5, raise: [{ name: "serviceConnectors", source: "declared", from: 25, toAtLeast: 36 }] },
      ],
    });
    expect(found["limits"]).toContainEqual({
      name: "vcns",
      what: "VCNs",
      source: "unknown",
      limit: null,
      usedElsewhere: null,
      used: 4,
      free: null,
      team: { needed: 2, fit: "unknown" },
      dedicatedTeam: { needed: 2, fit: "unknown" },
    });
  });

  it("paints on terminals only, and only paints", () => {
    const world = worldWith([]);
    world.stdout.isTTY = true;
    headroom(world, OPTIONS);
    expect(world.written.stdout).toContain("\u001b[33munknown\u001b[39m");
    expect(stripVTControlCharacters(world.written.stdout)).toBe(told());
  });

  it("refuses documents that hold problems", () => {
    const world = worldWith([["tenancy.yaml", "alarms: { limit: 100", "alarms: { limit: 10"]]);
    expect(() => headroom(world, OPTIONS)).toThrow(DocumentsRefused);
    expect(() => headroom(world, OPTIONS)).toThrow("limits.values.alarms  alarms: this rollout needs 16");
    expect(world.written.stdout).toBe("");
  });
});
