import { describe, expect, it } from "vitest";
import type { Explanation } from "./explanation.ts";
import { explanationText } from "./explanation-text.ts";

const CO_2 = { name: "CO-2", words: "Budgets alert." };
const place = { source: "a.ts", test: "a.test.ts" };

describe("explanationText", () => {
  it.each<[Explanation, string[]]>([
    [
      {
        kind: "requirement",
        ...CO_2,
        components: [
          { name: "TeamBudget", words: "Sets it." },
          { name: "Relay", words: "Relays." },
        ],
        rules: [],
        policies: [{ name: "p-q", words: "Told." }],
      },
      [
        "CO-2  requirement",
        "Budgets alert.",
        "",
        "How far it is  docs/requirements.md",
        "",
        "Components",
        "  TeamBudget  Sets it.",
        "  Relay       Relays.",
        "",
        "Onboarding rules: none serves it",
        "",
        "Policies",
        "  p-q  Told.",
        "",
      ],
    ],
    [
      {
        kind: "policy",
        name: "p-q",
        words: "Told.",
        pack: "spend",
        severity: "high",
        levels: { development: "advisory", production: "mandatory" },
        requirements: [CO_2],
        remediation: "Mend it.",
        ...place,
      },
      [
        "p-q  policy of the pack spend",
        "Told.",
        "",
        "Severity  high",
        "Level     advisory in development, mandatory in production",
        "To mend   Mend it.",
        "Code      a.ts",
        "Test      a.test.ts",
        "",
        "Requirements",
        "  CO-2  Budgets alert.",
        "",
      ],
    ],
    [
      { kind: "rule", name: "r-s", words: "It holds.", requirements: [CO_2], ...place },
      [
        "r-s  onboarding rule",
        "It holds.",
        "",
        "Code  a.ts",
        "Test  a.test.ts",
        "",
        "Requirements",
        "  CO-2  Budgets alert.",
        "",
      ],
    ],
    [
      {
        kind: "component",
        name: "TraceBucket",
        words: "Keeps.",
        stacks: ["shared", "team"],
        types: [],
        requirements: [CO_2],
        ...place,
      },
      [
        "TraceBucket  component",
        "Keeps.",
        "",
        "Stacks  shared, team",
        "Code    a.ts",
        "Test    a.test.ts",
        "",
        "Creates: nothing of its own",
        "",
        "Requirements",
        "  CO-2  Budgets alert.",
        "",
      ],
    ],
    [
      {
        kind: "type",
        name: "oci:A/b:B",
        words: "Thing",
        stacks: ["team"],
        components: [{ name: "TraceBucket", words: "Keeps." }],
        requirements: [CO_2],
        tags: false,
        untagged: "It has none.",
        tests: ["a.test.ts", "b.test.ts"],
      },
      [
        "oci:A/b:B  resource type",
        "Thing",
        "",
        "Stacks  team",
        "Tags    none. It has none.",
        "Tests   a.test.ts, b.test.ts",
        "",
        "Created by",
        "  TraceBucket  Keeps.",
        "",
        "Requirements of what creates it",
        "  CO-2  Budgets alert.",
        "",
      ],
    ],
  ])("writes a $kind", (explained, lines) => {
    expect(explanationText(explained).split("\n")).toEqual(lines);
  });

  it("says that a type carries the rollout's tags", () => {
    const text = explanationText({
      kind: "type",
      name: "oci:A/b:B",
      words: "Thing",
      stacks: ["team"],
      components: [],
      requirements: [],
      tags: true,
      tests: [],
    });
    expect(text).toContain("\nTags    carries the rollout's\n");
  });
});
