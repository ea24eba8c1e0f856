import type { MailSettings } from "../../../modules/lifecycle-email/rules/mail-settings";
import { useText } from "../../lib/use-text";
import { Columns, Part } from "./part";
import type { Given } from "./settings-form";
import { WordField } from "./word-field";

/** Who mails come from, and where answers go. */
export function SenderFields({ values: { sender }, onChange }: Given) {
  const { t } = useText();
  const set = (change: Partial<MailSettings["sender"]>) => onChange({ sender: { ...sender, ...change } });
  return (
    <Part title={t("mailSettings.sender")} text={t("mailSettings.senderText")}>
      <Columns>
        <WordField label={t("mailSettings.senderName")} value={sender.name} maxLength={100} onChange={(name) => set({ name })} />
        <WordField label={t("mailSettings.senderAddress")} type="email" value={sender.address} maxLength={254} onChange={(address) => set({ address })} />
        <WordField label={t("mailSettings.replyTo")} type="email" value={sender.reply_to} maxLength={254} onChange={(reply_to) => set({ reply_to })} />
      </Columns>
    </Part>
  );
}
