import { writeSync } from "node:fs";
import { kill, pid } from "node:process";
import { workerData } from "node:worker_threads";
import { lastWords } from "./last-words.ts";
import type { Watched } from "./watchdog.ts";

const { pack, policies, patience, call } = workerData as Watched;
const LOOKS = 10;

let before = 0;
let looks = 0;
setInterval(() => {
  const place = Atomics.load(call, 0);
  const calls = Atomics.load(call, 1);
  looks = place !== 0 && calls === before ? looks + 1 : 0;
  before = calls;
  if (looks <= LOOKS) return;
  const policy = policies[place - 1] ?? "";
  writeSync(
    2,
    `${lastWords({ pack, policy, patience })}
`,
  );
  // A thread cannot end a process in order while another thread is stuck.
  kill(pid, "SIGKILL");
}, patience / LOOKS);
