import { InlineTip, Input, Textarea } from "@medusajs/ui";
import { colourFaults, isColour } from "../../../modules/lifecycle-email/rules/contrast";
import type { MailSettings } from "../../../modules/lifecycle-email/rules/mail-settings";
import type { MailSettingsInForce } from "../../lib/mails/types";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { Columns, Part } from "./part";
import type { Given } from "./settings-form";
import { WordField, wordOf } from "./word-field";

type Branding = MailSettings["branding"];

/** How mails look; what is empty is the option's, which stands in the field. */
export function BrandingFields({ values: { branding }, onChange, defaults }: Given & { defaults: MailSettingsInForce["defaults"]["branding"] }) {
  const { t } = useText();
  const set = (change: Partial<Branding>) => onChange({ branding: { ...branding, ...change } });
  const colour = branding.colour ?? defaults.colour ?? undefined;
  const faults = isColour(colour) ? colourFaults(colour) : [];
  const word = (field: keyof Branding, label: string, more: { hint?: string; type?: string; maxLength: number }) => (
    <WordField label={label} value={branding[field]} placeholder={defaults[field] ?? undefined} onChange={(value) => set({ [field]: value })} {...more} />
  );
  return (
    <Part title={t("mailSettings.branding")} text={t("mailSettings.brandingText")}>
      <Columns>
        {word("shop_name", t("mailSettings.shopName"), { maxLength: 100 })}
        {word("support_email", t("mailSettings.supportEmail"), { type: "email", maxLength: 254 })}
        {word("logo_url", t("mailSettings.logo"), { type: "url", maxLength: 2000 })}
        <Field label={t("mailSettings.colour")} hint={t("mailSettings.colourText")}>
          {(ids) => (
            <div className="flex items-center gap-x-2">
              <span aria-hidden className="border-ui-border-base size-8 shrink-0 rounded-md border" style={{ backgroundColor: isColour(colour) ? colour : undefined }} />
              <div className="grow"><Input {...ids} value={branding.colour ?? ""} placeholder={defaults.colour ?? undefined} maxLength={7} autoComplete="off" onChange={({ target }) => set({ colour: wordOf(target.value) })} /></div>
            </div>
          )}
        </Field>
      </Columns>
      {faults.map((fault) => <InlineTip key={fault} variant="warning" label={t("mailSettings.colour")}>{t(`mailSettings.colourFault.${fault}`)}</InlineTip>)}
      <Field label={t("mailSettings.footer")}>
        {(ids) => <Textarea {...ids} value={branding.footer ?? ""} placeholder={defaults.footer ?? undefined} maxLength={1000} onChange={({ target }) => set({ footer: wordOf(target.value) })} />}
      </Field>
    </Part>
  );
}
