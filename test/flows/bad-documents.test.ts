import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { validate } from "../../rollout/cli/commands/validate.ts";
import { Workplace } from "../harness/command-line.ts";
import { EXAMPLES_AS_OF, type Edit } from "../harness/documents.ts";
import { fakeWorld } from "../harness/fake-world.ts";

/**
 * What somebody who writes a document wrongly is told, to the letter. Every folder of the fixtures is laid over the
 * example documents: `edits.yaml` says what is written differently, `removed.txt` what is taken away, and
 * `expected.txt` what `rollout validate` says then.
 */
const FIXTURES = join(import.meta.dirname, "../fixtures/documents");
const NOT_DOCUMENTS = ["edits.yaml", "expected.txt", "removed.txt"];

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

function told(): { readonly code: number; readonly text: string } {
  const world = { ...fakeWorld(), cwd: place.folder };
  const code = validate(world, { root: "stacks", asOf: EXAMPLES_AS_OF });
  return { code, text: world.written.stdout + world.written.stderr };
}

function lay(fixture: string): void {
  cpSync(fixture, place.path("stacks"), {
    recursive: true,
    filter: (source) => !NOT_DOCUMENTS.some((file) => source.endsWith(file)),
  });
  const edits = join(fixture, "edits.yaml");
  if (existsSync(edits)) {
    for (const { file, from, to } of parse(readFileSync(edits, "utf8")) as Record<string, string>[])
      place.edit([file, from, to] as unknown as Edit);
  }
  const removed = join(fixture, "removed.txt");
  if (existsSync(removed)) rmSync(place.path("stacks", readFileSync(removed, "utf8").trim()));
}

describe("rollout validate", () => {
  const names = readdirSync(FIXTURES).sort();

  it("is tried on every kind of mistake", () => {
    expect(names.length).toBeGreaterThan(20);
  });

  it.each(names)("tells of %s", async (name) => {
    lay(join(FIXTURES, name));
    const { code, text } = told();
    await expect(text).toMatchFileSnapshot(join(FIXTURES, name, "expected.txt"));
    expect(text).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it("takes a byte order mark and Windows' line ends", () => {
    const file = place.path("stacks/teams/payments.yaml");
    writeFileSync(file, `\uFEFF${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`);
    expect(told().code).toBe(0);
  });

  it("refuses a file of five megabytes before it reads it", () => {
    writeFileSync(place.path("stacks/teams/payments.yaml"), "# ".padEnd(5_000_000, "x"));
    expect(told()).toEqual({
      code: 1,
      text: "stacks/teams/payments.yaml:1:1  (document)  this file has 5.0 MB, and a document at most 1.0 MB. Take out what is no document.\n\n1 problem.\n",
    });
  });

  it("follows no link out of the documents' folder", () => {
    writeFileSync(place.path("secret.yaml"), "password: hunter2\n");
    symlinkSync("../../secret.yaml", place.path("stacks/teams/outside.yaml"));
    expect(told()).toEqual({
      code: 1,
      text: "stacks/teams/outside.yaml:1:1  (document)  this is a link to a file outside the documents' folder. Put the file itself here.\n\n1 problem.\n",
    });
  });
});
