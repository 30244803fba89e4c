import { describe, expect, it } from "vitest";
import { evidenceOf, stackOf } from "../../test/harness/evidence.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { headlineOf } from "./headline.ts";

const PULUMI = { engine: "pulumi" } as const;
const done = stackOf("tenancy");
const refused = stackOf("payments-dev", {}, { outcome: "refused" });

describe("headlineOf", () => {
  it.each<[name: string, changes: Partial<Evidence>, realness: string, sentence: string]>([
    ["an offline plan", {}, "No cloud asked", "Offline plan: planned without a cloud; nothing was deployed"],
    [
      "an offline engine, whatever else is claimed",
      { operation: "up", sandbox: true },
      "No cloud asked",
      "Offline plan: planned without a cloud; nothing was deployed",
    ],
    [
      "a preview",
      { ...PULUMI, operation: "preview" },
      "Nothing changed",
      "Preview by the Pulumi engine: nothing was deployed",
    ],
    [
      "a preview against the sandbox",
      { ...PULUMI, operation: "preview", sandbox: true },
      "Nothing changed",
      "Preview by the Pulumi engine against the local sandbox OCI: nothing was deployed, nothing is real",
    ],
    [
      "an update of the sandbox",
      { ...PULUMI, operation: "up", sandbox: true },
      "Nothing real",
      "Deployed to the local sandbox OCI: nothing real was provisioned",
    ],
    ["an update", { ...PULUMI, operation: "up" }, "Real tenancy", "Deployed to Oracle Cloud"],
    [
      "an update in part",
      { ...PULUMI, operation: "up", stacks: [done, refused] },
      "Real tenancy",
      "Deployed only in part (1 of 2 stacks) to Oracle Cloud",
    ],
    [
      "an update of nothing",
      { ...PULUMI, operation: "up", stacks: [] },
      "Real tenancy",
      "Deployed only in part (0 of 0 stacks) to Oracle Cloud",
    ],
    ["a destroy", { ...PULUMI, operation: "destroy" }, "Real tenancy", "Destroyed in Oracle Cloud"],
    [
      "a destroy in the sandbox",
      { ...PULUMI, operation: "destroy", sandbox: true },
      "Nothing real",
      "Destroyed in the local sandbox OCI: nothing real was deleted",
    ],
  ])("says what %s is", (_name, changes, realness, sentence) => {
    const headline = headlineOf(evidenceOf(changes));
    expect([headline.realness, headline.sentence]).toEqual([realness, sentence]);
  });
});
