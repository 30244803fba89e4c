import { z } from "zod";
import * as format from "./formats.ts";

const repository = z.strictObject({
  name: format.repository.describe("Repository that Codex may reach (CX-1)."),
  environment: format.environmentName.describe("Environment whose models see its source (CX-7)."),
  dataClass: format.slug.describe("Data class of its source: a prompt contains it (CX-7)."),
  models: z.array(format.slug).min(1).describe("Models that may see it; ids of the tenancy's catalog."),
  owners: z
    .array(format.codeOwner)
    .min(1)
    .describe("Code owners who must approve what an agent proposes (CX-3)."),
  requiredReviews: format.wholeNumber(1, 6).describe("Approvals by people that a pull request needs (RE-1)."),
  requiredChecks: z.array(format.sentence).min(1).describe("Checks that must pass before a merge (CX-3)."),
  secretScanning: z.boolean().describe("Whether secret scanning with push protection is on; must be (CX-4)."),
  visibleSecrets: z
    .array(format.secretName)
    .describe("Names of every secret an agent may see, workflow and environment secrets included (CX-5)."),
  workflows: z
    .array(format.workflowFile)
    .describe("Workflows that may invoke an agent; all others are refused (CX-6)."),
});

/** Codex of one team. Its developers' group stands with each environment's groups. */
export const codex = z.strictObject({
  repositories: z
    .array(repository)
    .min(1)
    .describe("Repositories that Codex may reach, and no other (CX-1)."),
});
