import type { models } from "oci-identity";
import type { Wire } from "../../modelled.ts";
import { notFound } from "../../refusal.ts";
import type { Context, Routes } from "../../service.ts";
import { regionKey, regionNames } from "./regions.ts";
import { invalid } from "./rules.ts";

/** When the tenancy was made: before anything that is in it. */
const FOUNDED = "2020-01-01T00:00:00.000Z";

/** The tenancy seen as a compartment: the root, which lies in none. */
function root({ world: { tenancyId } }: Context): Wire<Omit<models.Compartment, "compartmentId">> {
  return {
    id: tenancyId,
    name: "sandbox",
    description: "The root compartment of the tenancy",
    timeCreated: FOUNDED,
    lifecycleState: "ACTIVE",
    isAccessible: true,
    freeformTags: {},
    definedTags: {},
  };
}

/** The tenancy, its root compartment and its regions: what command lines and providers ask first. */
export function addTenancyRoutes(routes: Routes, version: string, context: Context): void {
  const { tenancyId, region, homeRegion } = context.world;
  const subscribed = [...new Set([homeRegion, region])];

  routes.get(`${version}/tenancies/:id`, (call) => {
    if (call.req.param("id") !== tenancyId) throw notFound(`tenancy ${call.req.param("id")}`);
    const tenancy: Wire<models.Tenancy> = {
      id: tenancyId,
      name: "sandbox",
      description: "The tenancy of the local OCI",
      homeRegionKey: regionKey(homeRegion),
      freeformTags: {},
      definedTags: {},
    };
    return call.json(tenancy);
  });
  routes.get(`${version}/tenancies/:id/regionSubscriptions`, (call) => {
    if (call.req.param("id") !== tenancyId) throw notFound(`tenancy ${call.req.param("id")}`);
    const all = subscribed.map((name): Wire<models.RegionSubscription> => ({
      regionKey: regionKey(name),
      regionName: name,
      status: "READY",
      isHomeRegion: name === homeRegion,
    }));
    return call.json(all);
  });
  routes.get(`${version}/regions`, (call) =>
    call.json(regionNames(subscribed).map((name): Wire<models.Region> => ({ key: regionKey(name), name }))),
  );
  routes.get(`${version}/availabilityDomains`, (call) =>
    call.json(
      [1, 2, 3].map((number): Wire<models.AvailabilityDomain> => ({
        id: `ocid1.availabilitydomain.oc1..sandbox${number}`,
        name: `sbx1:${region.toUpperCase()}-AD-${number}`,
        compartmentId: tenancyId,
      })),
    ),
  );
  routes.get(`${version}/compartments/${tenancyId}`, (call) => call.json(root(context)));
  routes.delete(`${version}/compartments/${tenancyId}`, () => {
    throw invalid("The root compartment is the tenancy: it cannot be deleted.");
  });
  // Source: Identity API, ListCompartments: the whole tree is there for the tenancy only.
  routes.get(`${version}/compartments`, async (call, next) => {
    const { compartmentId, compartmentIdInSubtree } = call.req.query();
    if (compartmentIdInSubtree === "true" && compartmentId !== tenancyId) {
      throw invalid("compartmentIdInSubtree can be true only where compartmentId is the tenancy's.");
    }
    await next();
  });
}
