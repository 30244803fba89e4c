import { problemAt, type Rule } from "../written.ts";

/** The catalog states telemetry and reviewers for every use of high risk, and for no other (AU-2, RE-2). */
export const highRiskUsesStateWhatTheyRequire: Rule = ({ tenancy: { yaml, document } }) =>
  Object.entries(document.approvedUses).flatMap(([name, { risk, requires }]) => {
    if (risk === "high" && requires === undefined) {
      const wrong = `"${name}" is a use of high risk, and nothing says what it requires`;
      const fix = "Write requires with its telemetry and reviewers beside it, or risk: low";
      return [problemAt(yaml, ["approvedUses", name, "risk"], wrong, fix)];
    }
    if (risk === "low" && requires !== undefined) {
      const wrong = `"${name}" is a use of low risk, of which nothing is required`;
      return [problemAt(yaml, ["approvedUses", name, "requires"], wrong, "Remove it, or write risk: high")];
    }
    return [];
  });
