import { asBody } from "../body.ts";

/**
 * Whether an event rule asks for an event.
 *
 * Every field of the condition must be in the event, nested alike, and have that value: a text, in which `*` stands for
 * any number of characters, or one of a list. Where the event holds a list, one of its items suffices. `{}` asks for
 * everything.
 *
 * @param condition  JSON, as a rule keeps it; what is none asks for nothing
 * @see OCI Events, Matching Events with Filters
 */
export function isAskedFor(condition: string, event: object): boolean {
  const asked = parsed(condition);
  return isObject(asked) && isMatching(asked, event);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMatching(asked: unknown, told: unknown): boolean {
  if (Array.isArray(asked)) return asked.some((one) => isMatching(one, told));
  if (Array.isArray(told)) return told.some((one) => isMatching(asked, one));
  if (isObject(asked)) {
    const fields = asBody(told);
    return (
      isObject(told) &&
      Object.entries(asked).every(([name, value]) => name in fields && isMatching(value, fields[name]))
    );
  }
  if (typeof asked === "string" && typeof told === "string") return isLike(asked, told);
  return asked === told;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param pattern  taken as it stands but for its asterisks, capitals included */
function isLike(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
