import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPONENTS } from "../../infra/components/catalog.ts";
import { placeOfComponent } from "../../rollout/cli/explain/places.ts";
import { plannedStacks, withLocalPeering } from "../../rollout/cli/explain/planned-types.ts";
import { modelAfter } from "../harness/documents.ts";
import { onUnhandledRejection } from "../harness/real-engine.ts";

const ROOT = join(import.meta.dirname, "../..");
const folders = readdirSync(join(ROOT, "infra/components"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

describe("the catalog of components", () => {
  it("holds every folder, and no other", () => {
    expect([...new Set(COMPONENTS.map(({ folder }) => folder))].sort()).toEqual(folders.sort());
  });

  it("holds each component once", () => {
    expect(new Set(COMPONENTS.map(({ name }) => name)).size).toBe(COMPONENTS.length);
  });

  it("says the stacks that the plan of the examples has each component in", async () => {
    const model = modelAfter();
    const plans = [
      ...(await plannedStacks(model, onUnhandledRejection)),
      ...(await plannedStacks(withLocalPeering(model), onUnhandledRejection)),
    ];
    const found = plans.flatMap(({ kind, resources }) =>
      resources
        .filter(({ type }) => type.startsWith("rollout:index:"))
        .map(({ type }) => `${type.slice("rollout:index:".length)} in ${kind}`),
    );
    const said = COMPONENTS.flatMap(({ name, stacks }) => stacks.map((kind) => `${name} in ${kind}`));
    expect([...new Set(found)].sort()).toEqual(said.sort());
  });
});

describe.each(COMPONENTS)("component $name", (entry) => {
  const { source, test } = placeOfComponent(entry);

  it("lies with its test where it is looked for", () => {
    expect(readFileSync(join(ROOT, source), "utf8")).toContain(`"rollout:index:${entry.name}"`);
    expect(existsSync(join(ROOT, test))).toBe(true);
  });

  it("says what it does in one sentence, and what it serves", () => {
    expect(entry.purpose).toMatch(/^[A-Z][^\n]*[^.]\.$/);
    expect(entry.requirements.length).toBeGreaterThan(0);
    expect(new Set(entry.requirements).size).toBe(entry.requirements.length);
  });
});
