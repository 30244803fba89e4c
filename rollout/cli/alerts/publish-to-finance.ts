import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handoverFileName, openHandover } from "../../../infra/handover/handover.ts";
import type { TenancyModel } from "../../onboarding/tenancy-model.ts";
import { askOci } from "../oci/ask-oci.ts";
import type { OciSession } from "../oci/oci-session.ts";
import type { OciAnswer } from "../oci/questions.ts";
import { UsageError } from "../usage-error.ts";

/** Sends a message along the finance topic. @returns its id, and who is subscribed @throws OciFault, UsageError */
export function publishToFinance(
  session: OciSession,
  { region, environments }: Pick<TenancyModel, "region" | "environments">,
  message: { readonly title: string; readonly body: string },
): Promise<OciAnswer<"publish">> {
  const { tenancyId, authentication, env } = session;
  return askOci(
    {
      ask: "publish",
      place: { tenancyId, region, authentication },
      topicId: financeTopic(
        session,
        environments.map(({ name }) => name),
      ),
      ...message,
    },
    env,
  );
}

/** OCID of the topic, as the tenancy's stack handed it over. */
function financeTopic(
  { handovers: { folder, tenancyId } }: OciSession,
  environments: readonly string[],
): string {
  for (const environment of environments) {
    const file = join(folder, handoverFileName({ stack: "tenancy", environment }));
    if (!existsSync(file)) continue;
    const handed = openHandover(file, readFileSync(file, "utf8"), {
      stack: "tenancy",
      environment,
      tenancyId,
    });
    if (handed["financeTopicId"] !== undefined) return handed["financeTopicId"];
  }
  throw new UsageError(
    'nobody knows the finance topic yet: the stack "tenancy" is not up, or was brought up by an older version. Run "rollout up tenancy" first.',
  );
}
