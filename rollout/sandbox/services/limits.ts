import type { Service } from "../service.ts";
import { nameIsTaken } from "../taken-names.ts";

/** OCI Service Limits API: quotas. They lie in the root compartment; what one says is not checked. */
export const limits: Service = {
  name: "limits",
  hosts: /^limits$/,
  version: "/20181025",
  isGlobal: true,
  kinds: [
    {
      kind: "quota",
      collection: "/quotas",
      nameField: "name",
      state: "ACTIVE",
      adds: () => ({ locks: [] }),
      refuses: nameIsTaken({ what: "Quota" }),
    },
  ],
};
