/** @returns whether two mail addresses are one person's: nobody becomes another by a capital letter */
export function samePerson(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
