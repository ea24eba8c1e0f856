import { missing } from "../errors";
import type { EasyPostParts } from "../parts";
import { buyPickup, cancelPickup, createPickup } from "../pickup";
import { createScanForm } from "../scan-form";
import { listOf, serve } from "../serve";
import { find, type Params } from "../store";

/** Pickups, scan forms, and webhooks as an account has them. */
export function logisticsRoutes(double: EasyPostParts): void {
  const { store } = double;
  double
    .route("post", "/v2/pickups", serve(({ body }) => createPickup(store, body.pickup)))
    .route("get", "/v2/pickups", listOf("pickups", () => store.pickups.values()))
    .route("get", "/v2/pickups/:id", serve(({ params }) => find(store.pickups, params.id)))
    .route("post", "/v2/pickups/:id/buy", serve(({ params, body }) => buyPickup(store, find(store.pickups, params.id), body)))
    .route("post", "/v2/pickups/:id/cancel", serve(({ params }) => cancelPickup(store, find(store.pickups, params.id))))
    .route("post", "/v2/scan_forms", serve(({ body }) => createScanForm(store, body.scan_form ?? body)))
    .route("get", "/v2/scan_forms", listOf("scan_forms", () => store.scanForms.values()))
    .route("get", "/v2/scan_forms/:id", serve(({ params }) => find(store.scanForms, params.id)))
    .route("post", "/v2/webhooks", serve(({ body }) => {
      const { url, webhook_secret, custom_headers } = (body.webhook ?? {}) as Params;
      if (!url) throw missing("url");
      const { updated_at: _updated, ...stamped } = store.stamp("hook", "Webhook");
      const hook = { ...stamped, mode: "test", url: String(url), disabled_at: null, custom_headers: custom_headers ?? [] };
      store.webhooks.set(hook.id, { ...hook, updated_at: hook.created_at });
      double.events.register(hook.id, hook.url, webhook_secret ? String(webhook_secret) : null);
      return hook;
    }, 201))
    .route("get", "/v2/webhooks", serve(() => ({ webhooks: [...store.webhooks.values()] })))
    .route("delete", "/v2/webhooks/:id", serve(({ params }) => {
      const hook = find(store.webhooks, params.id);
      store.webhooks.delete(hook.id);
      double.events.remove(hook.id);
      return {};
    }));
}
