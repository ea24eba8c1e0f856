import { changeAddress } from "../../../../../workflows/customer-care/change-address";
import type { AddressBody } from "../../../../../workflows/customer-care/changed-by-shopper";
import { changing } from "../send-status";

/** Sends the order to another address, until something of it is packed. */
export const POST = changing<AddressBody>(async (req, orderId, key) => {
  const { accept, ...address } = req.validatedBody;
  await changeAddress(req.scope, orderId, { address, accept, key });
});
