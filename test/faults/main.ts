import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toolchain } from "../harness/real-engine.ts";
import { driftClaims } from "./drifts.ts";
import { killMatrix } from "./kills.ts";
import { refusals } from "./refusals.ts";
import { reliabilityPage } from "./reliability-page.ts";
import { FAULTS, faultOf, openBaseline, type ServiceFault } from "./service-faults.ts";

/** `npm run test:faults`: the whole matrix, told as it goes, and kept in docs/reliability.md. */
const POINTS = 20;
const PAGE = join(import.meta.dirname, "../../docs/reliability.md");

if (toolchain === undefined) {
  console.error('The real engine is not on this machine: "npx rollout doctor" says where it goes.');
  process.exit(3);
}

const began = performance.now();
const tell = (words: string, isHeld: boolean) => console.log(`${isHeld ? "held" : "NOT HELD"}  ${words}`);

/** Each service with each fault, one after another. */
async function everyService(): Promise<ServiceFault[]> {
  const services: ServiceFault[] = [];
  const baseline = await openBaseline();
  try {
    for (const service of baseline.services) {
      for (const fault of Object.keys(FAULTS)) {
        const found = await faultOf(baseline, service, fault);
        services.push(found);
        tell(
          `${found.service}, ${fault}: ${found.outcome}, ${found.seconds} s ${found.said}`,
          found.outcome !== "wrong",
        );
      }
    }
  } finally {
    await baseline.tenancy.close();
  }
  return services;
}

// Side by side, each with a local OCI and a state of its own: two cores do both in the time of one.
const [kills, services] = await Promise.all([
  killMatrix(POINTS, undefined, ({ at, call, victims, wrong }) =>
    tell(`kill ${victims} at ${at} (${call}) ${wrong.join("; ")}`, wrong.length === 0),
  ),
  everyService(),
]);

const drifts = await driftClaims();
for (const { claim, holds } of drifts) tell(`drift: ${claim}`, holds);

const day = new Date().toISOString().slice(0, 10);
const minutes = Math.round((performance.now() - began) / 60_000);
writeFileSync(PAGE, reliabilityPage({ day, minutes, kills, services, drifts, refusals: await refusals() }));
const wrong = [
  ...kills.filter((kill) => kill.wrong.length > 0),
  ...services.filter(({ outcome }) => outcome === "wrong"),
  ...drifts.filter(({ holds }) => !holds),
];
console.log(`\n${wrong.length} did not hold. ${PAGE} says all.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
