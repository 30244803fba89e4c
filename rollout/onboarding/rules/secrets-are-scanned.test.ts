import { expect, it } from "vitest";
import { problemsAfter } from "../../../test/harness/documents.ts";

it("accepts repositories that are scanned", () => {
  expect(problemsAfter()).toEqual([]);
});

it("rejects one that is not", () => {
  expect(
    problemsAfter([
      "teams/claims.yaml",
      "secretScanning: true\n      visibleSecrets: [NPM_READ_TOKEN]",
      "secretScanning: false\n      visibleSecrets: [NPM_READ_TOKEN]",
    ]),
  ).toEqual([
    'stacks/teams/claims.yaml:64:23  codex.repositories[1].secretScanning  the source of "example/claims-frontend" is not scanned, so a secret in it would reach a model. Turn secret scanning with push protection on and write true.',
  ]);
});
