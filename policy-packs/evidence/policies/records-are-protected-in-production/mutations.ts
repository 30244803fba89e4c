import type { Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "production's key is no longer protected",
    stack: "shared-prod",
    change: (resources) =>
      resources.map((resource) =>
        resource.type === "oci:Kms/key:Key" ? { ...resource, protect: false } : resource,
      ),
    fails: ["records-are-protected-in-production"],
  },
];
