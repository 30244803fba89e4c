import type { Mover } from "./spend-evidence.ts";
import type { SkuWeeks } from "./spend-facts.ts";
import { teamKey } from "./team-key.ts";

interface Sku {
  readonly name: string;
  readonly billed: number;
  readonly quantity: number;
  readonly billedBefore: number;
  readonly quantityBefore: number;
}

/** Changes below half a cent are none. */
const LEAST_CHANGE = 0.005;

/**
 * Why a team's week differs from the one before: volume (more of everything at the former average price), mix (other
 * SKUs of the same unit, as when a dearer model answers), price (the same at other prices). Quantities of different
 * units are never added up.
 *
 * @returns one for each team-environment that changed, largest change first
 */
export function moversOf(skus: readonly SkuWeeks[]): Mover[] {
  const byTeam = Map.groupBy(skus, teamKey);
  return [...byTeam.values()]
    .flatMap((own) => moverOf(own))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.team < b.team ? -1 : 1));
}

function moverOf(own: readonly SkuWeeks[]): Mover[] {
  const [first] = own;
  if (first === undefined) return [];
  const { team, environment } = first;
  const groups = [...Map.groupBy(own, ({ service, unit }) => JSON.stringify([service, unit])).values()];
  const parts = groups.map((group) => partsOf(group.map(numbersOf)));
  const sum = (of: (part: Parts) => number) => parts.reduce((total, part) => total + of(part), 0);
  const skus = own.map(numbersOf);
  const total = (of: keyof Omit<Sku, "name">) => skus.reduce((all, sku) => all + sku[of], 0);
  const change = total("billed") - total("billedBefore");
  if (Math.abs(change) < LEAST_CHANGE) return [];
  const kind = total("billedBefore") === 0 ? "new" : total("billed") === 0 ? "gone" : "changed";
  const most = skus.toSorted(
    (a, b) => Math.abs(b.billed - b.billedBefore) - Math.abs(a.billed - a.billedBefore),
  )[0];
  return [
    {
      team,
      environment,
      change,
      kind,
      volume: sum(({ volume }) => volume),
      price: sum(({ price }) => price),
      mix: sum(({ mix }) => mix),
      sku: most?.name ?? "",
    },
  ];
}

interface Parts {
  readonly volume: number;
  readonly price: number;
  readonly mix: number;
}

function partsOf(skus: readonly Sku[]): Parts {
  const sum = (of: (sku: Sku) => number) => skus.reduce((total, sku) => total + of(sku), 0);
  const [billed, before] = [sum((sku) => sku.billed), sum((sku) => sku.billedBefore)];
  const [quantity, quantityBefore] = [sum((sku) => sku.quantity), sum((sku) => sku.quantityBefore)];
  // What was not there before has no former price: all of it is volume, and so is what is billed by no quantity.
  if (quantityBefore === 0 || quantity === 0) return { volume: billed - before, price: 0, mix: 0 };
  const price = sum((sku) =>
    sku.quantityBefore === 0 || sku.quantity === 0
      ? 0
      : sku.quantity * (sku.billed / sku.quantity - sku.billedBefore / sku.quantityBefore),
  );
  const volume = (quantity - quantityBefore) * (before / quantityBefore);
  return { volume, price, mix: billed - before - volume - price };
}

function numbersOf({ skuName: name, ...sku }: SkuWeeks): Sku {
  return {
    name,
    billed: Number(sku.billed),
    quantity: Number(sku.quantity),
    billedBefore: Number(sku.billedBefore),
    quantityBefore: Number(sku.quantityBefore),
  };
}
