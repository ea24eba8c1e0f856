import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { labelDocument } from "../../../../../../../workflows/carrier/label-document";
import { packageView } from "../../../../../../../workflows/carrier/package-view";
import { sendLabel } from "../../../../../../send-label";

/** The label as the carrier handed it over, or where the carrier keeps it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { shipment } = await packageView(req.scope, req.params.id!);
  if (/^https?:/i.test(shipment?.label_url ?? "")) return res.set("Referrer-Policy", "no-referrer").redirect(302, shipment!.label_url!);
  sendLabel(res, "label", await labelDocument(req.scope, req.params.id!));
};

/** Buys the label, once. To give it back is for the dashboard. */
export { POST } from "../../../../../../admin/doorstep/packages/[id]/label/route";
