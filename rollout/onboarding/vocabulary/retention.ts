/** Days in which an incident is still looked into: until then traces are read without a restore of an hour. */
const READ_OFTEN = 90;

/** @returns after how many days traces move to the archive tier; absent where they are not kept that long */
export function archiveAfterDays(retentionDays: number): number | undefined {
  return retentionDays > READ_OFTEN ? READ_OFTEN : undefined;
}
