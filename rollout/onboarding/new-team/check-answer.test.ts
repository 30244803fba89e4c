import { expect, it } from "vitest";
import { EXAMPLES, modelAfter } from "../../../test/harness/documents.ts";
import { listDocuments } from "../document-files.ts";
import { readCatalog } from "./catalog.ts";
import { checkAnswer } from "./check-answer.ts";
import { FLAG_NAMES, type FlagName } from "./flags.ts";

const catalog = readCatalog(listDocuments(EXAMPLES), modelAfter().teams);

it.each<[FlagName, string | undefined, string, string]>([
  ["cost-center", undefined, "CC-104", '"CC-104" is not one of those there are. Write CC-1042'],
  ["use", undefined, "constructor", '"constructor" is not one of those there are. Write one of '],
  ["phase", undefined, "pilots", '"pilots" is not one of those there are. Write pilot'],
  ["endpoint", "dev", "public", '"public" is not one of those there are. Write one of dedicated, shared'],
  ["role-reviewed-on", undefined, "20.11.2026", '"20.11.2026" does not fit. Write a day as year-month-day'],
  [
    "owner",
    undefined,
    "a@example.com,b@example.com",
    '"a@example.com,b@example.com" does not fit. Write one mail address',
  ],
  ["network", "dev", "10.64.0.5/24", '"10.64.0.5/24" does not fit. Write a private IPv4 block'],
  ["budget", "dev", "1e3", '"1e3" is no amount. Write a whole number, without a currency'],
  [
    "budget",
    "dev",
    "2001",
    '2001 is more than 2000, the most that one team may budget in "dev". Write at most 2000',
  ],
  ["role-review-every-days", undefined, "-1", '"-1" is no amount. Write a whole number'],
  ["product", undefined, "Re\u202Efunds", "this holds U+202E, which nobody sees. Take it out"],
])("tells what is wrong with --%s of %s: %j", (flag, key, text, told) => {
  const mistake = checkAnswer(key === undefined ? { flag } : { flag, key }, text, catalog);
  expect(`${mistake?.wrong}. ${mistake?.fix}`.startsWith(told)).toBe(true);
});

it("has a form for every flag: none takes what breaks a line", () => {
  expect(FLAG_NAMES.filter((flag) => checkAnswer({ flag, key: "dev" }, "", catalog) === undefined)).toEqual(
    [],
  );
});

it("takes what fits", () => {
  expect(checkAnswer({ flag: "budget", key: "dev" }, "2000", catalog)).toBeUndefined();
  expect(checkAnswer({ flag: "product" }, "Rückzahlungen: # 返金", catalog)).toBeUndefined();
});
