import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Workplace } from "../harness/command-line.ts";

/** `rollout sandbox …` as a user would type it. */
let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(async () => {
  await place.rollout("sandbox", "stop");
  place.remove();
});

const RUN = ".rollout/sandbox/run";
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function started(...options: string[]): Promise<{ pid: number; url: string; time: string }> {
  const { code, stdout, stderr } = await place.rollout("sandbox", "start", "--json", ...options);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as { pid: number; url: string; time: string };
}

it("starts one that goes on, says how it is, and ends exactly that one", { timeout: 60_000 }, async () => {
  const { pid, url } = await started();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const status = await place.rollout("sandbox", "status");
  expect(status.code).toBe(0);
  expect(status.stdout).toContain(`A local OCI runs on ${url} (process ${pid}, since `);
  expect(status.stdout).toContain("It plays us-chicago-1, home region us-ashburn-1");

  const stopped = await place.rollout("sandbox", "stop");
  expect(stopped).toEqual({
    code: 0,
    stdout: `The sandbox (process ${pid}) has ended; what it held is gone.\n`,
    stderr: "",
  });
  // It has ended; who started it may ask after it a moment later.
  await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
  expect(existsSync(place.path(RUN))).toBe(false);
  expect((await place.rollout("sandbox", "status")).code).toBe(1);
  expect((await place.rollout("sandbox", "stop")).stdout).toBe("No sandbox runs here.\n");
});

it("starts no second one beside it", { timeout: 60_000 }, async () => {
  const { pid } = await started();
  const second = await place.rollout("sandbox", "start");
  expect([second.code, second.stderr]).toEqual([
    2,
    `a sandbox runs here already (process ${pid}), so nothing was changed. Run "rollout sandbox stop" first.\n`,
  ]);
  expect(isThere(pid)).toBe(true);
});

it(
  "points a shell at it, with a key of its own that only its owner may read",
  { timeout: 60_000 },
  async () => {
    const { url } = await started();
    const { stdout } = await place.rollout("sandbox", "env");
    const run = await place.run("bash", [
      "-c",
      `${stdout}\necho "$HTTPS_PROXY $OCI_CLI_CONFIG_FILE"; curl -s -H "Authorization: Bearer $ROLLOUT_SANDBOX_TOKEN" "$ROLLOUT_SANDBOX_CONTROL/calls"`,
    ]);
    expect(run.stdout).toBe(`${url} ${place.path(RUN, "client/config")}\n[]`);
    expect(stdout).not.toContain("PRIVATE KEY");
    for (const file of ["client/config", "client/key.pem", "run.json"]) {
      expect(statSync(place.path(RUN, file)).mode & 0o077).toBe(0);
    }
    const unset = (await place.rollout("sandbox", "env", "--unset")).stdout;
    expect(unset.trim().split("\n").length).toBe(stdout.trim().split("\n").length);
  },
);

it("keeps its CA's key off the disk", { timeout: 60_000 }, async () => {
  await started("--state", "kept");
  const files = readdirSync(place.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const withKeys = files
    .filter(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, "utf8").includes("PRIVATE KEY"))
    .map(({ name }) => name);
  expect(withKeys).toEqual(["key.pem"]);
});

it("keeps what it holds in a folder that is named", { timeout: 60_000 }, async () => {
  const { time } = await started("--state", "kept", "--clock", "2027-01-31T08:00:00Z");
  expect(time).toMatch(/^2027-01-31T08:00:/);
  expect((await place.rollout("sandbox", "stop")).stdout).toContain(
    `what it held is in ${place.path("kept")}`,
  );
  expect(existsSync(place.path("kept/oci/ca.pem"))).toBe(true);
  expect(existsSync(place.path("kept/in-use.json"))).toBe(false);
});

it("ends by a signal, too, and leaves nothing", { timeout: 60_000 }, async () => {
  const { pid } = await started();
  process.kill(pid, "SIGTERM");
  await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
  expect(existsSync(place.path(RUN))).toBe(false);
});

it("clears away what a killed one left, and starts again", { timeout: 60_000 }, async () => {
  const { pid } = await started("--state", "kept");
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
  expect((await place.rollout("sandbox", "status")).code).toBe(1);
  expect((await started("--state", "kept")).pid).not.toBe(pid);
});

it("lets no two sandboxes at one folder", { timeout: 60_000 }, async () => {
  const { pid } = await started("--state", "kept");
  const elsewhere = new Workplace();
  try {
    const second = await elsewhere.rollout("sandbox", "start", "--state", place.path("kept"));
    expect(second.code).toBe(3);
    expect(second.stderr).toContain(
      `the sandbox in ${place.path("kept")} is in use by "rollout sandbox start`,
    );
    expect(second.stderr).toContain(`(process ${pid}), so nothing was changed.`);
  } finally {
    elsewhere.remove();
  }
});

it.each([
  [["--clock", "tomorrow"], 2, "--clock tomorrow is not a time. Write one such as 2026-12-01T08:00:00Z.\n"],
  [
    ["--root", "nowhere"],
    2,
    "nowhere is not a folder. Name the folder that holds tenancy.yaml with --root.\n",
  ],
])("refuses %j", async (options, code, words) => {
  expect(await place.rollout("sandbox", "start", ...options)).toEqual({ code, stdout: "", stderr: words });
  expect(existsSync(place.path(".rollout"))).toBe(false);
});

it("refuses a run file that is none", async () => {
  await place.run("mkdir", ["-p", RUN]);
  writeFileSync(place.path(RUN, "run.json"), "{");
  const { code, stderr } = await place.rollout("sandbox", "status");
  expect(code).toBe(3);
  expect(stderr).toContain("does not say which sandbox runs");
  await place.run("rm", ["-r", RUN]);
});
