import type { MailSettings } from "../../../modules/lifecycle-email/rules/mail-settings";
import type { ColourFault } from "../../../modules/lifecycle-email/rules/contrast";
import type { MessageKind } from "../../../modules/lifecycle-email/rules/messages-due";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";

export type Suppression = { id: string; email: string; reason: string; created_at: string };

export type MailSettingsInForce = {
  version: number; values: MailSettings; saved_by: string | null; saved_at: string | null;
  defaults: { branding: { [K in keyof MailSettings["branding"]]?: string | null }; time_zone: string; locale: string };
  colour_faults: ColourFault[];
};

export const LANGUAGES = ["en", "de", "fr", "es", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];
export type TemplateSummary = { kind: MessageKind; own_component: boolean; languages: { language: Language; version: number; has_draft: boolean }[] };
export type TemplateVersion = { version: number; texts: MailTexts; saved_by: string | null; published_at: string };
export type Template = {
  kind: MessageKind; language: Language; version: number; texts: { key: string; default: string; variables: string[] }[];
  published: MailTexts; draft: MailTexts | null; drafted_at: string | null; versions: TemplateVersion[];
};
export type MailPreview = { subject: string; html: string; text: string; order_id: string | null; display_id: number | string | null };
