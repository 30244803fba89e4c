import type { Service } from "../service.ts";
import { API_KEY_KIND } from "../access/api-key.ts";
import { addCascadeDeletion } from "./identity/cascade-deletion.ts";
import { compartment } from "./identity/compartments.ts";
import { dynamicGroup, group, networkSource } from "./identity/groups.ts";
import { policy } from "./identity/policies.ts";
import { tagDefault } from "./identity/tag-defaults.ts";
import { tagDefinition, tagNamespace } from "./identity/tags.ts";
import { addTenancyRoutes } from "./identity/tenancy-routes.ts";
import { addApiKeyRoutes, userKinds } from "./users.ts";

const VERSION = "/20160918";

/** OCI Identity API, classic IAM. A tag is addressed by its name, everything else by its OCID. */
export const identity: Service = {
  name: "identity",
  hosts: /^identity$/,
  version: VERSION,
  isGlobal: true,
  changesAtHome: true,
  kindsOfRoutes: [API_KEY_KIND],
  kinds: [
    ...userKinds,
    compartment,
    policy,
    group,
    networkSource,
    dynamicGroup,
    tagNamespace,
    tagDefinition,
    tagDefault,
  ],
  routes: (routes, context) => {
    addApiKeyRoutes(routes, context);
    addTenancyRoutes(routes, VERSION, context);
    addCascadeDeletion(routes, VERSION, context);
  },
};
