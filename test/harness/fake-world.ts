import { PassThrough } from "node:stream";
import type { World } from "../../rollout/cli/world.ts";

/** A world without terminal, clock or process; what was written is kept. */
export function fakeWorld(): World & { readonly written: { stdout: string; stderr: string } } {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => {
    const through = new PassThrough();
    through.on("data", (chunk: Buffer) => (written[name] += chunk.toString()));
    return through as unknown as NodeJS.WriteStream;
  };
  return {
    cwd: "/nowhere",
    pid: 4711,
    command: "rollout",
    isAlive: () => false,
    env: {},
    now: () => new Date(0),
    interrupted: new AbortController().signal,
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    onUnhandledRejection: () => () => undefined,
    written,
  };
}
