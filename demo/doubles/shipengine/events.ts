import { WebhookSender } from "../kit/webhooks";
import type { SigningKey } from "./keys";
import type { SeTracking } from "./objects";
import type { ShipEngineStore } from "./store";

/** Sends each change of a parcel's way, signed, to the store. */
export class EventLog {
  readonly webhooks = new WebhookSender();
  /** The bodies that were sent, oldest first. */
  readonly sent: string[] = [];

  constructor(private readonly store: ShipEngineStore, private readonly key: SigningKey) {}

  /** An `API_TRACK` event: the whole tracking as it is now, and the address it is to be had from. */
  emit(tracking: SeTracking): void {
    const label = [...this.store.labels.values()].find(({ tracking_number }) => tracking_number === tracking.tracking_number);
    const query = new URLSearchParams({ carrier_code: tracking.carrier_code, tracking_number: tracking.tracking_number });
    const path = label ? `/v1/labels/${label.label_id}/track` : `/v1/tracking?${query}`;
    const body = JSON.stringify({ resource_url: `${this.store.baseUrl()}${path}`, resource_type: "API_TRACK", data: tracking });
    this.sent.push(body);
    this.webhooks.send({ body, headers: this.key.headersFor(body) });
  }
}
