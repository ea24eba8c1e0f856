import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { discardTemplateDraft, draftTemplate, templateNamed, templateOf } from "../../../../../../workflows/lifecycle-email/mail-templates";

const nameOf = ({ params }: AuthenticatedMedusaRequest<never>) => templateNamed(params.kind!, params.language!);

/** The texts of a mail: as delivered, as published, as drafted, with the versions before. */
export const GET = async (req: AuthenticatedMedusaRequest<never>, res: MedusaResponse): Promise<void> => {
  res.json({ template: await templateOf(req.scope, nameOf(req)) });
};

/** Keeps a draft. */
export const POST = async (req: AuthenticatedMedusaRequest<{ texts: Record<string, string> }>, res: MedusaResponse): Promise<void> => {
  const name = nameOf(req as AuthenticatedMedusaRequest<never>);
  res.json({ template: await draftTemplate(req.scope, name, req.validatedBody.texts, req.auth_context.actor_id) });
};

/** Discards the draft. */
export const DELETE = async (req: AuthenticatedMedusaRequest<never>, res: MedusaResponse): Promise<void> => {
  res.json({ template: await discardTemplateDraft(req.scope, nameOf(req)) });
};
