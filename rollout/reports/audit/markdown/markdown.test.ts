import { describe, expect, it } from "vitest";
import { smallAudit } from "../../../../test/harness/audit-with-all.ts";
import { auditEvidenceOf } from "../../../../test/harness/audit-evidence.ts";
import { evidenceOf, stackOf, verdictOf } from "../../../../test/harness/evidence.ts";
import { code, escaped } from "./escape.ts";
import { renderMarkdown } from "./markdown.ts";

describe("renderMarkdown", () => {
  it("tells what to act on first, then what is waived, and where the rest is", () => {
    expect(renderMarkdown(smallAudit())).toBe(`## Audit of the rollout

Offline plan: planned without a cloud; nothing was deployed. Collected 2026-12-01T09:30:00Z, dates compared with 2026-12-01, toolkit \`0.1.0\`. Narrowed to team \`payments\`.

| Verdict | Policies on stacks | |
| --- | ---: | --- |
| Failed | 1 | Something breaks the policy. 1 of them mandatory: no update until mended. |
| Not checked | 1 | The policy could not see a value it needs: neither good nor bad. |
| Waived | 1 | It breaks the policy, and an exception in force allows it. |
| Passed | 1 | The policy looked at everything and found nothing. |
| Not applicable | 1 | There is nothing in the stack that the policy speaks of. |

Not looked at: whether an environment uses what is another's, over all stacks at once.

### Failed (1)
- **high**, mandatory: \`spend/rule-has-recipients\` on \`payments-prod\` \`payments-prod-actual-90\`: It mails nobody. _What to change:_ Add budget.recipients.

### Not checked (2)
- **high**, mandatory: \`spend/rule-has-recipients\` on \`payments-prod\`: Could not see \\\`amount\\\`. _What to change:_ Add budget.recipients.
- **low**, advisory: \`separation/key-is-own\` on \`payments-prod\` \`payments-prod-traces\`: Could not see \\\`kmsKeyId\\\`. _What to change:_ Change the team's document.

### Stacks that were not judged (1)
- \`payments-dev\`: No policy ran on it, because it did not come to its end. OCI did not answer.

### Waived (1)
- until **2027-01-31** (SEC-1, ana.ortiz@example.com): \`separation/bucket-is-private\` on \`payments-prod\` \`payments-prod-traces\`: It is public.

### Waivers to look at (1)
- unmatched: \`bucket-is-private\` (SEC-2, ana.ortiz@example.com): Nothing needs it.

Everything, with each resource: \`audit.html\` to read, \`audit.csv\` and \`audit.json\`.
`);
  });

  it("tells what changed since an earlier audit", () => {
    const { evidence } = smallAudit();
    const [prod, ...others] = evidence.stacks;
    const [rule, ...verdicts] = prod?.run?.verdicts ?? [];
    const mended = verdictOf({ ...(rule ?? { stack: "", pack: "", policy: "" }), findings: [] });
    const stacks = [stackOf("payments-prod", { verdicts: [mended, ...verdicts.slice(0, -1)] }), ...others];
    const before = smallAudit({ evidence: { ...evidence, stacks }, collectedAt: "2026-11-01T09:30:00Z" });
    const text = renderMarkdown(smallAudit(), { ...before, policies: before.policies.slice(0, -1) });
    expect(text.slice(text.indexOf("### Changed"), text.indexOf("Everything"))).toBe(
      `### Changed since 2026-11-01T09:30:00Z (2)
- Policies added: \`tagging/has-defaults\`, \`tagging/is-tagged\`
- New failure: \`spend/rule-has-recipients\` on \`payments-prod\` \`payments-prod-actual-90\`: It mails nobody.

`,
    );
    expect(renderMarkdown(smallAudit(), smallAudit())).toContain(
      "\nNothing changed since the audit of 2026-12-01T09:30:00Z.\n",
    );
  });

  it("puts the gravest first and says how many more there are", () => {
    const verdicts = (["low", "critical", "high"] as const).flatMap((severity) =>
      (["advisory", "mandatory"] as const).map((level) =>
        verdictOf({
          stack: "tenancy",
          pack: "spend",
          policy: `${severity}-${level}`,
          severity,
          level,
          findings: [
            { outcome: "failed", message: "A." },
            { outcome: "failed", message: "B." },
          ],
        }),
      ),
    );
    const evidence = evidenceOf({ stacks: [stackOf("tenancy", { verdicts })] });
    const text = renderMarkdown(auditEvidenceOf({ evidence }));
    expect(text).toContain("### Failed (12)\n");
    expect(text.match(/(?<=spend\/)[a-z-]+/g)).toEqual(
      ["critical-mandatory", "critical-advisory", "high-mandatory", "high-advisory"].flatMap((name) => [
        name,
        name,
      ]),
    );
    expect(text).toContain("\n- and 4 more\n");
  });

  it("says that nothing is known where no policy gave a verdict", () => {
    const text = renderMarkdown(auditEvidenceOf({ evidence: evidenceOf({ stacks: [stackOf("tenancy")] }) }));
    expect(text).toContain("No policy gave a verdict: nothing here may count as passed.");
    expect(text).toContain("- `tenancy`: No policy ran on it.");
  });
});

describe("escaped", () => {
  it.each([
    ["<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
    ["a | b", "a \\| b"],
    ["[x](https://evil.example)", "\\[x\\](https:\u200B//evil.example)"],
    ["@all, ana@example.com", "@\u200Ball, ana@example.com"],
    ["two\nlines\u0000", "two lines\uFFFD"],
    ["\u202Eright", "\uFFFDright"],
  ])("makes %j %j", (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it("cuts what is too long for a list", () => {
    expect(escaped("x".repeat(400))).toBe(`${"x".repeat(299)}…`);
    expect(code("`a`\n`")).toBe("`'a' '`");
  });
});
