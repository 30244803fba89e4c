import { DEFAULTS } from "../defaults.ts";
import { createdGroup, type GroupRole } from "../group-names.ts";
import type { GroupModel, TeamEndpointModel, TeamModel } from "../model.ts";
import type { TenancyModel } from "../tenancy-model.ts";

const NAME = "one-more-team";
/** Documentation's own block (RFC 5737): of a network only its kind counts here. */
const CIDR = "192.0.2.0/24";

/**
 * The team by which headroom is measured: a section in every environment of the tenancy, each with a network and
 * groups of users and operators that are created, one application, and traces kept as long as a team's are that
 * says nothing about it.
 *
 * @param kind  `shared`: attached to the environments' DRGs; `dedicated`: an endpoint of its own in each
 */
export function typicalTeam(tenancy: TenancyModel, kind: "shared" | "dedicated"): TeamModel {
  const endpoint: TeamEndpointModel = {
    kind,
    network: { cidr: CIDR, existing: undefined, attachment: "drg" },
  };
  return {
    name: NAME,
    product: NAME,
    owner: "",
    costCenter: tenancy.platform.costCenter,
    phase: "general",
    state: DEFAULTS.state,
    uses: [],
    repositories: [],
    environments: tenancy.environments.map(({ name: environment, tier, minimumRetentionDays }) => ({
      environment,
      endpoint,
      models: tenancy.models.slice(0, 1).map(({ id }) => id),
      monthlyBudget: 1,
      alertPercents: DEFAULTS.alertPercents,
      forecastPercents: DEFAULTS.forecastPercents,
      alertRecipients: tenancy.contacts.finance,
      pace: DEFAULTS.pace,
      // Where the environment asks for more than the default, a document that says nothing is refused.
      retentionDays: Math.max(DEFAULTS.retentionDays[tier], minimumRetentionDays),
      retentionLockedFrom: undefined,
      groups: {
        users: group(environment, "users"),
        operators: group(environment, "operators"),
        codexDevelopers: undefined,
      },
      applications: [
        {
          name: NAME,
          environment,
          kind: "container-instance",
          compartmentId: tenancy.tenancyId,
          cidr: CIDR,
          service: NAME,
          repository: "",
        },
      ],
      dataClass: tenancy.dataClasses[0]?.name ?? "",
    })),
  };
}

function group(environment: string, role: GroupRole): GroupModel {
  return { name: createdGroup(environment, NAME, role), existing: false, membership: "" };
}
