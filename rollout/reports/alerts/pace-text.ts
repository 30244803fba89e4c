import type { PaceEvidence } from "../../evidence/spend/collect-pace.ts";
import { counted } from "../amounts.ts";
import { anomalyWords, PREVENTION } from "../spend/words.ts";
import { printable } from "../text/paint.ts";

/** What runs away, in a few lines for a terminal or a mail; what was told before is only counted. */
export function renderPace(evidence: PaceEvidence): string {
  const { alerts, until, asOf, isStale, currency, sandbox } = evidence;
  const fresh = alerts.filter(({ isNew }) => isNew);
  const before = alerts.length - fresh.length;
  const lines = [
    `Pace as of ${asOf}, usage data until ${until ?? "never"}${sandbox ? ", local OCI: nothing real" : ""}`,
    ...(isStale
      ? ['The usage data is too old to say that nothing runs away: run "rollout usage import" first.']
      : []),
    `${counted(fresh.length, "new alert")}${before === 0 ? "" : `, ${before} told before`}`,
    ...fresh.map((one) =>
      printable(
        `  ${one.day} ${one.team} in ${one.environment}: ${anomalyWords(one, currency)}. Ask ${one.owner} (${one.name})`,
      ),
    ),
    PREVENTION,
  ];
  return `${lines.join("\n")}\n`;
}
