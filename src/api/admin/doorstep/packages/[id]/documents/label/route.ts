import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { labelDocument } from "../../../../../../../workflows/carrier/label-document";
import { sendLabel } from "../../../../../../send-label";

/** The label as the carrier handed it over. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  sendLabel(res, "label", await labelDocument(req.scope, req.params.id!));
};
