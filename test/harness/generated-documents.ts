import { listDocuments, type DocumentFile } from "../../rollout/onboarding/document-files.ts";
import { EXAMPLES } from "./documents.ts";

/** @returns the example tenancy with as many teams like `payments`, each in dev and prod: two stacks a team */
export function documentsOf(teams: number): DocumentFile[] {
  const examples = listDocuments(EXAMPLES);
  const payments = examples.find(({ path }) => path === "teams/payments.yaml")?.source ?? "";
  const tenancy = examples.filter(({ path }) => path === "tenancy.yaml");
  const names = Array.from({ length: teams }, (_, index) => `team-${String(index + 1).padStart(3, "0")}`);
  return [
    ...names.map((name) => ({ path: `teams/${name}.yaml`, source: payments.replaceAll("payments", name) })),
    ...tenancy,
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
