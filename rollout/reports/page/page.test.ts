import { describe, expect, it } from "vitest";
import { judgedEvidence } from "../../../test/harness/evidence-verdicts.ts";
import { evidenceOf, PAYMENTS, resourceOf, stackOf } from "../../../test/harness/evidence.ts";
import type { PlannedResource } from "../../onboarding/vocabulary/stack-runs.ts";
import { SECRET, UNKNOWN } from "../../onboarding/vocabulary/stack-runs.ts";
import { renderPage } from "./page.ts";

/** What a reader sees of the markup, in one line. */
function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<style>[^]*?<\/style>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

function pageWithInputs(inputs: PlannedResource["inputs"]): string {
  const resource = resourceOf("tenancy", "oci:Logging/log:Log", "flows", { inputs });
  return wordsOf(renderPage(evidenceOf({ stacks: [stackOf("tenancy", { resources: [resource] })] })));
}

describe("renderPage", () => {
  it("names operation and teams in the title, and says how many more there are", () => {
    const { declaration } = evidenceOf();
    const teams = ["a", "b", "c", "d", "e", "f"].map((name) => ({ ...PAYMENTS, name }));
    expect(renderPage(evidenceOf())).toContain("<title>Offline plan: payments</title>");
    expect(renderPage(evidenceOf({ declaration: { ...declaration, teams } }))).toContain(
      "<title>Offline plan: a, b, c, d and 2 more teams</title>",
    );
  });

  it("escapes whatever a document holds", () => {
    const evidence = judgedEvidence();
    const name = `<script>alert("x")</script>`;
    const page = renderPage({
      ...evidence,
      declaration: {
        ...evidence.declaration,
        teams: [{ ...PAYMENTS, name, owner: `"><img src=x onerror=alert(1)>` }],
      },
      stacks: [stackOf(`${name}-dev`)],
    });
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  });

  it("shows unknown, secret, empty and overlong inputs for what they are", () => {
    const words = pageWithInputs({
      configuration: { source: { resource: UNKNOWN, parameters: {} } },
      recipients: "",
      statements: [],
      token: SECRET,
      zip: "x".repeat(1400),
    });
    expect(words).toContain("configuration.source.resource known after creation");
    expect(words).toContain("configuration.source.parameters {}");
    expect(words).toContain("recipients empty text");
    expect(words).toContain("statements empty list");
    expect(words).toContain("token secret, not shown");
    expect(words).toContain(`zip ${"x".repeat(400)} and 1,000 more characters`);
    expect(words).not.toContain("[unknown]");
  });

  it("says what is not known instead of a zero", () => {
    const words = wordsOf(renderPage(evidenceOf({ stacks: [{ stack: "tenancy", outcome: "skipped" }] })));
    expect(words).toContain("Resources Not known not known for 1 stack");
    expect(words).toContain("No policy ran, so nothing is known about any of them.");
    expect(words).not.toContain("0 Failed");
  });

  it("tells every threshold, review and repository as it was declared", () => {
    const { declaration } = evidenceOf();
    const [first, ...uses] = PAYMENTS.uses;
    if (first === undefined) throw new Error("no use");
    const review = { reviewer: "security@example.com", ticket: "RISK-812", expires: "2027-05-09" };
    const team = { ...PAYMENTS, uses: [{ ...first, review }, ...uses] };
    const text = renderPage(evidenceOf({ declaration: { ...declaration, teams: [team] } }))
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ");

    expect(text).toContain("Alerts on forecast 90 %, 100 %");
    expect(text).toContain("Forecast: 90 %, 100 %");
    expect(text).toContain("Reviewed RISK-812, until 2027-05-09, by security@example.com");
    expect(text).toContain("example/payments Data class internal Environment dev");
    expect(text).toContain("Way to the models dedicated endpoint");
    expect(text).toContain("Applications none, people only");
  });

  it("tells a declared budget from one that the program has", () => {
    const words = wordsOf(renderPage(evidenceOf({ stacks: [stackOf("payments-dev")] })));
    expect(words).toContain("Planned 0 budgets, 0 alerts in its program");
    expect(words).toContain("Not part of this run");
  });

  it("lists the stacks by outcome where a column for each would fit no screen", () => {
    const evidence = judgedEvidence();
    const many = Array.from({ length: 4 }, (_, index) => stackOf(`team${index}-dev`));
    const words = wordsOf(renderPage({ ...evidence, stacks: [...evidence.stacks, ...many] }));
    expect(words).toContain("Policy Failed Not checked Waived Passed Not applicable Not run");
    expect(words).toContain("team0-dev team1-dev team2-dev team3-dev");
  });
});
