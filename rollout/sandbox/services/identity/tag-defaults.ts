import type { models } from "oci-identity";
import { modelled } from "../../modelled.ts";
import { notFound, Refusal } from "../../refusal.ts";
import { allowedValues } from "../../tags/definitions.ts";
import { firstRefusal } from "../first-refusal.ts";
import { invalid, type Rule } from "./rules.ts";

/** Defaults of one compartment. Source: oracle-enterprise-landingzone issue 61, with OCI's words. */
const MOST = 20;

const keyIsThere: Rule = (body, _others, { store }) => {
  const tag = store.byId(String(body["tagDefinitionId"]));
  if (tag?.kind !== "tagdefinition" || tag.isDeleted)
    return notFound(`tag definition ${String(body["tagDefinitionId"])}`);
  const allowed = allowedValues(tag.body);
  // A required default's value is whatever the user says later.
  const isAllowed =
    body["isRequired"] === true || allowed === undefined || allowed.includes(String(body["value"]));
  return isAllowed
    ? undefined
    : invalid(`"${String(body["value"])}" is no value of TagDefinition "${tag.name}".`);
};

const isSecond: Rule = (body, others) =>
  others.some(
    (one) =>
      one.body["compartmentId"] === body["compartmentId"] &&
      one.body["tagDefinitionId"] === body["tagDefinitionId"],
  )
    ? new Refusal(
        409,
        "TagDefaultAlreadyExists",
        "There is a default for this tag in the compartment already.",
      )
    : undefined;

const isOneTooMany: Rule = (body, others) =>
  others.filter((one) => one.body["compartmentId"] === body["compartmentId"]).length >= MOST
    ? new Refusal(
        409,
        "TenantCapacityExceeded",
        `Maximum number of tagDefault [${MOST}] reached in compartment ${String(body["compartmentId"])}`,
      )
    : undefined;

export const tagDefault = modelled<models.CreateTagDefaultDetails, models.TagDefault>({
  kind: "tagdefault",
  collection: "/tagDefaults",
  nameField: "tagDefinitionId",
  state: "ACTIVE",
  adds: ({ body }, { store }) => {
    const tag = store.byId(String(body.tagDefinitionId));
    return {
      isRequired: false,
      ...(tag !== undefined && { tagDefinitionName: tag.name, tagNamespaceId: tag.parentId }),
    };
  },
  refuses: firstRefusal(keyIsThere, isSecond, isOneTooMany),
});
