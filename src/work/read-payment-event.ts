import type { WorkHandler } from "../shared/work/worker";
import { readPaymentEvent } from "../workflows/payment-capture/events/read-payment-event";

/** Reads a kept event of a payment provider's. */
const handler: WorkHandler = (container, eventId) => readPaymentEvent(container, eventId);
export default handler;
