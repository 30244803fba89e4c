import { expect, it } from "vitest";
import { FAILED_VERDICT, NOT_CHECKED_VERDICT } from "../../test/harness/evidence-verdicts.ts";
import { evidenceOf, stackOf } from "../../test/harness/evidence.ts";
import type { Evidence } from "./evidence.ts";
import { preventedIn, preventedLines, readPrevented } from "./prevented.ts";

const AT = "2026-12-01T09:30:00Z";
const refused = (changes: Partial<Evidence> = {}) =>
  evidenceOf({
    operation: "up",
    engine: "pulumi",
    stacks: [
      stackOf("payments-prod", { verdicts: [FAILED_VERDICT, NOT_CHECKED_VERDICT] }, { outcome: "refused" }),
      stackOf("payments-dev", { verdicts: [NOT_CHECKED_VERDICT] }),
    ],
    ...changes,
  });

it.each(["plan", "preview", "up"] as const)("keeps what a policy stopped in a %s", (operation) => {
  expect(preventedIn(refused({ operation }), AT)).toMatchObject([
    { at: AT, operation, stack: "payments-prod", policy: FAILED_VERDICT.policy, sandbox: false },
  ]);
});

it.each([
  ["that went through", { stacks: [stackOf("payments-dev", { verdicts: [NOT_CHECKED_VERDICT] })] }],
  ["that looks at what is there already", { operation: "audit" as const }],
  [
    "of which only advice was not followed",
    {
      stacks: [
        stackOf(
          "payments-prod",
          { verdicts: [{ ...FAILED_VERDICT, level: "advisory" }] },
          { outcome: "refused" },
        ),
      ],
    },
  ],
])("keeps nothing of a run %s", (_label, changes) => {
  expect(preventedIn(refused(changes), AT)).toEqual([]);
});

it("reads what it wrote, and counts what nobody can read", () => {
  const violations = preventedIn(refused(), AT);
  const text = preventedLines([...violations, ...violations]);
  expect(readPrevented(text)).toEqual({ violations: [...violations, ...violations], unreadable: 0 });
  expect(readPrevented(text.slice(0, -20))).toEqual({ violations, unreadable: 1 });
  expect(readPrevented(`${text}{"at":"yesterday"}\n`)).toMatchObject({ unreadable: 1 });
  expect(readPrevented("")).toEqual({ violations: [], unreadable: 0 });
});
