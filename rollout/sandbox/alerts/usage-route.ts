import { sentBody } from "../sent-body.ts";
import type { Context, Routes } from "../service.ts";
import { usageIn } from "./usage.ts";
import { summarize } from "./usage-summaries.ts";

/** @see OCI Usage API, RequestSummarizedUsages: asks for `read usage-report in tenancy` */
export function addUsageRoute(routes: Routes, context: Context): void {
  routes.post("/20200107/usage", async (call) => {
    const sent = await sentBody(call);
    context.access.require(call.env.principal, {
      service: "usageapi",
      kind: "usage",
      action: "list",
      compartmentId: context.world.tenancyId,
      sent,
    });
    return call.json(summarize(sent, usageIn(context.store), context));
  });
}
