import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { evidenceOf, resourceOf, stackOf } from "../../test/harness/evidence.ts";
import { fakeWorld } from "../../test/harness/fake-world.ts";
import { REPORTS } from "../reports/index.ts";
import { writeReports } from "./report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollout-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A page of more than two slices, of signs that take two code units; a lone unit would be written as "�". */
const evidence = evidenceOf({
  stacks: ["a", "b", "c", "d", "e", "f"].map((environment) =>
    stackOf(`shared-${environment}`, {
      resources: Array.from({ length: 1000 }, (_, at) =>
        resourceOf(`shared-${environment}`, "t:m:T", `r${at}`, {
          inputs: { text: `${"x".repeat(at % 2)}${"🧾".repeat(199)}` },
        }),
      ),
    }),
  ),
});

it("writes JSON and page whole, byte for byte what the reports render", async () => {
  const world = { ...fakeWorld(), cwd: folder };
  await writeReports(world, evidence, { json: true, htmlFile: "out/page.html" });

  const page = REPORTS.page.render(evidence);
  expect(page.length).toBeGreaterThan(2 * 2 ** 20);
  expect(readFileSync(join(folder, "out/page.html"), "utf8") === page).toBe(true);
  expect(world.written.stdout === REPORTS.json.render(evidence)).toBe(true);
  expect(world.written.stderr).toBe("page: out/page.html\n");
});

it("replaces a longer page of an earlier run", async () => {
  const world = { ...fakeWorld(), cwd: folder };
  await writeReports(world, evidence, { htmlFile: "page.html" });
  const small = evidenceOf({ stacks: [] });
  await writeReports(world, small, { htmlFile: "page.html" });
  expect(readFileSync(join(folder, "page.html"), "utf8")).toBe(REPORTS.page.render(small));
});

it("waits for a reader that is slow, and writes the same bytes", async () => {
  const stdout = new PassThrough({ highWaterMark: 1 });
  const world = { ...fakeWorld(), cwd: folder, stdout: stdout as unknown as NodeJS.WriteStream };
  const written = writeReports(world, evidence, { json: true }).then(() => stdout.end());
  let [read, piledUp] = ["", 0];
  for await (const chunk of stdout) {
    read += String(chunk);
    piledUp = Math.max(piledUp, stdout.writableLength);
  }
  await written;

  const text = REPORTS.json.render(evidence);
  expect(read === text).toBe(true);
  expect(piledUp).toBeLessThan(text.length / 2);
});

it("takes a reader that goes away for one who has read enough", async () => {
  const stdout = new Writable({
    write: (_chunk, _encoding, callback) => callback(Object.assign(new Error("gone"), { code: "EPIPE" })),
  });
  const world = { ...fakeWorld(), cwd: folder, stdout: stdout as unknown as NodeJS.WriteStream };
  await expect(writeReports(world, evidence, { json: true })).resolves.toBeUndefined();
});
