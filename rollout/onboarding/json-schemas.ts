import { z } from "zod";
import { accessRequest } from "./documents/access-request.ts";
import { decisionsDocument } from "./documents/decisions-document.ts";
import { teamDocument } from "./documents/team-document.ts";
import { tenancyDocument } from "./documents/tenancy-document.ts";
import { waiversDocument } from "./documents/waivers-document.ts";

/** File under `stacks/schemas/` → JSON Schema text, for editors; `npm run generate` writes them. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    "access-request.schema.json": schemaText(
      accessRequest,
      "Request for access, as the service catalog files it",
    ),
    "decisions.schema.json": schemaText(decisionsDocument, "Review of one week's spend"),
    "team.schema.json": schemaText(teamDocument, "Rollout of one team"),
    "tenancy.schema.json": schemaText(tenancyDocument, "Rollout of the tenancy"),
    "waivers.schema.json": schemaText(waiversDocument, "Accepted policy findings"),
  };
}

function schemaText(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ ...z.toJSONSchema(schema, { io: "input" }), title }, null, 2)}\n`;
}
