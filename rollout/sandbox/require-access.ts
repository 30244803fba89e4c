import type { Ask } from "./access.ts";
import { compartmentOf, requireVisible } from "./compartments.ts";
import type { Call, Context } from "./service.ts";
import type { StoredRecord } from "./store.ts";

/** Something done to what is there already, or in it. */
export type AskOfRecord = Omit<Ask, "compartmentId" | "record"> & { readonly record: StoredRecord };

/** @throws Refusal when the caller may not, or when the compartment is too new */
export function requireAccess(call: Call, context: Context, ask: AskOfRecord): void {
  const compartmentId = compartmentOf(ask.record, context);
  requireVisible(compartmentId, context);
  context.access.require(call.env.principal, { ...ask, compartmentId });
}
