import { withInputs, type Mutation } from "../../../mutation.ts";

export const mutations: readonly Mutation[] = [
  {
    what: "the tag Environment takes any text",
    stack: "tenancy",
    change: withInputs({ type: "oci:Identity/tag:Tag", name: "tags-environment" }, { validator: undefined }),
    fails: ["catalog-tags-are-enumerated"],
  },
  {
    what: "the tag DataClass forgets a class",
    stack: "tenancy",
    change: withInputs(
      { type: "oci:Identity/tag:Tag", name: "tags-dataclass" },
      { validator: { validatorType: "ENUM", values: ["public"] } },
    ),
    fails: ["catalog-tags-are-enumerated"],
  },
];
