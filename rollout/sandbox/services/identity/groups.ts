import type { models } from "oci-identity";
import { parseCondition } from "../../../onboarding/vocabulary/iam/condition.ts";
import { type Body, textOf } from "../../body.ts";
import { modelled } from "../../modelled.ts";
import { Refusal } from "../../refusal.ts";
import type { Context } from "../../service.ts";
import type { StoredRecord } from "../../store.ts";
import { nameIsTaken } from "../../taken-names.ts";
import { unknownVariable } from "./matching-rule.ts";
import { firstRefusal } from "../first-refusal.ts";
import { invalid, liesInRoot, nameIsOf, type Rule } from "./rules.ts";

/** Source: Identity API, CreateGroupDetails.name and its like: no spaces, at most 100. */
const LETTERS = /^[A-Za-z0-9._+-]{1,100}$/;
const IN_WORDS = "1 to 100 letters, digits and the marks . _ + -";

/** Names of groups and dynamic groups differ from one another. Source: Identity API, CreateDynamicGroup. */
function isTakenBy(kind: "group" | "dynamicgroup", code: string, what: string): Rule {
  return (body, _others, { store }) =>
    store.living(kind).some(({ name }) => name === textOf(body, "name"))
      ? new Refusal(409, code, `${what} "${String(body["name"])}" already exists.`)
      : undefined;
}

/** Policies that name it do not keep a group; members do. Source: Identity API, DeleteGroup: it must be empty. */
function hasMembers({ id }: StoredRecord, { store }: Context): Refusal | undefined {
  return store.living("usergroupmembership").some(({ body }) => body["groupId"] === id)
    ? new Refusal(409, "Conflict", "The group has members: remove them first.")
    : undefined;
}

/** Source: OCI IAM, Writing Matching Rules to Define Dynamic Groups. */
function ruleIsRead(body: Body): Refusal | undefined {
  const rule = textOf(body, "matchingRule") ?? "";
  const read = parseCondition(rule);
  if (!("condition" in read)) {
    return invalid(`Invalid matching rule: expected ${read.expected} at character ${read.at} of "${rule}".`);
  }
  const unknown = unknownVariable(read.condition);
  return unknown === undefined
    ? undefined
    : invalid(`Invalid matching rule: ${unknown} is no variable of one.`);
}

export const group = modelled<models.CreateGroupDetails, models.Group>({
  kind: "group",
  collection: "/groups",
  nameField: "name",
  state: "ACTIVE",
  passes: { creating: "CREATING", deleting: "DELETING" },
  deletedState: "DELETED",
  refuses: firstRefusal(
    liesInRoot("Group"),
    nameIsOf("group", LETTERS, IN_WORDS),
    nameIsTaken({ what: "Group", code: "GroupAlreadyExists" }),
    isTakenBy("dynamicgroup", "DynamicGroupAlreadyExists", "Dynamic group"),
  ),
  refusesDeletion: hasMembers,
});

export const dynamicGroup = modelled<models.CreateDynamicGroupDetails, models.DynamicGroup>({
  kind: "dynamicgroup",
  collection: "/dynamicGroups",
  nameField: "name",
  state: "ACTIVE",
  passes: { creating: "CREATING", deleting: "DELETING" },
  deletedState: "DELETED",
  refuses: firstRefusal(
    // OCI's words, as terraform-provider-oci issue 2484 shows them.
    liesInRoot("Dynamic group"),
    nameIsOf("dynamic group", LETTERS, IN_WORDS),
    nameIsTaken({ what: "DynamicGroup", code: "DynamicGroupAlreadyExists" }),
    isTakenBy("group", "GroupAlreadyExists", "Group"),
    ruleIsRead,
  ),
});

export const networkSource = modelled<models.CreateNetworkSourceDetails, models.NetworkSources>({
  kind: "networksource",
  collection: "/networkSources",
  nameField: "name",
  state: "ACTIVE",
  passes: { creating: "CREATING", deleting: "DELETING" },
  deletedState: "DELETED",
  adds: () => ({ publicSourceList: [], virtualSourceList: [] }),
  refuses: firstRefusal(
    liesInRoot("Network source"),
    nameIsOf("network source", LETTERS, IN_WORDS),
    nameIsTaken({ what: "NetworkSource", code: "NetworkSourceAlreadyExists" }),
  ),
});
