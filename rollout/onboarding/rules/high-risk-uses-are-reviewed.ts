import { problemAt, type Rule } from "../written.ts";

/** A use of high risk is provisioned only with a review (AU-2, RE-2). Reviews cannot be declared yet, so it is refused. */
export const highRiskUsesAreReviewed: Rule = ({ tenancy, teams }) =>
  teams.flatMap(({ yaml, document }) =>
    document.uses.flatMap(({ approvedUse }, at) => {
      if (tenancy.document.approvedUses[approvedUse]?.risk !== "high") return [];
      const wrong = `"${approvedUse}" is a use of high risk, and its review cannot be declared yet`;
      return [
        problemAt(yaml, ["uses", at, "approvedUse"], wrong, "Take this use out, or choose one of low risk"),
      ];
    }),
  );
