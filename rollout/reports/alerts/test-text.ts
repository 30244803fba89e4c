import type { AlertTest } from "../../evidence/alert-test.ts";
import { counted } from "../amounts.ts";
import { printable } from "../text/paint.ts";
import { paragraphs } from "../text/paragraphs.ts";

/** Who is subscribed, who had the message, and what whom nobody reaches must do. @param file  where it was kept */
export function renderAlertTest(test: AlertTest, file: string): string {
  const { topic, messageId, subscribers, notVerifiable, missing, sandbox } = test;
  const pending = subscribers.filter(({ state }) => state === "pending");
  const blocks = [
    [
      `Test message ${printable(messageId)} sent along ${printable(topic)}${sandbox ? " of the local OCI: nobody real was told" : ""}`,
    ],
    [
      counted(subscribers.length, "subscriber"),
      ...subscribers.map((one) => printable(`  ${one.address}: ${one.state}${deliveryWords(one)}`)),
    ],
    [
      "Mailed by the budgets' own rules, which OCI asks for no confirmation: not verifiable",
      ...notVerifiable.map((address) => printable(`  ${address}`)),
    ],
    [
      ...pending.map(({ address }) =>
        printable(`${address} is pending: its owner follows the link in OCI's mail, or nothing reaches it.`),
      ),
      ...missing.map((address) =>
        printable(
          `${address} is a finance contact and no subscriber. Run "rollout up tenancy", which subscribes it.`,
        ),
      ),
    ],
    [`Kept in ${file}`],
  ];
  return paragraphs(blocks);
}

function deliveryWords({ isDelivered }: AlertTest["subscribers"][number]): string {
  if (isDelivered === null) return "; whether it arrived is not seen from here";
  return isDelivered ? ", delivered" : ", not delivered";
}
