/**
 * Event types that the condition of an OCI event rule asks for. A condition that looks at more than the type may leave
 * events out, and one that nobody can read tells of nothing: both ask for none here.
 */
export function eventTypesIn(condition: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(condition);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  if (typeof read !== "object" || read === null || Object.keys(read).join() !== "eventType") return [];
  const { eventType } = read as { readonly eventType: unknown };
  return [eventType].flat().filter((type): type is string => typeof type === "string");
}
