import type { models } from "oci-limits";
import type { Body } from "../body.ts";
import { modelled } from "../modelled.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";
import { wrongQuota } from "./limits/quota-statement.ts";

const nameTaken = nameIsTaken({ what: "Quota" });

/** Statements of one quota. Source: OCI, Compartment Quotas. */
const MOST = 50;

function refuseStatements(body: Body): Refusal | undefined {
  const statements = [body["statements"] ?? []].flat().map(String);
  const wrong =
    statements.length === 0 || statements.length > MOST
      ? `A quota holds 1 to ${MOST} statements, not ${statements.length}.`
      : statements.map(wrongQuota).find((found) => found !== undefined);
  return wrong === undefined ? undefined : new Refusal(400, "InvalidParameter", wrong);
}

/** OCI Service Limits API: quotas. They lie in the root compartment; nothing is counted against them. */
export const limits: Service = {
  name: "limits",
  hosts: /^limits$/,
  version: "/20181025",
  isGlobal: true,
  kinds: [
    modelled<models.CreateQuotaDetails, models.Quota>({
      kind: "quota",
      collection: "/quotas",
      nameField: "name",
      state: "ACTIVE",
      adds: () => ({ locks: [] }),
      refuses: (body, others, context) => nameTaken(body, others, context) ?? refuseStatements(body),
    }),
  ],
};
