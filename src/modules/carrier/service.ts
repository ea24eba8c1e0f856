import type { Context, InferTypeOf } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { parseOptions, type DoorstepOptions } from "../../shared/options";
import { RoomService } from "../../shared/room-service";
import { sqlOf } from "../../shared/sql";
import { Lanes } from "../../shared/lanes";
import { enqueue, enqueueAll } from "../../shared/work/enqueue";
import LanePace from "./models/lane-pace";
import Manifest from "./models/manifest";
import ReturnLabel from "./models/return-label";
import Pickup from "./models/pickup";
import Shipment from "./models/shipment";
import Tracker from "./models/tracker";
import TrackerEntry from "./models/tracker-entry";
import TrackingEventModel from "./models/tracking-event";
import TrackingException from "./models/tracking-exception";
import WebhookInbox from "./models/webhook-inbox";
import { inCarton, shipmentOf } from "./reads/shipments";
import { BY_CORE, BY_HAND } from "./rules/scans";
import type { TrackingEvent } from "./rules/types";
import type { Teller } from "./writes/asking";
import { pollNoMore, putPollOff, takeDue } from "./writes/due-trackers";
import { exceptionCounts, type ExceptionCount } from "./writes/exception-counts";
import { finishWebhook, findTracker, forgetWebhooks, READ, storeWebhooks, toldBefore, type WebhookToStore } from "./writes/inbox";
import { learnPaces } from "./writes/lane-paces";
import { openManifest, settleManifest, unclosedCarriers, unclosedLabels, type ManifestAnswer, type ManifestRow, type ManifestTerms, type ManifestToClose, type UnclosedLabel } from "./writes/manifests";
import { cancelPickup, leaveBehind, leavingWith, openPickup, pickupsOf, settlePickup, type PickupAnswer, type PickupOfShipment, type PickupRow, type PickupToBook } from "./writes/pickups";
import { noteRefund, seeRefund } from "./writes/refunds";
import { openReturnLabel, refuseReturnLabel, storeReturnLabel, voidReturnLabel, wantReturnLabel } from "./writes/return-labels";
import {
  claimShipment, dropShipment, noteFulfilment, openShipment, promiseShipment, releaseShipment, renewShipment, shipShipment, storeLabel, voidShipment, type BoughtLabel, type NewShipment, type Promised, type RefundStatus,
} from "./writes/shipments";
import { reviewTracker, type ReviewSettings } from "./writes/review";
import { actOnTrackers, enterScan, type TrackerAct } from "./writes/tracker-acts";
import { trackersWith } from "./writes/trackers-with";

export type ShipmentRow = InferTypeOf<typeof Shipment>;
export type TrackerRow = InferTypeOf<typeof Tracker>;
export type TrackingExceptionRow = InferTypeOf<typeof TrackingException>;
export type TrackerEntryRow = InferTypeOf<typeof TrackerEntry>;
/** A scan that a person tells. */
export type ScanByHand = Pick<TrackingEvent, "status" | "occurred_at"> & Partial<Pick<TrackingEvent, "reason" | "message" | "proof">>;

/** What a crash left half done is taken up after this: longer than anybody holds a shipment. */
const HEAL_MS = 30_000;

const follow = (orderId: string) => ({ work: "follow-order", key: orderId });
const healAt = () => new Date(clock.now().getTime() + HEAL_MS);
const finishLater = (id: string) => ({ work: "finish-shipment", key: id, dueAt: healAt() });

/** The carrier: labels, pickups, and each parcel's way. */
class CarrierService extends RoomService({
  Shipment, Tracker, TrackingEvent: TrackingEventModel, TrackingException, TrackerEntry, LanePace, WebhookInbox, Pickup, Manifest, ReturnLabel,
}) {
  readonly options: DoorstepOptions;
  /** Webhooks that arrive while others are being stored are stored together by the next transaction. */
  private readonly inbox = new Lanes<WebhookToStore, void>(
    async (webhooks) => {
      await this.storeTogether(webhooks);
      return webhooks.map(() => ({ answer: undefined }));
    },
    () => ({ keys: ["inbox"], alone: [] })
  );

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService hands all of them on
    super(...(arguments as unknown as [object]));
    this.options = parseOptions(options);
  }

  /** The package's shipment, written before its label is bought, with the work that finishes it after a crash. */
  @InjectTransactionManager()
  async openShipment(shipment: NewShipment, @MedusaContext() context: Context = {}): Promise<string> {
    const { id, fresh } = await openShipment(sqlOf(context), shipment);
    if (fresh) await enqueue(context, finishLater(id));
    return id;
  }

  /** A shipment, and behind it those of other orders that it leads, in the same carton. Empty when there is none of this id. */
  @InjectManager()
  async inCarton(leadingId: string, @MedusaContext() context: Context = {}): Promise<ShipmentRow[]> {
    return inCarton(sqlOf(context), leadingId);
  }

  /** The package's shipment, unless it was given back. */
  @InjectManager()
  async shipmentOf(packageId: string, @MedusaContext() context: Context = {}): Promise<ShipmentRow | undefined> {
    return shipmentOf(sqlOf(context), packageId);
  }

  /** Takes the shipment for this process for so many seconds; false when another has it. */
  @InjectManager()
  async claim(id: string, seconds: number, @MedusaContext() context: Context = {}): Promise<boolean> {
    return claimShipment(sqlOf(context), id, seconds);
  }

  /** Keeps what this process has taken. */
  @InjectManager()
  async renew(id: string, seconds: number, @MedusaContext() context: Context = {}): Promise<void> {
    await renewShipment(sqlOf(context), id, seconds);
  }

  @InjectManager()
  async release(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await releaseShipment(sqlOf(context), id);
  }

  /** Core's fulfilment of it was made. */
  @InjectManager()
  async fulfilled(id: string, fulfillmentId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await noteFulfilment(sqlOf(context), id, fulfillmentId);
  }

  /** Writes the bought label down; the tracker is made with it, and the scans that came meanwhile are fetched. */
  @InjectTransactionManager()
  async storeLabel(id: string, label: BoughtLabel, @MedusaContext() context: Context = {}): Promise<void> {
    const { orders, trackers } = await storeLabel(sqlOf(context), id, label);
    for (const one of trackers) await this.review(context, one, [], "time");
    const returnLabelId = await openReturnLabel(sqlOf(context), id);
    await enqueueAll(context, [
      { work: "create-tracker", key: trackers[0] }, ...(returnLabelId ? [{ work: "finish-return-label", key: returnLabelId, dueAt: healAt() }] : []), ...orders.map(follow),
    ]);
  }

  /** Has a return label bought by the work for a parcel that has a label, unless it has one or was refused it. */
  @InjectTransactionManager()
  async wantReturnLabel(packageId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const shipmentId = await wantReturnLabel(sqlOf(context), packageId);
    const returnLabelId = shipmentId && (await openReturnLabel(sqlOf(context), shipmentId));
    if (returnLabelId) await enqueue(context, { work: "finish-return-label", key: returnLabelId });
  }

  /** A parcel is held to what its shopper was promised last; what is the matter with it is judged anew. Safe to call again. */
  @InjectTransactionManager()
  async holdTo(id: string, promised: Promised | null, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    if (!(await promiseShipment(sql, id, promised))) return;
    const [tracker] = await this.listTrackers({ shipment_id: id }, { select: ["id"] }, context);
    if (tracker) await this.review(context, tracker.id, [], "time");
  }

  /** Forgets a purchase that the carrier refused. */
  @InjectTransactionManager()
  async dropShipment(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await dropShipment(sqlOf(context), id);
  }

  /** The parcel was handed over; core is told by the caller, or after its crash by the work. */
  @InjectTransactionManager()
  async ship(id: string, by: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    const rows = await shipShipment(sqlOf(context), id, by);
    if (rows[0]!.shipped_at) return;
    await enqueueAll(context, [finishLater(id), ...rows.map(({ order_id }) => follow(order_id))]);
  }

  @InjectTransactionManager()
  async voidShipment(id: string, refund: RefundStatus, by: string | null, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, ...(await voidShipment(sqlOf(context), id, refund, by)));
  }

  /** Notes how a voided label's money stands; once the carrier has decided, the order hears of it. */
  @InjectTransactionManager()
  async noteRefund(id: string, status: RefundStatus, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, await noteRefund(sqlOf(context), id, status));
  }

  /** A person has taken note that the carrier keeps a label's money. */
  @InjectTransactionManager()
  async seeRefund(id: string, by: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    const orderId = await seeRefund(sqlOf(context), id, by);
    await this.tell(context, orderId);
    return Boolean(orderId);
  }

  /** Writes a return label down that was bought. */
  @InjectTransactionManager()
  async storeReturnLabel(id: string, label: BoughtLabel, @MedusaContext() context: Context = {}): Promise<void> {
    await storeReturnLabel(sqlOf(context), id, label);
  }

  /** Notes that the carrier gives no return label, and why. */
  @InjectTransactionManager()
  async refuseReturnLabel(id: string, reason: string, @MedusaContext() context: Context = {}): Promise<void> {
    await refuseReturnLabel(sqlOf(context), id, reason);
  }

  /** Notes that a return label was given back along with its parcel's. */
  @InjectTransactionManager()
  async voidReturnLabel(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await voidReturnLabel(sqlOf(context), id);
  }

  /** The carriers whose parcels at a location stand on no manifest. */
  @InjectTransactionManager()
  async unclosedCarriers(locationId: string, @MedusaContext() context: Context = {}): Promise<{ adapter: string; carrier: string }[]> {
    return unclosedCarriers(sqlOf(context), locationId);
  }

  /** The labels at a location that stand on no manifest. */
  @InjectTransactionManager()
  async unclosedLabels(locationId: string, @MedusaContext() context: Context = {}): Promise<UnclosedLabel[]> {
    return unclosedLabels(sqlOf(context), locationId);
  }

  /** Writes a manifest down, and the work that closes it should the caller die; undefined when nothing is to be closed. */
  @InjectTransactionManager()
  async openManifest(manifest: ManifestToClose, terms: ManifestTerms, @MedusaContext() context: Context = {}): Promise<ManifestRow | undefined> {
    const opened = await openManifest(sqlOf(context), manifest, terms);
    if (opened) await enqueue(context, { work: "finish-manifest", key: opened.id, dueAt: healAt() });
    return opened;
  }

  /** Notes the carrier's answer to a manifest. */
  @InjectTransactionManager()
  async settleManifest(id: string, answer: ManifestAnswer, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, ...(await settleManifest(sqlOf(context), id, answer)));
  }

  /** The driver was called off: parcels that nobody scanned stand where they stood. */
  @InjectTransactionManager()
  async cancelPickup(id: string, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, ...(await cancelPickup(sqlOf(context), id, by)));
  }

  /** Keeps a webhook and the work of reading it, in one; a webhook kept before is kept once. */
  storeWebhook(webhook: WebhookToStore): Promise<void> {
    return this.inbox.ask(webhook);
  }

  @InjectTransactionManager()
  protected async storeTogether(webhooks: readonly WebhookToStore[], @MedusaContext() context: Context = {}): Promise<void> {
    const ids = await storeWebhooks(sqlOf(context), webhooks);
    await enqueueAll(context, ids.map((key) => ({ work: "read-webhook", key })));
  }

  /** Reads the scans of a stored webhook; those of a label that is not written down yet are read once it is. */
  @InjectTransactionManager()
  async readWebhook(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const sql = sqlOf(context);
    const [webhook] = await sql.execute<(WebhookToStore & { processed_at: Date | null })>(
      "select * from doorstep_webhook_inbox where id = ? for update", [id]
    );
    if (!webhook || webhook.processed_at) return;
    let unknown = 0;
    for (const ref of webhook.trackers) {
      const trackerId = await findTracker(sql, webhook.provider, ref);
      if (trackerId) await this.addEvents(context, trackerId, ref.events, "webhook");
      else unknown += 1;
    }
    await finishWebhook(sql, id, unknown ? `${unknown} tracking numbers are not ours` : READ);
  }

  /** Reads what webhooks told of a parcel before its label was written down. Safe to call again. */
  @InjectTransactionManager()
  async readEarlier(trackerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    const events = await toldBefore(sqlOf(context), trackerId);
    if (events.length) await this.addEvents(context, trackerId, events, "webhook");
  }

  /** Adds scans that the carrier was asked for, and has the order followed where they are news. */
  @InjectTransactionManager()
  async applyEvents(trackerId: string, events: TrackingEvent[], @MedusaContext() context: Context = {}): Promise<void> {
    await this.addEvents(context, trackerId, events, "poll");
  }

  /** Looks whether time alone has changed what is the matter. */
  @InjectTransactionManager()
  async lookAt(trackerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await this.review(context, trackerId, [], "time");
  }

  /** A person tells what the carrier does not. 404 for no tracker. */
  @InjectTransactionManager()
  async scanByHand(trackerId: string, scan: ScanByHand, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    const event: TrackingEvent = { reason: null, message: null, place: null, eta: null, ...scan, provider_event_id: `${BY_HAND}${entityId("scan")}` };
    // First, since it locks all of the carton's trackers in one order.
    await this.addEvents(context, trackerId, [event], "person");
    await enterScan(sqlOf(context), trackerId, by, { status: scan.status, message: event.message });
  }

  /** Core says that the parcel was delivered: somebody marked it so there. */
  @InjectTransactionManager()
  async deliveredInCore(trackerId: string, fulfillmentId: string, at: Date, @MedusaContext() context: Context = {}): Promise<void> {
    const event: TrackingEvent = { provider_event_id: `${BY_CORE}${fulfillmentId}`, status: "delivered", reason: null, message: null, place: null, eta: null, occurred_at: at.toISOString() };
    await this.addEvents(context, trackerId, [event], "person");
  }

  /** A person does something about trackers, all or none. 404 for one that is not there, 409 where it is not possible. */
  @InjectTransactionManager()
  async actOnTrackers(ids: readonly string[], act: TrackerAct, by: string, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, ...(await actOnTrackers(sqlOf(context), ids, act, by)));
  }

  @InjectManager()
  async countExceptions(userId: string, @MedusaContext() context: Context = {}): Promise<ExceptionCount[]> {
    return exceptionCounts(sqlOf(context), userId);
  }

  /** Takes trackers whose carrier is to be asked, each with its work; the questions are spread over so many seconds. */
  @InjectTransactionManager()
  async askDue(atMost: number, overSeconds: number, @MedusaContext() context: Context = {}): Promise<number> {
    const ids = await takeDue(sqlOf(context), "poll_at", atMost);
    const dueAt = (n: number) => new Date(clock.now().getTime() + (n * overSeconds * 1000) / ids.length);
    await enqueueAll(context, ids.map((key, n) => ({ work: "poll-tracker", key, dueAt: dueAt(n) })));
    return ids.length;
  }

  /** Takes trackers that time may have changed, each with its work. */
  @InjectTransactionManager()
  async lookAtDue(atMost: number, @MedusaContext() context: Context = {}): Promise<number> {
    const ids = await takeDue(sqlOf(context), "look_at", atMost);
    await enqueueAll(context, ids.map((key) => ({ work: "look-at-tracker", key })));
    return ids.length;
  }

  @InjectTransactionManager()
  async putPollOff(trackerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await putPollOff(sqlOf(context), trackerId);
  }

  @InjectTransactionManager()
  async pollNoMore(trackerId: string, @MedusaContext() context: Context = {}): Promise<void> {
    await pollNoMore(sqlOf(context), trackerId);
  }

  /** Learns how fast each lane is, and forgets webhooks that were read long ago. */
  @InjectTransactionManager()
  async learn(@MedusaContext() context: Context = {}): Promise<void> {
    await learnPaces(sqlOf(context), this.options.tracking.nearlyAll);
    await forgetWebhooks(sqlOf(context));
  }

  /** Writes a pickup down, and the work that books it should the caller die. */
  @InjectTransactionManager()
  async openPickup(pickup: PickupToBook, @MedusaContext() context: Context = {}): Promise<PickupRow> {
    const opened = await openPickup(sqlOf(context), pickup);
    await enqueue(context, { work: "finish-pickup", key: opened.id, dueAt: healAt() });
    return opened;
  }

  /** Notes the carrier's answer; with a booking, in one, which parcels the driver gets, so that none is booked twice, and the work that hands them over. */
  @InjectTransactionManager()
  async settlePickup(id: string, answer: PickupAnswer, @MedusaContext() context: Context = {}): Promise<void> {
    await this.tell(context, ...(await settlePickup(sqlOf(context), id, answer)));
    // Where it is time already the caller hands them over, and after its crash the work.
    if (answer.state === "booked") await enqueue(context, { work: "hand-over-pickup", key: id, dueAt: answer.hand_over_at > healAt() ? answer.hand_over_at : healAt() });
  }

  /** The parcels of a pickup that the driver may have taken by now, and that count as still here; none before its time. */
  @InjectTransactionManager()
  async leavingWith(pickupId: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return leavingWith(sqlOf(context), pickupId);
  }

  /** Parcels that a driver must not get wait for another. */
  @InjectTransactionManager()
  async leaveBehind(pickupId: string, shipmentIds: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await leaveBehind(sqlOf(context), pickupId, shipmentIds);
  }

  /** The drivers that were booked for these shipments, whether they came or not. */
  @InjectManager()
  async pickupsOf(shipmentIds: readonly string[], @MedusaContext() context: Context = {}): Promise<PickupOfShipment[]> {
    return pickupsOf(sqlOf(context), shipmentIds);
  }

  private async tell(context: Context, ...orderIds: (string | undefined)[]): Promise<void> {
    await enqueueAll(context, orderIds.flatMap((orderId) => (orderId ? [follow(orderId)] : [])));
  }

  private reviewSettings(): ReviewSettings {
    const { delivery, tracking } = this.options;
    return {
      shop_zone: delivery.timeZone,
      limits: {
        stall_days: tracking.stallDays, hand_over_days: tracking.handOverDays, lost_days: tracking.lostDays, collect_days: tracking.collectDays,
        too_fast_hours: tracking.tooFastHours,
      },
    };
  }

  /** Scans are of the carton, and so of all orders whose goods travel in it. */
  private async addEvents(context: Context, trackerId: string, events: readonly TrackingEvent[], teller: Teller): Promise<void> {
    for (const id of await trackersWith(sqlOf(context), trackerId)) await this.review(context, id, events, teller);
  }

  private async review(context: Context, trackerId: string, events: readonly TrackingEvent[], teller: Teller): Promise<void> {
    await this.tell(context, await reviewTracker(sqlOf(context), trackerId, events, teller, this.reviewSettings()));
  }
}

export default CarrierService;
