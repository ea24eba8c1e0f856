import {
  ArchiveBox, ArrowUturnLeft, Buildings, Calendar, Cash, ChatBubble, CheckCircleSolid, CreditCard, Envelope, ExclamationCircle,
  FlyingBox, HandTruck, Heart, HouseStar, ListCheckbox, MapPin, PencilSquare, ShoppingBag, Star, Tag, TruckFast, XCircle,
} from "@medusajs/icons";
import type { ComponentType } from "react";
import type { FactKind } from "../../../shared/facts";

/** One picture per kind of entry; it only repeats what the sentence says. */
export const ICONS: Record<FactKind, ComponentType> = {
  order_placed: ShoppingBag,
  order_edited: PencilSquare,
  order_canceled: XCircle,
  instructions_given: ChatBubble,
  delivery_promised: Calendar,
  stock_settled: Buildings,
  payment_authorized: CreditCard,
  payment_captured: Cash,
  capture_failed: ExclamationCircle,
  payment_refunded: ArrowUturnLeft,
  work_order_created: ListCheckbox,
  picked: ListCheckbox,
  short_picked: ExclamationCircle,
  packed: ArchiveBox,
  label_bought: Tag,
  shipped: FlyingBox,
  pickup_booked: HandTruck,
  in_transit: TruckFast,
  out_for_delivery: TruckFast,
  available_for_pickup: MapPin,
  attempt_failed: ExclamationCircle,
  delivery_exception: ExclamationCircle,
  returning: ArrowUturnLeft,
  delivered: HouseStar,
  delivery_delayed: Calendar,
  delivery_earlier: Calendar,
  message_sent: Envelope,
  message_delivered: Envelope,
  message_bounced: ExclamationCircle,
  received_confirmed: Heart,
  case_opened: ChatBubble,
  case_resolved: CheckCircleSolid,
  rated: Star,
};
