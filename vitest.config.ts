import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{infra,policy-packs,rollout,test}/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NO_COLOR: "1" },
  },
});
