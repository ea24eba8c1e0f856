export { ORDER_SORTS } from "../../modules/order-journey/rules/orders-asked";
export { TODAY_GROUPS } from "../../modules/order-journey/rules/today";
export { WAY_PAYMENTS, WAY_STEPS } from "../../modules/order-journey/rules/way";
