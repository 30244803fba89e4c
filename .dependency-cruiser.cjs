/** Import directions of docs/decisions/0003-rooms.md: stacks → onboarding → infra → policy-packs → evidence → reports. */
const onlyFrom = (room, from, allowed, comment) => ({
  name: room,
  comment,
  severity: "error",
  from: { path: from, pathNot: "\\.test\\.ts$" },
  to: { path: "^(infra|policy-packs|rollout|test)/", pathNot: allowed },
});
const VOCABULARY = "^rollout/onboarding/vocabulary/";

module.exports = {
  forbidden: [
    onlyFrom(
      "vocabulary-imports-nothing",
      VOCABULARY,
      [VOCABULARY],
      "Words everyone shares depend on nobody.",
    ),
    onlyFrom(
      "onboarding-stands-first",
      "^rollout/onboarding/",
      ["^rollout/onboarding/"],
      "A document is read without knowing what is made of it.",
    ),
    onlyFrom(
      "infra-reads-onboarding",
      "^infra/",
      ["^infra/", "^rollout/onboarding/"],
      "A program knows models, never engines or reports.",
    ),
    onlyFrom(
      "policies-share-only-words",
      "^policy-packs/",
      ["^policy-packs/", VOCABULARY],
      "A policy that shares code with a component proves nothing about it.",
    ),
    onlyFrom(
      "engine-runs-programs-and-packs",
      "^rollout/engine/",
      ["^rollout/engine/", "^rollout/onboarding/", "^infra/", "^policy-packs/"],
      "Engines know programs and packs, not who asked.",
    ),
    onlyFrom(
      "evidence-reads-words",
      "^rollout/evidence/",
      ["^rollout/evidence/", VOCABULARY],
      "Evidence is a shape of its own, not a view of a model.",
    ),
    onlyFrom(
      "usage-fills-evidence",
      "^rollout/usage/",
      ["^rollout/usage/", "^rollout/evidence/", VOCABULARY],
      "What was used and billed is read without knowing who plans or reports it.",
    ),
    onlyFrom(
      "reports-read-evidence",
      "^rollout/reports/",
      ["^rollout/reports/", "^rollout/evidence/", VOCABULARY],
      "Every report comes from one evidence model (SF-1).",
    ),
    onlyFrom(
      "sandbox-stands-alone",
      "^rollout/sandbox/",
      ["^rollout/sandbox/", VOCABULARY],
      "The local OCI knows OCI, not this project's programs.",
    ),
    {
      name: "no-circles",
      comment: "The way of the data is straight.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "tests-stay-tests",
      comment: "Shipped code does not lean on tests.",
      severity: "error",
      from: { path: "^(infra|policy-packs|rollout)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^test/|\\.test\\.ts$" },
    },
    {
      name: "dev-stays-dev",
      comment: "What users run may not need a devDependency.",
      severity: "error",
      from: { path: "^(infra|policy-packs|rollout)/", pathNot: "\\.test\\.ts$" },
      // Types alone need nothing at run time: the local OCI has the shapes of OCI's own SDK.
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
