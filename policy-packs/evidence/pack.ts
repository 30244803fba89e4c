import type { PolicyPackDefinition } from "../binding.ts";

/** What happens leaves a record that nobody can take away (NE-4, RT-1, AL-5, VE-2). */
export const EVIDENCE: PolicyPackDefinition = {
  name: "evidence",
  bindings: [],
};
