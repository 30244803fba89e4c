import { expect, it } from "vitest";
import { matchingRule } from "./matching-rule.ts";
import { IamNameError } from "./names.ts";

it("takes in each kind by its type, its compartment and its tag", () => {
  expect(
    matchingRule([
      { kind: "instance", compartmentId: "c", service: "chat" },
      { kind: "function", compartmentId: "c", service: "summaries" },
      { kind: "container-instance", compartmentId: "d", service: "search" },
    ]),
  ).toBe(
    "ANY {ALL {instance.compartment.id = 'c', tag.Rollout.Service.value = 'chat'}, " +
      "ALL {resource.type = 'fnfunc', resource.compartment.id = 'c', tag.Rollout.Service.value = 'summaries'}, " +
      "ALL {resource.type = 'computecontainerinstance', resource.compartment.id = 'd', tag.Rollout.Service.value = 'search'}}",
  );
});

it("refuses a value that would end the rule early", () => {
  expect(() =>
    matchingRule([{ kind: "instance", compartmentId: "c", service: "x'}, ALL {instance.id = 'y" }]),
  ).toThrow(IamNameError);
});
