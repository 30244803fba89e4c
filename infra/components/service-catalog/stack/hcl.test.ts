import { parseHcl } from "../../../../test/harness/parse-hcl.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { catalogId, environmentName, slug } from "../../../../rollout/onboarding/documents/formats.ts";
import { quoted, quotedList } from "./hcl.ts";
import { stackFiles, type RequestStackPlan } from "./package.ts";

interface Parsed {
  readonly variable: Record<string, [{ description: string; validation?: [{ condition: string }] }]>;
}

/** The parser doubles what would begin a template, so that its answer holds none; Terraform's strings are in NFC. */
const asParsed = (text: string) =>
  text.normalize("NFC").replaceAll(/([$%])\{/g, (begin) => `${begin.charAt(0)}${begin}`);

const nasty = fc
  .array(
    fc.constantFrom(
      "$",
      "${",
      "%{",
      "$${",
      "%%{",
      "{",
      "}",
      '"',
      "\\",
      "\n",
      "'",
      "#",
      "~",
      "a",
      "é",
      "\u2028",
    ),
  )
  .map((parts) => parts.join(""));

it("writes any text so that Terraform reads that text and no template", async () => {
  const texts = fc.array(fc.oneof(nasty, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, async (written) => {
      const lines = written.map((text, index) => `  t${index} = ${quoted(text)}`);
      const { locals } = (await parseHcl("a.tf", `locals {\n${lines.join("\n")}\n}\n`)) as {
        locals: [Record<string, string>];
      };
      expect(written.map((_, index) => locals[0][`t${index}`])).toEqual(written.map(asParsed));
    }),
    { numRuns: 40 },
  );
});

const accepted = (format: { safeParse: (text: string) => { success: boolean } }, unit: string) =>
  fc
    .string({ unit: fc.constantFrom(...unit.split("")), minLength: 1, maxLength: 16 })
    .filter((text) => format.safeParse(text).success);
const slugs = fc.uniqueArray(accepted(slug, "abz019-."), { minLength: 1, maxLength: 4 });
const plans: fc.Arbitrary<RequestStackPlan> = fc.record({
  region: fc.constant("us-chicago-1"),
  namespace: fc.constant("ns"),
  bucketName: fc.constant("b"),
  currency: fc.constant("USD"),
  environments: fc.uniqueArray(accepted(environmentName, "abz09"), { minLength: 1, maxLength: 3 }),
  costCenters: fc.uniqueArray(fc.record({ id: accepted(catalogId, "aZ09._-"), name: nasty }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 4,
  }),
  approvedUses: slugs,
  dataClasses: slugs,
  models: slugs,
});

it("makes a form of any names that onboarding takes, the same in both languages", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const files = stackFiles(plan);
      const { variable } = (await parseHcl("variables.tf", files["variables.tf"] ?? "")) as unknown as Parsed;
      await parseHcl("target.tf", files["target.tf"] ?? "");
      const schema = parseYaml(files["schema.yaml"] ?? "") as {
        variables: Record<string, { enum?: unknown[]; description: string }>;
      };

      expect(Object.keys(schema.variables)).toEqual(expect.arrayContaining(Object.keys(variable)));
      for (const [name, { enum: values, description }] of Object.entries(schema.variables)) {
        expect(description).not.toContain("${");
        if (values === undefined) continue;
        expect(values.every((value) => typeof value === "string")).toBe(true);
        expect(variable[name]?.[0].validation?.[0].condition).toContain(quotedList(values as string[]));
      }
      expect(schema.variables["first_use_models"]?.enum).toEqual(plan.models.toSorted());
      expect(schema.variables["cost_center"]?.enum).toEqual(plan.costCenters.map(({ id }) => id).sort());
    }),
    { numRuns: 30 },
  );
});
