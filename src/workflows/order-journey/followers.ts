import { followCarrier } from "../carrier/follow";
import { followCustomerCare } from "../customer-care/follow";
import { followDelivery } from "../delivery/follow";
import { followLifecycleEmail } from "../lifecycle-email/follow";
import { followPaymentCapture } from "../payment-capture/follow";
import { followReservation } from "../reservation/follow";
import { followWarehouse } from "../warehouse/follow";
import { followByHand } from "./follow-by-hand";
import type { Follower } from "./follower";

/** The rooms in the order of the way itself: each finds what the ones before it have made. */
export const FOLLOWERS: readonly Follower[] = [
  followReservation,
  followDelivery,
  followPaymentCapture,
  followWarehouse,
  followCarrier,
  followByHand,
  followLifecycleEmail,
  followCustomerCare,
];
