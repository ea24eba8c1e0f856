import OrderModule from "@medusajs/medusa/order";
import Carrier from "../modules/carrier";
import CustomerCare from "../modules/customer-care";
import Delivery from "../modules/delivery";
import LifecycleEmail from "../modules/lifecycle-email";
import OrderJourney from "../modules/order-journey";
import PaymentCapture from "../modules/payment-capture";
import Reservation from "../modules/reservation";
import Warehouse from "../modules/warehouse";
import { linkRows } from "../shared/row-links";

linkRows(OrderModule.linkable.order, "order_id", [
  Carrier.linkable.doorstepReturnLabel,
  Carrier.linkable.doorstepShipment,
  CustomerCare.linkable.doorstepCase,
  CustomerCare.linkable.doorstepRating,
  Delivery.linkable.doorstepDeliveryPromise,
  LifecycleEmail.linkable.doorstepMessage,
  OrderJourney.linkable.doorstepDeadline,
  OrderJourney.linkable.doorstepJourneyEntry,
  PaymentCapture.linkable.doorstepCaptureAttempt,
  PaymentCapture.linkable.doorstepPaymentRequest,
  Reservation.linkable.doorstepStockHold,
  Warehouse.linkable.doorstepPackage,
  Warehouse.linkable.doorstepWorkOrder,
]);
