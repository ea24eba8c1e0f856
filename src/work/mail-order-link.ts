import type { WorkHandler } from "../shared/work/worker";
import { mailWantedLink } from "../workflows/customer-care/mail-order-link";

/** The key is what was asked for: number, quarter of an hour, and a digest of the address. */
const handler: WorkHandler = mailWantedLink;
export default handler;
