/**
 * The addresses of a budget rule's or cost subscription's recipients: OCI takes one string of them.
 *
 * @returns lower-case addresses
 * @see OCI Budgets API, `recipients`: separated by comma, semicolon or white space; an empty string means nobody
 */
export function mailAddresses(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((address) => address !== "");
}

/** @returns whether an address is one of the contacts, whatever its case */
export function isAmong(contacts: readonly string[], address: string): boolean {
  return contacts.some((contact) => contact.toLowerCase() === address.toLowerCase());
}
