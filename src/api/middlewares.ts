import { defineMiddlewares } from "@medusajs/framework/http";
import { captureRuleMiddlewares } from "./middlewares/capture-rules";
import { carrierMiddlewares } from "./middlewares/carrier";
import { customerCareMiddlewares } from "./middlewares/customer-care";
import { deliveryMiddlewares } from "./middlewares/delivery";
import { documentMiddlewares } from "./middlewares/documents";
import { floorMiddlewares } from "./middlewares/floor";
import { lifecycleEmailMiddlewares } from "./middlewares/lifecycle-email";
import { mailSettingsMiddlewares } from "./middlewares/mail-settings";
import { orderJourneyMiddlewares } from "./middlewares/order-journey";
import { paymentCaptureMiddlewares } from "./middlewares/payment-capture";
import { pickerMiddlewares } from "./middlewares/pickers";
import { reservationMiddlewares } from "./middlewares/reservation";
import { searchMiddlewares } from "./middlewares/search";
import { stockMiddlewares } from "./middlewares/stock";
import { trackingMiddlewares } from "./middlewares/tracking";
import { warehouseMiddlewares } from "./middlewares/warehouse";
import { workMiddlewares } from "./middlewares/work-after-answer";

export default defineMiddlewares({
  routes: [
    ...workMiddlewares,
    ...deliveryMiddlewares,
    ...reservationMiddlewares,
    ...stockMiddlewares,
    ...paymentCaptureMiddlewares,
    ...captureRuleMiddlewares,
    ...warehouseMiddlewares,
    ...pickerMiddlewares,
    ...floorMiddlewares,
    ...carrierMiddlewares,
    ...trackingMiddlewares,
    ...documentMiddlewares,
    ...lifecycleEmailMiddlewares,
    ...mailSettingsMiddlewares,
    ...customerCareMiddlewares,
    ...orderJourneyMiddlewares,
    ...searchMiddlewares,
  ],
});
