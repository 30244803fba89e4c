import { beforeEach, expect, it } from "vitest";
import * as z from "zod";
import { Tenancy, TENANCY_ID } from "../testing/tenancy.ts";
import { noteUsage, readUsage } from "./usage.ts";

let tenancy: Tenancy;
beforeEach(() => {
  tenancy = new Tenancy("2026-11-10T12:00:00Z");
  const compartmentId = tenancy.put("compartment", "ai");
  tenancy.put("compartment", "ai-dev", { compartmentId });
  tenancy.put("compartment", "ai-prod", { compartmentId });
});

const row = { time: "2026-11-02", compartment: "ai/ai-dev", service: "Generative AI", amount: 1.5 };

it("takes a day or a time, and a compartment by its path or OCID", () => {
  const { compartment: _, ...rest } = row;
  expect(
    readUsage([row, { ...rest, time: "2026-11-02T23:30:00-01:00", compartmentId: TENANCY_ID }], tenancy),
  ).toMatchObject([
    {
      time: "2026-11-02T00:00:00.000Z",
      compartmentId: "ocid1.compartment.oc1..ai-dev",
      currency: "USD",
      tags: {},
    },
    { time: "2026-11-03T00:30:00.000Z", compartmentId: TENANCY_ID },
  ]);
});

/** What the control endpoint makes of a refusal. */
function toldOf(sent: unknown): string {
  try {
    readUsage(sent, tenancy);
  } catch (error) {
    return error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  }
  return "";
}

it.each([
  [
    "a path that leads nowhere",
    { compartment: "ai/dev" },
    '"ai/dev" leads nowhere at "dev". There are: ai-dev, ai-prod.',
  ],
  ["no compartment", { compartment: undefined }, "needs either compartmentId or compartment"],
  ["two compartments", { compartmentId: TENANCY_ID }, "needs either compartmentId or compartment"],
  ["a time that is none", { time: "yesterday" }, "must be a time as in RFC 3339, or a day, e.g. 2026-12-01"],
  ["a currency in small letters", { currency: "usd" }, "must be three capitals, e.g. USD"],
  ["a tag without a namespace", { tags: { Team: "claims" } }, "must map <namespace>.<key> to a text"],
  ["an amount as a text", { amount: "1" }, "expected number"],
  ["a field that is not known", { amnt: 1 }, "amnt"],
])("refuses %s, and says which row", (_what, wrong, message) => {
  const sent = JSON.parse(JSON.stringify([row, { ...row, ...wrong }])) as unknown;
  const told = toldOf(sent);
  expect(told).toContain(message);
  expect(told).toContain("[1]");
});

it("refuses a second currency, in a batch and after one", () => {
  expect(() => readUsage([row, { ...row, currency: "EUR" }], tenancy)).toThrow("[1].currency is EUR");
  noteUsage(tenancy.store, readUsage([row], tenancy));
  expect(() => readUsage([{ ...row, currency: "EUR" }], tenancy)).toThrow("usage here is in USD");
});
