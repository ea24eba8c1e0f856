import { askReturn } from "../../../../../workflows/customer-care/ask-return";
import { changing } from "../send-status";

type Body = { items: { line_item_id: string; quantity: number; reason_id?: string }[] };

/** Asks for a return of what arrived within the shop's return window. */
export const POST = changing<Body>((req, orderId, key) => askReturn(req.scope, orderId, req.validatedBody.items, key));
