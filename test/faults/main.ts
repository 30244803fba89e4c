import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toolchain } from "../harness/real-engine.ts";
import { driftClaims, type DriftClaim } from "./drifts.ts";
import { killMatrix, type Kill } from "./kills.ts";
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
const kills: Kill[] = [];
const services: ServiceFault[] = [];
const drifts: DriftClaim[] = [];
const refused = await refusals();
let cells = 0;

/** After every result: a run that is ended early leaves what it found. */
function writePage(): void {
  const day = new Date().toISOString().slice(0, 10);
  const minutes = Math.round((performance.now() - began) / 60_000);
  const planned = { kills: POINTS, services: cells };
  writeFileSync(PAGE, reliabilityPage({ day, minutes, kills, services, drifts, refusals: refused, planned }));
}

const tell = (words: string, isHeld: boolean) => console.log(`${isHeld ? "held" : "NOT HELD"}  ${words}`);

/** Each service with each fault, one after another. */
async function everyService(): Promise<void> {
  const baseline = await openBaseline();
  const faults = Object.keys(FAULTS);
  cells = baseline.services.length * faults.length;
  try {
    for (const service of baseline.services) {
      for (const fault of faults) {
        const found = await faultOf(baseline, service, fault);
        services.push(found);
        writePage();
        tell(
          `${found.service}, ${fault}: ${found.outcome}, ${found.seconds} s ${found.said}`,
          found.outcome !== "wrong",
        );
      }
    }
  } finally {
    await baseline.tenancy.close();
  }
}

// Side by side, each with a local OCI and a state of its own: two cores do both in the time of one.
await Promise.all([
  killMatrix(POINTS, undefined, (kill) => {
    kills.push(kill);
    writePage();
    const { at, call, victims, wrong } = kill;
    tell(`kill ${victims} at ${at} (${call}) ${wrong.join("; ")}`, wrong.length === 0);
  }),
  everyService(),
]);
drifts.push(...(await driftClaims()));
for (const { claim, holds } of drifts) tell(`drift: ${claim}`, holds);
writePage();

const wrong = [
  ...kills.filter((kill) => kill.wrong.length > 0),
  ...services.filter(({ outcome }) => outcome === "wrong"),
  ...drifts.filter(({ holds }) => !holds),
];
console.log(`\n${wrong.length} did not hold. ${PAGE} says all.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
