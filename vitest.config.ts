import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Flows take minutes and units milliseconds: a flow that begins last would leave the other core with nothing to do. */
class FlowsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isFlow), ...sorted.filter((file) => !isFlow(file))];
  }
}

function isFlow({ moduleId }: TestSpecification): boolean {
  return moduleId.includes("/test/flows/");
}

export default defineConfig({
  test: {
    include: ["{infra,policy-packs,rollout,test}/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One a core: by default one of two cores would wait while the engine's flows run on the other.
    maxWorkers: "100%",
    sequence: { sequencer: FlowsFirst },
    env: { NO_COLOR: "1" },
  },
});
