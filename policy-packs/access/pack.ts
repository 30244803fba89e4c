import type { PolicyPackDefinition } from "../binding.ts";
import { IDENTITY_BINDINGS } from "./identity-bindings.ts";
import { NETWORK_BINDINGS } from "./network-bindings.ts";

/** Nobody may do more than the documents say, nor reach it another way (ID-1, ID-3, NE-1, NE-2, CX-2). */
export const ACCESS: PolicyPackDefinition = {
  name: "access",
  bindings: [...IDENTITY_BINDINGS, ...NETWORK_BINDINGS],
};
