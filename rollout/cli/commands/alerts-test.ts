import type { AlertTest } from "../../evidence/alert-test.ts";
import type { RolloutModel } from "../../onboarding/model.ts";
import { fixForName } from "../../onboarding/nearest-name.ts";
import { renderAlertTest } from "../../reports/alerts/test-text.ts";
import { jsonText } from "../../reports/json/json.ts";
import type { Delivery } from "../../sandbox/alerts/delivery.ts";
import { publishToFinance } from "../alerts/publish-to-finance.ts";
import { keepAlertTest } from "../alerts-kept.ts";
import { requireModel } from "../documents.ts";
import { openOci, type OciSession } from "../oci/oci-session.ts";
import { refuseOutputsOfSandbox, type CommonOptions } from "../open-engine.ts";
import { control } from "../sandbox/control-client.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

export interface AlertsTestOptions extends CommonOptions {
  readonly sandbox?: boolean;
  readonly json?: boolean;
}

/**
 * Sends a marked message along the finance topic, as a team's budget alert would go, and keeps what was seen.
 *
 * @returns 0 everyone of finance is subscribed and confirmed, 1 somebody is not
 */
export async function alertsTest(world: World, team: string, options: AlertsTestOptions): Promise<number> {
  const model = requireModel(world, options);
  refuseOutputsOfSandbox(options);
  const declared = model.teams.find(({ name }) => name === team);
  if (declared === undefined) {
    const names = model.teams.map(({ name }) => name);
    throw new UsageError(`no team of the documents is called "${team}". ${fixForName(team, names)}.`);
  }
  const session = await openOci(world, model, options);
  try {
    const test = await sendTest(world, model, declared, session);
    const file = keepAlertTest(world, test);
    world.stdout.write(options.json === true ? jsonText(test) : renderAlertTest(test, file));
    return test.missing.length === 0 && test.subscribers.every(({ state }) => state === "confirmed") ? 0 : 1;
  } finally {
    await session.close();
  }
}

async function sendTest(
  world: World,
  { tenancy }: RolloutModel,
  team: RolloutModel["teams"][number],
  session: OciSession,
): Promise<AlertTest> {
  const time = world.now().toISOString();
  const title = `TEST, nothing to do: budget alerts of ${team.name}`;
  const { messageId, topic, subscribers } = await publishToFinance(session, tenancy, {
    title,
    body: `This is a test of ${time}. When team ${team.name} reaches a threshold of its budget, finance is told along this topic. Nobody needs to do anything; whoever should have had this and did not is not told of overspend, either.`,
  });
  const delivered = await deliveredTo(session, title);
  const recipients = new Set(team.environments.flatMap(({ alertRecipients }) => alertRecipients));
  const addresses = new Set(subscribers.map(({ address }) => address));
  return {
    apiVersion: "rollout/v1",
    kind: "AlertTest",
    time,
    sandbox: session.control !== undefined,
    team: team.name,
    topic,
    messageId,
    subscribers: subscribers.map((one) => ({ ...one, isDelivered: delivered?.has(one.address) ?? null })),
    notVerifiable: [...recipients].sort(),
    missing: tenancy.contacts.finance.filter((contact) => !addresses.has(contact)).sort(),
  };
}

/** @returns addresses that had the message; undefined where nobody can see it */
async function deliveredTo({ control: door }: OciSession, title: string): Promise<Set<string> | undefined> {
  if (door === undefined) return undefined;
  const inbox = (await control(door, "GET", "/inbox")) as readonly Delivery[];
  return new Set(
    inbox.flatMap((one) =>
      one.kind === "notification" && one.title === title && one.isDelivered ? [one.endpoint] : [],
    ),
  );
}
