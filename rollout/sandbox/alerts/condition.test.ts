import { expect, it } from "vitest";
import { isAskedFor } from "./condition.ts";

// Source: OCI Events, Matching Events with Filters.
const event = {
  eventType: "com.oraclecloud.budgets.createtriggeredalert",
  data: {
    compartmentName: "root",
    definedTags: { Operations: { CostCenter: "42" } },
    additionalDetails: { budgetId: "ocid1.budget.oc1..a", count: 1, list: ["a", "b"] },
  },
};

it.each([
  ["nothing in particular", {}],
  ["nothing in particular of its data", { data: {} }],
  ["its type", { eventType: "com.oraclecloud.budgets.createtriggeredalert" }],
  ["one of several types", { eventType: ["other", "com.oraclecloud.budgets.createtriggeredalert"] }],
  ["types that end alike", { eventType: "*createtriggeredalert" }],
  ["types that begin alike", { eventType: ["com.oraclecloud.budgets.*"] }],
  ["types with anything between", { eventType: "com.*.createtriggeredalert" }],
  ["a value deep inside", { data: { additionalDetails: { budgetId: ["ocid1.budget.oc1..a"] } } }],
  ["a tag", { data: { definedTags: { Operations: { CostCenter: ["41", "42"] } } } }],
  ["a number", { data: { additionalDetails: { count: 1 } } }],
  ["an item of a list", { data: { additionalDetails: { list: "b" } } }],
])("asks for %s", (_what, condition) => {
  expect(isAskedFor(JSON.stringify(condition), event)).toBe(true);
});

it.each([
  ["another type", '{"eventType":"com.oraclecloud.budgets.deletebudget"}'],
  ["the same type in capitals", '{"eventType":"com.oraclecloud.Budgets.CreateTriggeredAlert"}'],
  ["a part of its type", '{"eventType":"createtriggeredalert"}'],
  ["a dot where there is another character", '{"eventType":"com-oraclecloud.*"}'],
  ["one of no types", '{"eventType":[]}'],
  ["a field that it lacks", '{"data":{"resourceName":"*"}}'],
  ["a field elsewhere", '{"additionalDetails":{"budgetId":"ocid1.budget.oc1..a"}}'],
  ["two fields, one of them wrong", '{"eventType":"*","data":{"compartmentName":"ai"}}'],
  ["a text for a number", '{"data":{"additionalDetails":{"count":"1"}}}'],
  ["fields of a text", '{"eventType":{"length":1}}'],
  ["no JSON", "{"],
  ["no object", '"*"'],
])("does not take the event for %s", (_what, condition) => {
  expect(isAskedFor(condition, event)).toBe(false);
});
