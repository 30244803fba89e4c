import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{infra,policy-packs,rollout,test}/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One a core: by default one of two cores would wait while the engine's flows run on the other.
    maxWorkers: "100%",
    env: { NO_COLOR: "1" },
  },
});
