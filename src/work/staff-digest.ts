import type { WorkHandler } from "../shared/work/worker";
import { writeStaffDigest } from "../workflows/lifecycle-email/staff-digest";

/** Writes the day's digest to the staff, once its hour has come. */
const handler: WorkHandler = (container) => writeStaffDigest(container);
export default handler;
