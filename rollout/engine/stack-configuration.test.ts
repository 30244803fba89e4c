import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { modelAfter } from "../../test/harness/documents.ts";
import { declaredStacks } from "../onboarding/stacks.ts";
import { writeHandovers } from "./handover-files.ts";
import { stackConfiguration } from "./stack-configuration.ts";

const model = modelAfter();
const { tenancyId } = model.tenancy;
let outputs: string;
beforeEach(() => (outputs = mkdtempSync(join(tmpdir(), "rollout-outputs-"))));
afterEach(() => rmSync(outputs, { recursive: true }));

async function factsOf(stack: string) {
  const declared = declaredStacks(model).find(({ name }) => name.stack === stack);
  if (declared === undefined) throw new Error(stack);
  return (await stackConfiguration(model, declared, { outputs }, async () => [])).facts;
}

it("tells a stack what the documents declare as its own, and nothing of another environment", async () => {
  const { ownIds, ownNetworks } = (await factsOf("payments-prod")) ?? {};
  expect(ownIds).toEqual([
    "ocid1.compartment.oc1..aaaaaaaapaymentsprod",
    "ocid1.subnet.oc1.us-chicago-1.aaaaaaaapaymentsprod",
    "ocid1.vcn.oc1.us-chicago-1.aaaaaaaapaymentsprod",
  ]);
  expect(ownNetworks).toEqual(["10.20.0.0/16", "10.51.0.0/24", "10.41.0.0/24"]);
});

it("tells it what was handed to its environment, and not what was handed to another", async () => {
  writeHandovers("tenancy", tenancyId, outputs, {
    dev: { compartmentId: "of-dev" },
    prod: { compartmentId: "of-prod" },
  });
  writeHandovers("shared-prod", tenancyId, outputs, { prod: { traceKeyId: "key-of-prod" } });
  expect((await factsOf("claims-prod"))?.ownIds).toEqual([
    "key-of-prod",
    "ocid1.compartment.oc1..aaaaaaaaclaimsprod",
    "of-prod",
  ]);
  expect((await factsOf("shared-prod"))?.ownIds).toEqual(["of-prod"]);
  expect((await factsOf("claims-dev"))?.ownIds).toEqual(["of-dev"]);
});

it("takes nothing of a handover that is not what it should be: the program says what is wrong with it", async () => {
  writeHandovers("tenancy", tenancyId, outputs, { dev: { compartmentId: "of-dev" } });
  writeFileSync(join(outputs, "shared-dev.dev.json"), "{");
  expect((await factsOf("claims-dev"))?.ownIds).toEqual([]);
});

it("knows no environment of the tenancy's own stack", async () => {
  expect(await factsOf("tenancy")).toMatchObject({ ownIds: [], ownNetworks: [] });
});
