import type { ManifestRule } from "../../../modules/carrier/rules/manifest-groups";
import type {
  Address, AddressVerdict, BuyLabelRequest, CarrierService, CarrierWebhook, Label, Manifest, ManifestRequest, Pickup,
  PickupRequest, Rate, RateRequest, RefundStatus, TrackerRef, TrackerSnapshot, VoidResult,
} from "./types";

/** What an adapter can do by itself; what it cannot is done by the merchant. */
export type CarrierCapabilities = {
  rates: boolean;
  labels: boolean;
  tracking: boolean;
  webhooks: boolean;
  pickups: boolean;
  manifests: boolean;
  address_verification: boolean;
  insurance: boolean;
  signature: boolean;
  dangerous_goods: boolean;
  returns: boolean;
};

/**
 * One way to ship: a carrier, or a service that speaks to many. Every method throws only `CarrierError`,
 * may be called again after any failure, and asks nothing of a database.
 */
export type CarrierAdapter = {
  /** Stands in shipping options, webhook addresses and shipments: never change it once used. */
  readonly key: string;
  readonly name: string;
  readonly capabilities: CarrierCapabilities;

  /** Which labels may stand on one manifest; where it is left out, all of one carrier and address. */
  readonly manifestRule?: ManifestRule;

  services(): CarrierService[];

  /** What each service would cost, in the currency asked for where the carrier can; cheapest first. */
  rates(request: RateRequest): Promise<Rate[]>;

  /**
   * Buys a label, or finds the one already bought under this reference: a retry never pays twice.
   * Callers see to it that one reference is not bought by two at the same time, and always comes with the very same request: what a
   * try left unpaid may be paid by the next.
   * Throws `rejected` when the carrier has no such service for the parcel, `bad_address` when it cannot deliver there, and
   * `unsupported` for an option that the adapter cannot pass on.
   */
  buyLabel(request: BuyLabelRequest): Promise<Label>;

  /** Asks the postage back; asking again gives the same answer. Throws `rejected` once the parcel moved. */
  voidLabel(label: Pick<Label, "shipment_id" | "tracking_number">): Promise<VoidResult>;

  /** How the money of a voided label stands now. */
  refundStatus(label: Pick<Label, "shipment_id">): Promise<RefundStatus>;

  /** Begins to follow a number that was not bought here; for one that is followed, gives it. */
  createTracker(ref: TrackerRef): Promise<TrackerSnapshot>;

  /** All scans known now: the fallback for webhooks. */
  track(ref: TrackerRef): Promise<TrackerSnapshot>;

  /** Has the carrier fetch the parcels; the same reference books once. */
  bookPickup(request: PickupRequest): Promise<Pickup>;

  /** Cancelling what is cancelled is no error. */
  cancelPickup(pickup: Pick<Pickup, "pickup_id">): Promise<Pickup>;

  /**
   * The list that the driver signs, for parcels of one carrier and address. Where some of them stand on one already, that; what its
   * `tracking_numbers` do not name is asked for again.
   */
  manifest(request: ManifestRequest): Promise<Manifest>;

  /** Checks the signature over the raw body and gives the scans. Throws `forged` when it does not match. */
  verifyWebhook(rawBody: string | Buffer, headers: Record<string, string | string[] | undefined>): Promise<CarrierWebhook>;

  verifyAddress(address: Address): Promise<AddressVerdict>;
};
