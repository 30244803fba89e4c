import type { TenancyDocument } from "./documents/tenancy-document.ts";

type DataClass = TenancyDocument["dataClasses"][number];

/** @returns a catalog's data class; `undefined` for a name that it does not hold */
export function knownClass(tenancy: TenancyDocument, name: string): DataClass | undefined {
  return tenancy.dataClasses.find((known) => known.name === name);
}

/** @returns why data of a class may not be used in an environment; `undefined` where it may, or a name is unknown */
export function environmentMisfit(
  tenancy: TenancyDocument,
  { name, tiers }: DataClass,
  environment: string,
): string | undefined {
  const tier = tenancy.environments[environment]?.tier;
  if (tier === undefined || tiers.includes(tier)) return undefined;
  return `data class "${name}" may not be used in "${environment}", which is a ${tier} environment`;
}

/** @returns why data of a class may not be sent to a model, and what to do; `undefined` where it may, or a name is unknown */
export function modelMisfit(
  tenancy: TenancyDocument,
  { name, modelAccess }: DataClass,
  id: string,
): { readonly wrong: string; readonly fix: string } | undefined {
  const model = Object.hasOwn(tenancy.models, id) ? tenancy.models[id] : undefined;
  // A model that lists a class against the class's own access is told by models-take-allowed-classes.
  if (model === undefined || model.dataClasses.includes(name)) return undefined;
  const wrong = `data class "${name}" may not be sent to model "${id}"`;
  const others = `write one of ${model.dataClasses.join(", ")}`;
  if (modelAccess.includes(model.access)) return { wrong, fix: `Choose a model that takes it, or ${others}` };
  return {
    wrong: `${wrong}, whose access is ${model.access}`,
    fix: `Choose a model whose access is ${modelAccess.join(" or ")}, or ${others}`,
  };
}
