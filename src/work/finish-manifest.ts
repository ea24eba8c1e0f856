import type { WorkHandler } from "../shared/work/worker";
import { finishManifest } from "../workflows/carrier/finish-manifest";

/** Closes a manifest that a crash, or a carrier out of reach, left written down only. */
const handler: WorkHandler = async (container, manifestId) => {
  if (!(await finishManifest(container, manifestId))) throw new Error(`Manifest ${manifestId} is being worked on`);
};
export default handler;
