import type { PolicyPackDefinition } from "../binding.ts";

/** Nobody spends before somebody is told of it (CO-2, CO-4, RO-4). */
export const SPEND: PolicyPackDefinition = {
  name: "spend",
  bindings: [],
};
