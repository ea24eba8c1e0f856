import { randomUUID } from "node:crypto";
import { createManifest } from "../manifest";
import type { ShipEngineParts } from "../parts";
import { cancelPickup, schedulePickup } from "../pickup";
import { pageOf, serve } from "../serve";
import { find, type Params } from "../store";

/** Manifests and pickups. */
export function logisticsRoutes(double: ShipEngineParts): void {
  const { store } = double;
  const told = () => ({ request_id: randomUUID(), errors: [] });
  double
    .route("post", "/v1/manifests", serve(({ body }) => {
      const manifest = createManifest(store, body);
      return { ...manifest, manifests: [manifest], manifest_requests: [], ...told() };
    }))
    .route("get", "/v1/manifests", serve(({ query }) => {
      const rows = [...store.manifests.values()].filter(({ label_ids }) => !asked(query).length || asked(query).some((id) => label_ids.includes(id)));
      return pageOf("manifests", rows, query, `${store.baseUrl()}/v1/manifests`);
    }))
    .route("get", "/v1/manifests/:id", serve(({ params }) => find(store.manifests, params.id, "manifest")))
    .route("post", "/v1/pickups", serve(({ body }) => ({ ...schedulePickup(store, body), ...told() })))
    .route("get", "/v1/pickups", serve(({ query }) => {
      const since = Date.parse(String(query.created_at_start ?? 0));
      const rows = [...store.pickups.values()].filter(({ created_at }) => !(Date.parse(created_at) < since));
      return { ...pageOf("pickups", rows, query, `${store.baseUrl()}/v1/pickups`), ...told() };
    }))
    .route("get", "/v1/pickups/:id", serve(({ params }) => ({ ...find(store.pickups, params.id, "pickup"), ...told() })))
    .route("delete", "/v1/pickups/:id", serve(({ params }) => ({ pickup_id: cancelPickup(store, find(store.pickups, params.id, "pickup")).pickup_id, ...told() })));
}

const asked = ({ label_ids }: Params): string[] => [label_ids ?? []].flat().map(String);
