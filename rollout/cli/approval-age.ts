import { ApprovalRefused, previewAgain, type SeenPreview } from "../engine/approval/approval.ts";

/**
 * Days for which an approval holds, counted from the day of the preview. A preview is a picture of a tenancy in which
 * others work, too; a week spans a weekend and a meeting of whoever approves changes.
 */
const APPROVAL_DAYS = 7;

/** @throws ApprovalRefused  where a preview is older than an approval may be, or of a day to come */
export function refuseOutdated(file: string, { day: from, stacks }: SeenPreview, today: string): void {
  const age = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
  if (age >= 0 && age <= APPROVAL_DAYS) return;
  const why =
    age < 0
      ? `is of ${from}, which is after ${today}`
      : `is of ${from}, and is ${age} days old on ${today}; it holds for ${APPROVAL_DAYS}`;
  throw new ApprovalRefused(
    `the preview in ${file} ${why}. Nothing was changed. ${previewAgain(Object.keys(stacks), file)}`,
  );
}
