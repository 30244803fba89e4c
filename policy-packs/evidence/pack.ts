import type { PolicyPackDefinition } from "../binding.ts";
import { LOG_BINDINGS } from "./log-bindings.ts";
import { RECORD_BINDINGS } from "./record-bindings.ts";

/** An investigator finds what happened, whole and unchanged (NE-4, RT-1, RT-2, AL-5, VE-2). */
export const EVIDENCE: PolicyPackDefinition = {
  name: "evidence",
  bindings: [...LOG_BINDINGS, ...RECORD_BINDINGS],
};
