import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listDocuments } from "./document-files.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rollout-documents-"));
  mkdirSync(join(root, "teams"));
  writeFileSync(join(root, "tenancy.yaml"), "t");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const told = () => listDocuments(root).map(({ path, unreadable }) => [path, unreadable]);

it("lists the tenancy's document, the waivers and the teams', sorted", () => {
  writeFileSync(join(root, "waivers.yaml"), "w");
  writeFileSync(join(root, "teams/b.yaml"), "b");
  writeFileSync(join(root, "teams/a.yaml"), "a");
  expect(listDocuments(root)).toEqual([
    { path: "teams/a.yaml", source: "a" },
    { path: "teams/b.yaml", source: "b" },
    { path: "tenancy.yaml", source: "t" },
    { path: "waivers.yaml", source: "w" },
  ]);
});

it("leaves Pulumi's own settings and what is no YAML alone", () => {
  writeFileSync(join(root, "Pulumi.payments-dev.yaml"), "");
  writeFileSync(join(root, "README.md"), "");
  expect(told()).toEqual([["tenancy.yaml", undefined]]);
});

it("tells of a document that nobody would read, and what to do with it", () => {
  writeFileSync(join(root, "exceptions.yaml"), "");
  writeFileSync(join(root, "teams/payments.yml"), "");
  mkdirSync(join(root, "teams/claims.yaml"));
  symlinkSync(join(root, "gone"), join(root, "teams/fraud.yaml"));
  expect(told()).toEqual([
    [
      "exceptions.yaml",
      {
        wrong:
          "nobody reads this file: the documents are tenancy.yaml, waivers.yaml, teams/<team>.yaml, decisions/<week>.yaml",
        fix: "Rename it, or take it away",
      },
    ],
    ["teams/claims.yaml", { wrong: "this is not a file", fix: "Take it away" }],
    [
      "teams/fraud.yaml",
      { wrong: "this file cannot be read (ENOENT)", fix: "Make it readable, or take it away" },
    ],
    [
      "teams/payments.yml",
      {
        wrong: "nobody reads this: a team's document ends in .yaml",
        fix: "Rename it, or take it away",
      },
    ],
    ["tenancy.yaml", undefined],
  ]);
});

it("follows no link out of the folder", () => {
  const outside = mkdtempSync(join(tmpdir(), "rollout-outside-"));
  writeFileSync(join(outside, "secret"), "s");
  symlinkSync(join(outside, "secret"), join(root, "teams/claims.yaml"));
  try {
    expect(told()[0]).toEqual([
      "teams/claims.yaml",
      { wrong: "this is a link to a file outside the documents' folder", fix: "Put the file itself here" },
    ]);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

it.each([
  [1_000_000, undefined],
  [
    1_100_000,
    { wrong: "this file has 1.1 MB, and a document at most 1.0 MB", fix: "Take out what is no document" },
  ],
])("of a file of %i bytes says %o", (size, unreadable) => {
  writeFileSync(join(root, "tenancy.yaml"), "#".repeat(size));
  expect(told()).toEqual([["tenancy.yaml", unreadable]]);
});

it("refuses bytes that are no text", () => {
  writeFileSync(join(root, "tenancy.yaml"), Buffer.from([0x74, 0xff, 0xfe]));
  expect(told()).toEqual([
    ["tenancy.yaml", { wrong: "this file is not UTF-8 text", fix: "Save it as UTF-8" }],
  ]);
});
