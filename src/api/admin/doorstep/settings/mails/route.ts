import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { changeMailSettings, mailSettingsOf } from "../../../../../workflows/lifecycle-email/change-settings";
import type { MailSettingsBody } from "../../../../middlewares/mail-settings";

/** Sender, branding, languages, switches and times of the mails. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ mail_settings: await mailSettingsOf(req.scope) });
};

/** Changes what is given of them; the rest stays. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<z.infer<typeof MailSettingsBody>>, res: MedusaResponse) => {
  res.json({ mail_settings: await changeMailSettings(req.scope, req.validatedBody, req.auth_context.actor_id) });
});
