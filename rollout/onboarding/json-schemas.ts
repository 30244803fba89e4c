import { z } from "zod";
import { teamDocument } from "./documents/team-document.ts";
import { tenancyDocument } from "./documents/tenancy-document.ts";

/** File under `stacks/schemas/` → JSON Schema text, for editors; `npm run generate` writes them. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType, title: string) =>
    `${JSON.stringify({ ...z.toJSONSchema(schema, { io: "input" }), title }, null, 2)}\n`;
  return {
    "team.schema.json": text(teamDocument, "Rollout of one team"),
    "tenancy.schema.json": text(tenancyDocument, "Rollout of the tenancy"),
  };
}
