import { asBody, type Body } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { Call } from "./service.ts";

/** @throws Refusal when the body is no JSON object */
export async function sentBody(call: Call): Promise<Body> {
  const text = await call.req.text();
  if (text === "") return {};
  try {
    return asBody(JSON.parse(text));
  } catch {
    throw new Refusal(400, "CannotParseRequest", "The body is not JSON.");
  }
}
