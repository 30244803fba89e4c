/** @returns an identifier's words in small letters with hyphens: `sharesARealm` → `shares-a-realm` */
export function kebabCase(identifier: string): string {
  return identifier.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}
