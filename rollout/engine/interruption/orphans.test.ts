import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { processes } from "../../../test/harness/real-engine.ts";
import { RUN_VARIABLE } from "./journal.ts";
import { endOrphans } from "./orphans.ts";
import { systemProcesses } from "./system-processes.ts";

const untold = systemProcesses({
  own: 1,
  host: "h",
  platform: "win32",
  now: () => new Date(),
  timeOf: Date.parse,
  kill: () => true,
});
const PATIENCE = { cli: 2_000, others: 1_000 };

const children: ChildProcess[] = [];
/** A process that says when it is ready; it lives until it is ended. */
async function begin(run: string, script = ""): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["-e", `${script};setInterval(() => {}, 1000);console.log("ready")`],
    {
      env: { ...process.env, [RUN_VARIABLE]: run },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  children.push(child);
  await once(child.stdout ?? child, "data");
  return child;
}
const idOf = ({ pid }: ChildProcess) => pid ?? 0;

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

describe.skipIf(process.platform !== "linux")("endOrphans, on real processes", () => {
  it("ends what carries the id of the run, and nothing else", async () => {
    const run = randomUUID();
    const [left, other] = [await begin(run), await begin(randomUUID())];

    expect(await endOrphans([run], processes, PATIENCE)).toEqual([idOf(left)]);
    expect(processes.isAlive(idOf(left))).toBe(false);
    expect(processes.isAlive(idOf(other))).toBe(true);
  });

  it("ends what does not listen, once its patience is over", async () => {
    const run = randomUUID();
    const deaf = await begin(run, 'process.on("SIGTERM", () => {})');

    expect(await endOrphans([run], processes, PATIENCE)).toEqual([idOf(deaf)]);
    expect(deaf.signalCode ?? (await once(deaf, "exit"))[1]).toBe("SIGKILL");
  });

  it("looks at nothing where no run was cut off", async () => {
    const left = await begin(randomUUID());
    expect(await endOrphans([], processes, PATIENCE)).toEqual([]);
    expect(processes.isAlive(idOf(left))).toBe(true);
  });

  it("never ends this process", async () => {
    const run = randomUUID();
    const left = await begin(run);
    const inIt = { ...processes, own: idOf(left) };

    expect(await endOrphans([run], inIt, PATIENCE)).toEqual([]);
    expect(processes.isAlive(idOf(left))).toBe(true);
  });

  it("asks a CLI kindly first, while its providers still run", async () => {
    const run = randomUUID();
    const [cli, provider] = [await begin(run), await begin(run)];
    const sent: string[] = [];
    const watched = {
      ...processes,
      programOf: (id: number) => (id === idOf(cli) ? "pulumi" : "pulumi-resource-oci"),
      signal: (id: number, signal: "SIGINT" | "SIGTERM" | "SIGKILL") => {
        sent.push(`${id === idOf(cli) ? "cli" : "provider"} ${signal} ${processes.isAlive(idOf(provider))}`);
        processes.signal(id, signal);
      },
    };
    const ended = await endOrphans([run], watched, PATIENCE);

    expect(sent).toEqual(["cli SIGINT true", "provider SIGTERM true"]);
    expect(new Set(ended)).toEqual(new Set([idOf(cli), idOf(provider)]));
  });
});

describe("a system that does not tell whose a process is", () => {
  it("says so instead of guessing by name", async () => {
    expect(await endOrphans(["a"], untold, PATIENCE)).toBeUndefined();
  });
});

describe.skipIf(process.platform !== "linux")("systemProcesses", () => {
  it("knows when a process began", () => {
    const began = processes.beganAt(process.pid) ?? 0;
    expect(Math.abs(Date.now() - process.uptime() * 1000 - began)).toBeLessThan(3_000);
  });

  it("takes a process that ended, but whose parent did not look yet, for gone", async () => {
    const child = await begin(randomUUID());
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(processes.isAlive(idOf(child))).toBe(false);
  });
});
