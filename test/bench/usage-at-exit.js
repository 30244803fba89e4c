// Loaded into a command that is measured (`node --import`): tells what its process took, on descriptor 3. Plain
// JavaScript, so that measuring starts no more of Node than the command itself does.
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
});
