import type { Binding } from "../binding.ts";
import { credentialsAreShortLived } from "./policies/credentials-are-short-lived/policy.ts";
import { deployersStayInOwnEnvironment } from "./policies/deployers-stay-in-own-environment/policy.ts";
import { directAccessIsInDate } from "./policies/direct-access-is-in-date/policy.ts";
import { dynamicGroupsNameCompartmentAndKind } from "./policies/dynamic-groups-name-compartment-and-kind/policy.ts";
import { gatewayAloneCallsModels } from "./policies/gateway-alone-calls-models/policy.ts";
import { generativeAiIsUsedNotManaged } from "./policies/generative-ai-is-used-not-managed/policy.ts";
import { grantsStayInCompartments } from "./policies/grants-stay-in-compartments/policy.ts";
import { grantsToEveryoneNamePrincipals } from "./policies/grants-to-everyone-name-principals/policy.ts";
import { identityIsChangedByDeployersAlone } from "./policies/identity-is-changed-by-deployers-alone/policy.ts";
import { keysAreManagedByDeployersAlone } from "./policies/keys-are-managed-by-deployers-alone/policy.ts";
import { modelCallsNameDeclaredModels } from "./policies/model-calls-name-declared-models/policy.ts";
import { otherTenanciesAreCostReports } from "./policies/other-tenancies-are-cost-reports/policy.ts";
import { peopleComeFromIdentityProvider } from "./policies/people-come-from-identity-provider/policy.ts";
import { peopleDeleteNoRecords } from "./policies/people-delete-no-records/policy.ts";
import { policiesHoldAtMostFiftyStatements } from "./policies/policies-hold-at-most-fifty-statements/policy.ts";
import { procurementRightsStayApart } from "./policies/procurement-rights-stay-apart/policy.ts";
import { servicesKeepToOneBucket } from "./policies/services-keep-to-one-bucket/policy.ts";
import { statementsAreReadable } from "./policies/statements-are-readable/policy.ts";
import { statementsNameGroups } from "./policies/statements-name-groups/policy.ts";
import { statementsNameResourceTypes } from "./policies/statements-name-resource-types/policy.ts";

/** As strict in development: rights that are tried out there are copied to production. */
const EVERYWHERE: Binding["levels"] = { development: "mandatory", production: "mandatory" };

/** Who may do what, by which right and with which credential (ID-1, ID-3, CX-2, AL-1). */
export const IDENTITY_BINDINGS: readonly Binding[] = [
  { policy: statementsAreReadable, levels: EVERYWHERE },
  { policy: statementsNameResourceTypes, levels: EVERYWHERE },
  { policy: grantsStayInCompartments, levels: EVERYWHERE },
  { policy: grantsToEveryoneNamePrincipals, levels: EVERYWHERE },
  { policy: deployersStayInOwnEnvironment, levels: EVERYWHERE },
  { policy: identityIsChangedByDeployersAlone, levels: EVERYWHERE },
  { policy: otherTenanciesAreCostReports, levels: EVERYWHERE },
  { policy: generativeAiIsUsedNotManaged, levels: EVERYWHERE },
  { policy: gatewayAloneCallsModels, levels: EVERYWHERE },
  { policy: modelCallsNameDeclaredModels, levels: EVERYWHERE },
  { policy: directAccessIsInDate, levels: EVERYWHERE },
  { policy: procurementRightsStayApart, levels: EVERYWHERE },
  { policy: peopleDeleteNoRecords, levels: EVERYWHERE },
  { policy: servicesKeepToOneBucket, levels: EVERYWHERE },
  { policy: keysAreManagedByDeployersAlone, levels: EVERYWHERE },
  { policy: dynamicGroupsNameCompartmentAndKind, levels: EVERYWHERE },
  { policy: credentialsAreShortLived, levels: EVERYWHERE },
  { policy: peopleComeFromIdentityProvider, levels: EVERYWHERE },
  { policy: statementsNameGroups, levels: EVERYWHERE },
  { policy: policiesHoldAtMostFiftyStatements, levels: EVERYWHERE },
];
