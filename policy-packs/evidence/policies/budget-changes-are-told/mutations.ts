import { all, withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "both rules of budget changes tell of updates alone",
    stack: "tenancy",
    change: all(
      ...["ai-events-budget-changes", "ai-home-events-budget-changes"].map((name) =>
        withInputs(
          { type: "oci:Events/rule:Rule", name },
          { condition: '{"eventType":["com.oraclecloud.budgets.updatebudget"]}' },
        ),
      ),
    ),

    fails: ["budget-changes-are-told"],
  },
];
