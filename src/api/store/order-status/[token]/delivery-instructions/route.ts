import { changeWishes } from "../../../../../workflows/customer-care/change-wishes";
import type { GivenWishes } from "../../../../../workflows/delivery/instructions";
import { changing } from "../send-status";

/** What is given changes, null clears, the rest stays; until something of the order is packed. */
export const POST = changing<Partial<GivenWishes>>((req, orderId, key) => changeWishes(req.scope, orderId, req.validatedBody, key));
