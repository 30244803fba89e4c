import { problemAt, type Rule } from "../written.ts";

/** Credits begin before they end, and what is left of them is no more than was bought, on a day on which they hold (CO-3). */
export const commitmentsHoldTheirBalance: Rule = ({ tenancy: { yaml, document }, asOf }) => {
  const commitment = document.usage?.commitment;
  if (commitment === undefined) return [];
  const { amount, starts, ends, balance } = commitment;
  const place = ["usage", "commitment"];
  if (ends <= starts) {
    return [
      problemAt(
        yaml,
        [...place, "ends"],
        `${ends} is not after ${starts}, its first day`,
        "Write its last day",
      ),
    ];
  }
  if (balance === undefined) return [];
  const last = ends < asOf ? ends : asOf;
  return [
    ...(balance.amount > amount
      ? [
          problemAt(
            yaml,
            [...place, "balance", "amount"],
            `${balance.amount} is more than ${amount}, which was bought`,
            "Write what the console shows as left",
          ),
        ]
      : []),
    ...(balance.on < starts || balance.on > last
      ? [
          problemAt(
            yaml,
            [...place, "balance", "on"],
            `${balance.on} does not lie between ${starts} and ${last}`,
            "Write the day on which the balance was read",
          ),
        ]
      : []),
  ];
};
