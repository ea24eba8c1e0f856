import type { WorkHandler } from "../shared/work/worker";
import { voidUnused } from "../workflows/carrier/void-unused";

/** Gives back a label that nobody used. */
const handler: WorkHandler = (container, packageId) => voidUnused(container, packageId);
export default handler;
