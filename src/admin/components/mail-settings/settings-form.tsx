import { Button, Text } from "@medusajs/ui";
import { useState, type FormEvent } from "react";
import { NEEDED_KINDS, type MailSettings } from "../../../modules/lifecycle-email/rules/mail-settings";
import type { MailSettingsInForce } from "../../lib/mails/types";
import { useSaveMailSettings } from "../../lib/queries/mails";
import { done } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { Problem } from "../common/problem";
import { BrandingFields } from "./branding-fields";
import { DigestFields } from "./digest-fields";
import { KindSwitches } from "./kind-switches";
import { SenderFields } from "./sender-fields";
import { TimingFields } from "./timing-fields";

export type Given = { values: MailSettings; onChange: (change: Partial<MailSettings>) => void };

/** All settings in one form, saved together as the next version. */
export function SettingsForm({ settings, now }: { settings: MailSettingsInForce; now: number }) {
  const { t } = useText();
  const ask = useConfirm();
  const save = useSaveMailSettings();
  const [values, setValues] = useState(settings.values);
  const given: Given = { values, onChange: (change) => setValues({ ...values, ...change }) };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const without = NEEDED_KINDS.filter((kind) => values.off.includes(kind));
    const isNew = without.some((kind) => !settings.values.off.includes(kind));
    const isSure = !isNew || (await ask({ title: t("mailSettings.confirmOffTitle"), description: t("mailSettings.confirmOffText"), confirmText: t("mailSettings.confirmOff"), variant: "danger" }));
    if (isSure) save.mutate({ version: settings.version, values, without: [...without] }, done(t("mailSettings.saved")));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="divide-y">
      <KindSwitches {...given} />
      <TimingFields {...given} zone={settings.defaults.time_zone} />
      <BrandingFields {...given} defaults={settings.defaults.branding} />
      <SenderFields {...given} />
      <DigestFields {...given} />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Problem error={save.error} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button size="small" type="submit" isLoading={save.isPending}>{t("common.save")}</Button>
          {settings.saved_at && <Text as="span" size="small" className="text-ui-fg-subtle">{t("mailSettings.savedAs", { version: settings.version })} <Moment at={settings.saved_at} now={now} /></Text>}
        </div>
      </div>
    </form>
  );
}
