import { describe, expect, it } from "vitest";
import { parseCondition } from "./condition.ts";
import type { Condition } from "./condition.ts";

const equals = (variable: string, text: string): Condition => ({
  kind: "test",
  variable,
  operator: "=",
  value: { kind: "text", text },
});

describe("parseCondition reads", () => {
  it.each<[string, Condition]>([
    ["target.bucket.name='b'", equals("target.bucket.name", "b")],
    [
      "target.group.name != /dev-*/",
      {
        kind: "test",
        variable: "target.group.name",
        operator: "!=",
        value: { kind: "pattern", text: "dev-*" },
      },
    ],
    [
      "ALL {request.principal.type = 'serviceconnector', Any {target.key.id='a',target.key.id = \"b\"}}",
      {
        kind: "all",
        conditions: [
          equals("request.principal.type", "serviceconnector"),
          { kind: "any", conditions: [equals("target.key.id", "a"), equals("target.key.id", "b")] },
        ],
      },
    ],
    [
      "target.model.id in('m-1', 'm-2')",
      { kind: "any", conditions: [equals("target.model.id", "m-1"), equals("target.model.id", "m-2")] },
    ],
    [
      "request.principal.compartment.id = target.compartment.id",
      {
        kind: "test",
        variable: "request.principal.compartment.id",
        operator: "=",
        value: { kind: "variable", text: "target.compartment.id" },
      },
    ],
    ["request.operation = 'any {'", equals("request.operation", "any {")],
  ])("%s", (text, condition) => {
    expect(parseCondition(text)).toEqual({ condition });
  });
});

describe("parseCondition names the place and what it expected in", () => {
  it.each([
    ["", 1, "a variable"],
    ["target.key.id", 14, '"=", "!=", "in"'],
    ["target.key.id =", 16, "a value"],
    ["target.key.id = 'a", 17, "a value"],
    ["target.key.id = /a", 19, '"/"'],
    ["all target.key.id = 'a'", 5, '"{"'],
    ["all {}", 6, "a variable"],
    ["all {target.key.id = 'a'", 25, '"}"'],
    ["target.key.id in ('a'", 22, '")"'],
    ["target.key.id = 'a' or target.key.id = 'b'", 21, "the end"],
    ["request.utc-timestamp before '2027-01-01T00:00Z'", 23, '"=", "!=", "in"'],
  ])('"%s"', (text, at, expected) => {
    expect(parseCondition(text)).toEqual({ at, expected });
  });
});
